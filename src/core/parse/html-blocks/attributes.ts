const LONGEST_TAG = 65_536;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/**
 * Calls back with each attribute of a start tag's source (its name and attributes, without the brackets); names in lower case,
 * values as written. Of a tag longer than any honest one only the beginning is read.
 */
export function eachAttribute(tag: string, visit: (name: string, value: string) => void): void {
  const end = Math.min(tag.length, LONGEST_TAG);
  let at = 0;
  while (at < end && !isSpace(tag.charCodeAt(at)) && tag[at] !== '/') at++;
  while (at < end) {
    while (at < end && (isSpace(tag.charCodeAt(at)) || tag[at] === '/')) at++;
    const nameStart = at;
    while (at < end && !isSpace(tag.charCodeAt(at)) && tag[at] !== '=' && tag[at] !== '/') at++;
    const name = tag.slice(nameStart, at).toLowerCase();
    while (at < end && isSpace(tag.charCodeAt(at))) at++;
    if (tag[at] !== '=') {
      if (name !== '') visit(name, '');
      continue;
    }
    at++;
    while (at < end && isSpace(tag.charCodeAt(at))) at++;
    const quote = tag.charAt(at);
    const valueStart = quote === '"' || quote === "'" ? at + 1 : at;
    if (valueStart > at) {
      const close = tag.indexOf(quote, valueStart);
      at = close < 0 ? end : close;
    } else while (at < end && !isSpace(tag.charCodeAt(at))) at++;
    if (name !== '') visit(name, tag.slice(valueStart, at));
    if (valueStart > nameStart && (tag[at] === '"' || tag[at] === "'")) at++;
  }
}
