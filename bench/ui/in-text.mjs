/** Runs in the page once its text stands, each function handed to it as its source: scrolling, marking, finding. */

/** Scrolls in steps of 400 px, a step a frame, and returns how long each frame took. */
export async function scroll(steps) {
  const scroller = document.querySelector('.scroller');
  scroller.scrollTop = 0;
  await window.bench.rest(500);
  const frames = [];
  let before = await window.bench.painted();
  for (let i = 0; i < steps; i += 1) {
    scroller.scrollTop += 400;
    const now = await window.bench.painted();
    frames.push(now - before);
    before = now;
  }
  return frames.toSorted((a, b) => a - b);
}

/** Marks a word in the middle of the window, in the middle of the text, by its key. */
export async function highlight() {
  const { bench } = window;
  const scroller = document.querySelector('.scroller');
  const middle = scroller.getBoundingClientRect();
  scroller.scrollTop = scroller.scrollHeight / 2;
  await bench.rest(500);
  let leaf = null;
  for (let tries = 0; !leaf; tries += 1) {
    if (tries > 200) throw new Error('no words in the middle of the window');
    const found = document.elementsFromPoint(middle.left + middle.width / 2, middle.top + 300);
    leaf = found.find(
      (element) =>
        element.matches('p, h1, h2, h3, h4, td, li') && element.textContent.trim().length > 12,
    );
    if (!leaf) scroller.scrollTop += 60;
    await bench.rest(50);
  }
  const texts = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  const node = texts.nextNode();
  getSelection().setBaseAndExtent(node, 0, node, Math.min(9, node.length));
  await bench.rest(300);
  scroller.focus();
  const before = bench.marks();
  const began = performance.now();
  document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: '3', bubbles: true, cancelable: true }),
  );
  return (await bench.until(() => bench.marks() > before, 5000)) - began;
}

/** Types a word into the find field. */
export async function find(word) {
  const { bench } = window;
  const field = document.querySelector('input[aria-label="Find"]');
  field.focus();
  await bench.rest(300);
  bench.longTasks.length = 0;
  const began = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, word);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const first = await bench.until(() => CSS.highlights.get('search-current')?.size > 0, 10_000);
  const isCounted = () =>
    /of [\d,.]+$/.test(document.querySelector('.find-count')?.textContent ?? '');
  const counted = await bench.until(isCounted, 10_000);
  const count = document.querySelector('.find-count').textContent;
  await bench.rest(1000);
  const longest = Math.max(0, ...bench.longTasks.map(({ duration }) => duration));
  return { first: first - began, counted: counted - began, count, longest };
}
