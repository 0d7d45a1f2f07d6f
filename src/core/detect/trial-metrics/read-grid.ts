import { assignPopulations } from './assign-populations.ts';
import { describeDrafts, linkDrafts } from './link-drafts.ts';
import type { Topic } from './cue-lexicon.ts';
import { cueText, nearestCue } from './nearest-topic.ts';
import { nameOf } from './name-chain.ts';
import { addDraft, hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import { readPassage } from './read-passage.ts';
import { toSentence } from './table-sentence.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** A cell by the columns of the table that it covers. */
export interface GridCell {
  readonly column: number;
  readonly colSpan: number;
  readonly header: boolean;
  readonly tokens: readonly Token[];
}

/** A table as rows of cells; each cell's tokens keep their places in the text. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
}

/** A metric of a table with the place of its figure. */
export interface GridMetric {
  readonly draft: Draft;
  readonly start: number;
  readonly end: number;
}

const OUTCOME = stemSet(
  'response orr dcr cr pr sd survival pfs os dfs efs dor hazard hr adverse event ae teae nausea vomiting diarrhea fatigue rash headache neutropenia ' +
    'anemia thrombocytopenia remission median cmax tmax auc half baseline hba1c weight pasi easi spga iga placebo responder evaluable patient ' +
    'subject enrolled treated dosed dlt toxicity discontinuation',
);
const MONEY = stemSet(
  '$ revenue expense income asset liability liabilities cash equity tax loss net thousand million share stock warrant amortization depreciation',
);
const STATISTIC = stemSet('p hr hazard ci confidence difference value');
const PERIOD = stemSet('week month day year visit');

const LONGEST_LABEL = 40;

const startsWithFigure = (cell: GridCell): boolean => {
  const first = cell.tokens[0];
  return (
    first !== undefined &&
    (first.kind === 'number' ||
      /^[-–+<>≥≤(]$/.test(first.stem) ||
      /^(?:nr|ne|not)$/.test(first.stem))
  );
};

/** Whether a grid tells of a trial: an outcome or an arm is named and no money is. */
function isTrialGrid(grid: Grid): boolean {
  let outcomes = 0;
  for (const row of grid.rows) {
    for (const cell of row) {
      if (hasStem(cell.tokens, MONEY, 0, cell.tokens.length)) return false;
      if (hasStem(cell.tokens, OUTCOME, 0, cell.tokens.length)) outcomes++;
    }
  }
  return outcomes > 0;
}

const covers = (cell: GridCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan;

/** "6 (40%)", "0.61": a result, whatever the page's mark-up says of its cell; "2024" and "12" may be headings. */
const isResult = ({ tokens }: GridCell): boolean =>
  tokens.every((token) => token.kind !== 'word') &&
  tokens.some((token) => token.stem === '%' || token.stem === '(' || token.text.includes('.'));

/** "Nausea" above "Any grade | 31% | 9%": a row of nothing but its label, for the rows below it. */
const isGroup = (row: readonly GridCell[]): boolean =>
  row.every((cell) => cell.column === 0 || cell.tokens.length === 0);

/** Number of rows at the top that hold headings: up to the first with figures beside its label, and the groups above it. */
function countHeadings(grid: Grid): number {
  const first = grid.rows.findIndex((row) =>
    row.some(
      (cell) => cell.column > 0 && startsWithFigure(cell) && (!cell.header || isResult(cell)),
    ),
  );
  if (first < 0) return grid.rows.length;
  const behind = grid.rows.slice(0, first).findLastIndex((row) => !isGroup(row));
  return behind < 0 ? first : behind + 1;
}

interface Column {
  readonly tokens: readonly Token[];
  readonly subject: string | null;
  readonly timepoint: string | null;
  readonly statistic: boolean;
}

const textOf = (tokens: readonly Token[]): string => nameOf(tokens, 0, tokens.length);

/** "Placebo (N=184)" without its number; null for a heading that names no arm. */
function armOf(tokens: readonly Token[], main: string | null): string | null {
  const end = tokens.findIndex(
    (token) => token.stem === '(' || token.stem === 'n' || token.stem === '[',
  );
  const named = end < 0 ? tokens : tokens.slice(0, end);
  // "Drug 3 mg x 4 weeks followed by 7 mg x 4 weeks": a heading that tells the whole schedule is cut to the name
  const figure = named.findIndex((token) => token.kind === 'number');
  const text = textOf(named.length > 8 && figure > 0 ? named.slice(0, figure) : named).trim();
  if (!/\p{L}{2}/u.test(text)) return null;
  // "225 mg/m2 (N=15)": an arm by its dose is that of the compound reported on
  return main !== null && figure === 0 && isDose(named) ? `${main} ${text}` : text;
}

const isDose = (tokens: readonly Token[]): boolean => readUnit(tokens, 1)?.next === tokens.length;

function readColumn(grid: Grid, headings: number, column: number, main: string | null): Column {
  let subject: string | null = null;
  let timepoint: string | null = null;
  let statistic = false;
  const tokens: Token[] = [];
  for (const row of grid.rows.slice(0, headings)) {
    for (const cell of row) {
      if (!covers(cell, column) || cell.tokens.length === 0) continue;
      tokens.push(...cell.tokens);
      if (hasStem(cell.tokens, PERIOD, 0, 1) && cell.tokens.length <= 4)
        timepoint = textOf(cell.tokens);
      else if (hasStem(cell.tokens, STATISTIC, 0, cell.tokens.length)) statistic = true;
      else subject = armOf(cell.tokens, main) ?? subject;
    }
  }
  return { tokens, subject, timepoint, statistic };
}

function collect(
  passage: Passage,
  from: number,
  subject: string | null,
  timepoint: string | null,
  into: GridMetric[],
): void {
  passage.drafts.splice(
    0,
    passage.drafts.length,
    ...passage.drafts.filter((draft) => draft.last >= from),
  );
  for (const draft of passage.drafts) draft.first = Math.max(draft.first, from);
  linkDrafts(passage);
  describeDrafts(passage);
  assignPopulations(passage);
  for (const draft of passage.drafts) {
    const start = passage.tokens[draft.first]?.start;
    const end = passage.tokens[draft.last]?.end;
    if (start === undefined || end === undefined || end <= start) continue;
    draft.subject = subject;
    if (timepoint) draft.timepoint = timepoint;
    into.push({ draft, start, end });
  }
}

const OF_HEADINGS: ReadonlySet<string> = new Set(['enrollment', 'dose', 'schedule', 'duration']);

/** "Drug 10 mg once daily (N=365)": an arm's size, dose and schedule. */
function readHeading(cell: GridCell, main: string | null, into: GridMetric[]): void {
  const passage = readPassage(cell.tokens);
  passage.drafts.splice(
    0,
    passage.drafts.length,
    ...passage.drafts.filter((draft) => OF_HEADINGS.has(draft.kind)),
  );
  collect(passage, 0, armOf(cell.tokens, main), null, into);
}

/** "Total events as a % of control": no share of people. */
function isShareOfOther(label: readonly Token[]): boolean {
  return label.some(
    (token, k) =>
      token.stem === 'as' && label.slice(k + 1, k + 4).some((next) => next.stem === '%'),
  );
}

const COUNTED: ReadonlySet<Topic> = new Set<Topic>(['event', 'response']);

/** A bare count under an arm, in a row of an event or a response: "Nausea | 8 | 18". */
function readCount(passage: Passage, from: number, arm: string | null): void {
  const [q, ...others] = passage.quantities.filter((quantity) => quantity.number >= from);
  if (
    !q ||
    others.length > 0 ||
    arm === null ||
    q.unit ||
    q.high !== null ||
    !Number.isInteger(q.value)
  )
    return;
  const near = nearestCue(passage, { first: from, last: from }, COUNTED);
  if (!near || near.cue.first >= from) return;
  const kind = near.cue.topic === 'event' ? 'adverse-event' : 'response';
  addDraft(passage, kind, q, { unit: '1', n: q.value, endpoint: cueText(passage, near.cue) });
}

/** The metrics of a table: its cells read under their row's and their column's headings. */
export function readGrid(grid: Grid, main: string | null): GridMetric[] {
  if (!isTrialGrid(grid)) return [];
  const metrics: GridMetric[] = [];
  const headings = countHeadings(grid);
  const columns = new Map<number, Column>();
  for (const row of grid.rows.slice(0, headings)) {
    for (const cell of row) {
      if (cell.tokens.some((token) => token.kind === 'number')) readHeading(cell, main, metrics);
    }
  }
  const corner = readColumn(grid, headings, 0, main).tokens;
  let group: readonly Token[] = [];
  for (const row of grid.rows.slice(headings)) {
    const [label, ...cells] = row;
    if (!label) continue;
    if (!cells.some(startsWithFigure)) {
      group = label.tokens;
      continue;
    }
    const heads = [...group, ...label.tokens].slice(-LONGEST_LABEL);
    for (const cell of startsWithFigure(label) && label.column > 0 ? row : cells) {
      if (!startsWithFigure(cell) || cell.tokens.length > 16) continue;
      const column = columns.get(cell.column) ?? readColumn(grid, headings, cell.column, main);
      columns.set(cell.column, column);
      if (hasStem(cell.tokens, MONEY, 0, cell.tokens.length) || isShareOfOther(label.tokens))
        continue;
      const statistic = column.statistic ? column.tokens : [];
      const { tokens, from } = toSentence(
        heads,
        statistic,
        [...column.tokens, ...corner],
        cell.tokens,
      );
      const passage = readPassage(tokens);
      if (!passage.drafts.some((draft) => draft.last >= from))
        readCount(passage, from, column.subject);
      collect(passage, from, column.subject, column.timepoint, metrics);
    }
  }
  return metrics;
}
