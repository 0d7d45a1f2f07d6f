/**
 * How well promises and safe-harbor language are found: against the labels beside the repository, against those of releases
 * held out while the rules were written, and how much of annual reports is marked outside discussion and risk factors. Run
 * with `npm run bench -- promises`; with SAMPLE=50 it prints as many of the latter, to be read.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { detectForwardLooking } from '../src/core/detect/forward-looking/detect-forward-looking.ts';
import { createTopicLookup } from '../src/core/detect/forward-looking/section-lookup.ts';
import { readSentence, splitSentences } from '../src/core/detect/sentences/split-sentences.ts';
import type { Filing, FilingDocument } from '../src/core/filing/filing.ts';
import { parseFiling } from '../src/core/parse/parse-filing.ts';

const GOLD = '../shared/gold/';
const CORPUS = '../shared/corpus/';
const HELD_OUT = 'bench/promises-held-out.json';
const FOLDS = 5;
const CLASSES = ['forward', 'cautionary'] as const;

type Label = (typeof CLASSES)[number] | 'none';
interface Tally {
  hit: number;
  wrong: number;
  missed: number;
}
type Score = Record<(typeof CLASSES)[number], Tally>;
interface Labelled {
  readonly file: string;
  readonly document: string;
  readonly sentences: readonly { readonly text: string; readonly label: Label }[];
}
/** The labels of a release by the hash of each sentence, so that its words need not be kept. */
interface HeldOut {
  readonly file: string;
  readonly document: string;
  readonly labels: Readonly<Record<string, Label>>;
}

const newScore = (): Score => ({
  forward: { hit: 0, wrong: 0, missed: 0 },
  cautionary: { hit: 0, wrong: 0, missed: 0 },
});

function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** FNV-1a over the letters and digits. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of squeeze(text))
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function open(file: string): Filing | null {
  const read = parseFiling(new Uint8Array(readFileSync(CORPUS + file)), {
    name: file,
    sha256: '0',
  });
  return read.ok ? read.value : null;
}

function documentsOf(filing: Filing, type: string): readonly FilingDocument[] {
  const chosen = filing.documents.filter((d) => type === '*' || d.type === type);
  return chosen.length > 0 ? chosen : filing.documents;
}

/** Per document its letters and digits, each with the class of the finding that it lies in. */
function coverOf(filing: Filing, documents: readonly FilingDocument[]) {
  const findings = detectForwardLooking(filing);
  return documents.map(({ id, text }) => {
    const cover: Label[] = [];
    let letters = '';
    let from = 0;
    const add = (to: number, label: Label): void => {
      const part = squeeze(text.slice(from, to));
      letters += part;
      for (let i = 0; i < part.length; i++) cover.push(label);
      from = to;
    };
    for (const finding of findings.filter((f) => f.document === id)) {
      add(finding.start, 'none');
      add(finding.end, finding.class);
    }
    add(text.length, 'none');
    return { letters, cover };
  });
}

function count(score: Score, is: Label, said: (label: Label) => boolean): void {
  for (const label of CLASSES) {
    const tally = score[label];
    if (is === label) tally[said(label) ? 'hit' : 'missed']++;
    else if (said(label)) tally.wrong++;
  }
}

function scoreLabelled({ file, document, sentences }: Labelled): Score {
  const score = newScore();
  const filing = open(file);
  if (!filing) return score;
  const covers = coverOf(filing, documentsOf(filing, document)).map((c) => ({ ...c, next: 0 }));
  for (const { text, label } of sentences) {
    const words = squeeze(text);
    const place = covers.find((c) => c.letters.includes(words));
    const found = place?.letters.indexOf(words, place.next) ?? -1;
    const at = found < 0 ? (place?.letters.indexOf(words) ?? 0) : found;
    if (place && found >= 0) place.next = at + words.length;
    const inside = place?.cover.slice(at, at + words.length) ?? [];
    const share = (of: Label): number => inside.filter((l) => l === of).length / words.length;
    count(score, label, (of) => share(of) >= 0.5);
  }
  return score;
}

function scoreHeldOut({ file, document, labels }: HeldOut): { score: Score; lost: number } {
  const score = newScore();
  const filing = open(file);
  const left = new Map(Object.entries(labels));
  if (!filing) return { score, lost: left.size };
  const findings = detectForwardLooking(filing);
  for (const { id, text, blocks } of documentsOf(filing, document))
    for (const sentence of splitSentences({ text, blocks })) {
      const key = hash(readSentence(text, sentence));
      const is = left.get(key);
      if (is === undefined) continue;
      left.delete(key);
      const over = findings.find(
        (f) => f.document === id && f.start <= sentence.start && f.end >= sentence.end,
      );
      count(score, is, (of) => over?.class === of);
    }
  return { score, lost: left.size };
}

function merge(scores: readonly Score[]): Score {
  const sum = newScore();
  for (const score of scores)
    for (const label of CLASSES)
      for (const part of ['hit', 'wrong', 'missed'] as const)
        sum[label][part] += score[label][part];
  return sum;
}

function tell(name: string, score: Score): void {
  const figures = CLASSES.map((label) => {
    const { hit, wrong, missed } = score[label];
    if (hit + wrong + missed === 0) return `${label} none`;
    const precision = hit / (hit + wrong || 1);
    const recall = hit / (hit + missed || 1);
    const f1 = (2 * hit) / (2 * hit + wrong + missed);
    return `${label} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${hit}, ${wrong} wrong, ${missed} missed)`;
  });
  console.log(`${name.padEnd(22)} ${figures.join('   ')}`);
}

function tellLabelled(): void {
  const names = readdirSync(GOLD).filter((n) => n.endsWith('.json') && n !== 'items.json');
  const all = names.map((n): Labelled => JSON.parse(readFileSync(GOLD + n, 'utf8')));
  const issuerOf = ({ file }: Labelled): string => file.split('_')[1] ?? file;
  const issuers = [...new Set(all.map(issuerOf))];
  const scored = all.map((labelled) => ({
    fold: issuers.indexOf(issuerOf(labelled)) % FOLDS,
    score: scoreLabelled(labelled),
  }));
  tell('labelled', merge(scored.map(({ score }) => score)));
  for (let fold = 0; fold < FOLDS; fold++)
    tell(`  fifth ${fold + 1}`, merge(scored.filter((s) => s.fold === fold).map((s) => s.score)));
}

function tellHeldOut(): void {
  const all: readonly HeldOut[] = JSON.parse(readFileSync(HELD_OUT, 'utf8'));
  const scored = all.map(scoreHeldOut);
  tell('held out', merge(scored.map(({ score }) => score)));
  console.log(
    `  labels whose sentence is gone: ${scored.reduce((sum, { lost }) => sum + lost, 0)}`,
  );
}

function tellReports(sample: number): void {
  const marked: string[] = [];
  let sentences = 0;
  for (const file of readdirSync(CORPUS).filter((n) => /^10-K/.test(n) && !n.endsWith('.pdf'))) {
    const filing = open(file);
    const document = filing?.documents.find((d) => d.type === null || /^10-K/i.test(d.type));
    if (!filing || !document) continue;
    const topicAt = createTopicLookup(document);
    const starts = new Set(
      detectForwardLooking(filing).flatMap((f) =>
        f.class === 'forward' && f.document === document.id ? [f.start] : [],
      ),
    );
    const before = marked.length;
    let own = 0;
    for (const sentence of splitSentences(document)) {
      const kind = document.blocks[sentence.block]?.kind;
      if (kind === 'heading' || kind === 'preformatted') continue;
      if (['discussion', 'risks', 'frame'].includes(topicAt(sentence.start))) continue;
      own++;
      if (!starts.has(sentence.start)) continue;
      marked.push(`${file}: ${readSentence(document.text, sentence).replace(/\s+/g, ' ')}`);
    }
    sentences += own;
    const share = own === 0 ? '–' : `${(((marked.length - before) / own) * 100).toFixed(1)} %`;
    console.log(`  ${file.padEnd(52)} ${String(own).padStart(5)} ${share.padStart(7)}`);
  }
  const share = ((marked.length / sentences) * 100).toFixed(2);
  console.log(`outside discussion and risks: ${marked.length} of ${sentences}, ${share} %`);
  for (let i = 0; i < sample; i++)
    console.log(`${i + 1} ${marked[Math.floor(((i + 0.5) * marked.length) / sample)] ?? ''}`);
}

if (!existsSync(CORPUS)) console.log(`nothing measured: ${CORPUS} is missing`);
else {
  if (existsSync(GOLD)) tellLabelled();
  tellHeldOut();
  tellReports(Number(process.env['SAMPLE'] ?? 0));
}
