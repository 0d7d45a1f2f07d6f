const NAMES = ['Rent', 'Wages', 'Travel', 'Insurance', 'Repairs', 'Freight', 'Licences', 'Energy'];

function row(name: string, cells: readonly string[], tag: 'td' | 'th'): string {
  const all = [name, ...cells].map((cell) => `<${tag}>${cell}</${tag}>`);
  return `<tr>${all.join('')}</tr>`;
}

/** A table of so many columns of figures, each figure with a fraction, some of them negative, below a head of years. */
function table(years: number, rows: number): string {
  const each = Array.from({ length: years }, (_, i) => i);
  const head = row(
    'In thousands of dollars',
    each.map((i) => `Year ${1999 + i}`),
    'th',
  );
  const body = Array.from({ length: rows }, (_, r) => {
    const figures = each.map((c) => {
      const figure = (((r + 3) * (c + 7) * 13) % 4000) / (c % 2 === 0 ? 10 : 100);
      const text = figure.toLocaleString('en', { minimumFractionDigits: c % 2 === 0 ? 1 : 2 });
      return (r + c) % 3 === 0 ? `(${text})` : text;
    });
    return row(`${NAMES[r % NAMES.length]} ${r + 1}`, figures, 'td');
  });
  return `<table><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** A page of an invented company with a table longer than the window, and one that is wider besides. */
export const LONG_TABLES = `<html><head><title>Quillmere Ltd.</title></head><body>
<h1>Costs of Quillmere Ltd.</h1><p>By kind, for three years.</p>${table(3, 70)}
<p>By kind, for all years.</p>${table(24, 70)}
${'<p>Nothing follows here but words that fill the rest of the page, so that it can be scrolled on.</p>'.repeat(60)}
</body></html>`;
