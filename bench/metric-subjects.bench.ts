/**
 * How often a metric that matches a label names the subject that the label names. A subject is right when one of the two
 * names holds the other, letters and digits alone. Run with `npm run bench -- metric-subjects`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { detectTrialMetrics } from '../src/core/detect/trial-metrics/detect-trial-metrics.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';

const GOLD = '../shared/gold/';
const CORPUS = '../shared/corpus/';

interface Label {
  readonly kind: string;
  readonly value: number | string | null;
  readonly high: number | null;
  readonly subject: string | null;
  readonly quote: string;
  readonly nth?: number;
}
interface Labelled {
  readonly file: string;
  readonly metrics: readonly Label[];
}

const squeeze = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Where the squeezed text of a document has the quote: offsets into the squeezed text. */
function locate(text: string, label: Label): [number, number] | null {
  const quote = squeeze(label.quote);
  let at = text.indexOf(quote);
  for (let k = 0; k < (label.nth ?? 0) && at >= 0; k++) at = text.indexOf(quote, at + 1);
  return at < 0 ? null : [at, at + quote.length];
}

let named = 0;
let right = 0;
const wrong: string[] = [];
if (!existsSync(GOLD)) console.log(`no labels in ${GOLD}: nothing to report`);
else {
  for (const name of readdirSync(GOLD).filter((n) => n.endsWith('.json') && n !== 'items.json')) {
    const gold: Labelled = JSON.parse(readFileSync(GOLD + name, 'utf8'));
    const bytes = new Uint8Array(readFileSync(CORPUS + gold.file));
    const read = parseFiling(bytes, { name: gold.file, sha256: '0' });
    if (!read.ok) continue;
    const texts = new Map(read.value.documents.map((d) => [d.id, d.text]));
    const found = detectTrialMetrics(read.value).map((metric) => {
      const text = texts.get(metric.document) ?? '';
      return { metric, at: squeeze(text.slice(0, metric.start)).length, taken: false };
    });
    for (const label of gold.metrics) {
      for (const [id, text] of texts) {
        const place = locate(squeeze(text), label);
        const hit =
          place &&
          found.find(
            ({ metric, at, taken }) =>
              !taken &&
              metric.document === id &&
              metric.kind === label.kind &&
              String(metric.value) === String(label.value) &&
              at >= place[0] &&
              at < place[1],
          );
        if (!hit) continue;
        hit.taken = true;
        if (label.subject === null) break;
        named++;
        const mine = squeeze(hit.metric.subject ?? '');
        const theirs = squeeze(label.subject);
        if (mine !== '' && (mine.includes(theirs) || theirs.includes(mine))) right++;
        else
          wrong.push(
            `${label.kind} ${label.value}: ${hit.metric.subject}, labelled ${label.subject}`,
          );
        break;
      }
    }
  }
  console.log(
    `subjects right: ${right} of ${named} (${((100 * right) / (named || 1)).toFixed(1)} %)`,
  );
  for (const line of wrong) console.log(`  ${line}`);
}
