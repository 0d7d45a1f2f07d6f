/**
 * Runs in the page, where the clock is: everything is timed from the act to the frame that shows its outcome. Each
 * function is handed to the page as its source, so it holds all that it uses.
 */

/** Puts the clock and what is used with it on the page. */
export function prepare() {
  const bench = {
    longTasks: [],
    /** Resolves when a frame drawn from now on has been handed over. */
    painted: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()));
          port1.start();
          port2.postMessage(null);
        });
      }),
    /** Resolves with the time of the frame that shows it. */
    async until(isSo, limit = 60_000) {
      const began = performance.now();
      while (!isSo()) {
        if (performance.now() - began > limit) throw new Error(`never: ${isSo}`);
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
      return bench.painted();
    },
    /** The element, once it is there. */
    async found(selector) {
      await bench.until(() => document.querySelector(selector) !== null);
      return document.querySelector(selector);
    },
    marks: () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    rest: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.longTasks.push({ at: startTime, duration });
  }).observe({ type: 'longtask', buffered: false });
  window.bench = bench;
}

/** Opens what the dialog answers, and waits until nothing changes any more. */
export async function open() {
  const { bench } = window;
  const began = performance.now();
  bench.longTasks.length = 0;
  let first = 0;
  let text = 0;
  let last = 0;
  let marks = 0;
  let lines = 0;
  let findings = 0;
  [...document.querySelectorAll('button')]
    .find((b) => b.textContent.includes('Open filing'))
    .click();
  // Asked every frame: over all of a long page even a live list would cost as much as drawing it.
  const paper = await bench.found('.paper:not(.loading)');
  const outline = await bench.found('.outline-lines');
  const listed = outline.getElementsByClassName('outline-line');
  const layers = await bench.found('.layers');
  const counts = layers.getElementsByClassName('layer-count');
  const drawn = () =>
    [...paper.children]
      .flatMap(({ children }) => [...children])
      .reduce(
        (sum, { className, childElementCount: n }) => sum + (className === 'stretch' && n),
        0,
      );
  const isWhole = () => drawn() > 0 && paper.nextElementSibling?.className !== 'paper loading';
  // Forward-looking passages and trial metrics are counted as they come; the line below tells until they are all there.
  const progress = document.getElementsByClassName('progress');
  const detected = () =>
    progress.length === 0 && [0, 1].every((i) => (counts[i]?.textContent ?? '') !== '');
  let chunks = 0;
  for (;;) {
    const now = await bench.painted();
    const count = drawn();
    const listedNow = listed.length;
    const painted = bench.marks();
    const hasFindings = detected();
    if (count > 0) first ||= now;
    if (hasFindings) findings ||= now;
    if (count !== chunks) text = now;
    if (count !== chunks || listedNow !== lines || painted !== marks) last = now;
    chunks = count;
    lines = listedNow;
    marks = painted;
    if (isWhole() && hasFindings && now - Math.max(last, findings) > 1500) break;
    if (now - began > 60_000) throw new Error('it never came to rest');
  }
  const ended = Math.max(last, findings);
  const tasks = bench.longTasks.filter(({ at }) => at < ended && at >= began);
  return {
    first: first - began,
    text: text - began,
    findings: findings - began,
    all: ended - began,
    chunks,
    marks,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    longTasks: tasks.map(({ at, duration }) => [Math.round(at - began), Math.round(duration)]),
  };
}

/** Writes so many annotations into the database, spread over the text; they show when the filing is opened again. */
export async function annotate([filing, wanted]) {
  const recent = await window.exhibit['filings:recent']();
  const { id } = recent.value[0];
  const texts = new Map();
  const take = ({ id: of, text }) => texts.set(of, (texts.get(of) ?? '') + text);
  const opened = JSON.parse((await window.exhibit['filings:open'](id)).value);
  if (opened.complete) opened.bodies.forEach(take);
  for (;;) {
    const { value } = await window.exhibit['filings:next'](id);
    if (value === null) break;
    const part = JSON.parse(value);
    if (part.kind === 'body') take(part.body);
  }
  const [document, text] = [...texts].toSorted(([, a], [, b]) => b.length - a.length)[0];
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const textHash = [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
  const words = [...text.matchAll(/[a-z]+ [a-z]+ [a-z]+/g)];
  const colours = ['yellow', 'blue', 'pink', 'green', 'orange', 'purple', 'teal', 'grey'];
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('exhibit99');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const transaction = db.transaction('annotations', 'readwrite');
  const store = transaction.objectStore('annotations');
  const when = new Date().toISOString();
  for (let i = 0; i < wanted; i += 1) {
    const match = words[Math.floor((i * words.length) / wanted)];
    const [quote] = match;
    const start = match.index;
    const end = start + quote.length;
    const place = { filing, accession: null, document, textHash, start, end, section: [] };
    store.put({
      id: crypto.randomUUID(),
      target: { ...place, quote, prefix: '', suffix: '', unique: false },
      colour: colours[i % colours.length],
      tags: [],
      note: '',
      created: when,
      modified: when,
      origin: 'own',
    });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

/**
 * Whether every annotation is painted on its own words, at the head, in the middle and at the end of the text: what is
 * painted in the sections in sight against what the database has there. Returns how many were looked at; throws at a
 * difference.
 */
export async function checkPainted(wanted) {
  const { bench } = window;
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('exhibit99');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const annotations = await new Promise((resolve) => {
    const request = db.transaction('annotations').objectStore('annotations').getAll();
    request.addEventListener('success', () => resolve(request.result));
  });
  db.close();
  const listed = document.getElementsByClassName('layer-count')[2]?.textContent;
  if (annotations.length !== wanted || Number(listed?.replaceAll(',', '')) !== wanted)
    throw new Error(`of ${wanted} notes ${annotations.length} are kept and ${listed} placed`);
  const scroller = document.querySelector('.scroller');
  const box = scroller.getBoundingClientRect();
  const STATES = ['annotation-overlap', 'annotation-active'];
  let looked = 0;
  for (const share of [0, 0.5, 1]) {
    scroller.scrollTop = share * scroller.scrollHeight;
    await bench.rest(500);
    const read = () =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith('annotation-') && !STATES.includes(name) ? [...ranges] : [],
      );
    const inSight = () =>
      [...document.querySelectorAll('.chunk')].filter((chunk) => {
        const { top, bottom } = chunk.getBoundingClientRect();
        return bottom >= box.top && top <= box.bottom;
      });
    /** The notes of the section; a sentence where what is painted differs. */
    const compare = (chunk) => {
      const { document: id } = chunk.closest('article').dataset;
      const [from, to] = [Number(chunk.dataset.from), Number(chunk.dataset.to)];
      const words = read()
        .filter(({ startContainer }) => chunk.contains(startContainer))
        .map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        });
      const quotes = annotations
        .map(({ target }) => target)
        .filter((target) => target.document === id && target.start >= from && target.end <= to)
        .map(({ quote }) => quote);
      const isSame = words.toSorted().join('|') === quotes.toSorted().join('|');
      return isSame ? quotes.length : `${words.length} of ${quotes.length} from ${from} to ${to}`;
    };
    let found = [];
    await bench
      .until(() => {
        found = inSight().map(compare);
        return found.every((count) => typeof count === 'number');
      }, 10_000)
      .catch(() => {
        throw new Error(`painted otherwise than noted: ${found.join(', ')}`);
      });
    looked += found.reduce((sum, count) => sum + count, 0);
  }
  if (looked === 0) throw new Error('no note was in sight');
  return looked;
}

/** From the top of the text to its last section, by the outline. */
export async function jumpToEnd() {
  const { bench } = window;
  const scroller = document.querySelector('.scroller');
  scroller.scrollTop = 0;
  await bench.rest(800);
  const began = performance.now();
  [...document.querySelectorAll('.outline-line')].at(-1).click();
  let top = -1;
  let last = began;
  for (let still = 0; still < 5;) {
    const now = await bench.painted();
    still = scroller.scrollTop === top ? still + 1 : 0;
    if (scroller.scrollTop !== top) last = now;
    ({ scrollTop: top } = scroller);
  }
  return { took: last - began, share: scroller.scrollTop / scroller.scrollHeight };
}

/** Until the text stands in another width. */
export async function changeWidth() {
  const began = performance.now();
  document.documentElement.style.setProperty('--measure', '46em');
  const took = (await window.bench.painted()) - began;
  document.documentElement.style.setProperty('--measure', '35em');
  await window.bench.rest(500);
  return took;
}

/** Until the window stands in other colours. */
export async function changeTheme() {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  const began = performance.now();
  dataset.theme = 'dark';
  const took = (await window.bench.painted()) - began;
  dataset.theme = theme;
  await window.bench.rest(500);
  return took;
}
