import { describeDrafts, linkDrafts } from './link-drafts.ts';
import { hasStem, stemSet, type Draft, type Passage } from './passage.ts';
import { readPassage } from './read-passage.ts';
import type { Token } from './tokens.ts';

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

function mark(stem: string, like: Token): Token {
  return {
    kind: /\w/.test(stem) ? 'word' : 'mark',
    text: stem,
    stem,
    start: like.end,
    end: like.end,
    glued: false,
    value: Number.NaN,
  };
}

const covers = (cell: GridCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan;

/** Number of rows at the top that hold headings: up to the first with figures beside its label. */
function countHeadings(grid: Grid): number {
  const first = grid.rows.findIndex((row) =>
    row.some((cell) => cell.column > 0 && !cell.header && startsWithFigure(cell)),
  );
  return first < 0 ? grid.rows.length : Math.max(first, 0);
}

interface Column {
  readonly tokens: readonly Token[];
  readonly subject: string | null;
  readonly timepoint: string | null;
  readonly statistic: boolean;
}

function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) text += token.glued || text === '' ? token.text : ` ${token.text}`;
  return text;
}

/** "Placebo (N=184)" without its number; null for a heading that names no arm. */
function armOf(tokens: readonly Token[]): string | null {
  const end = tokens.findIndex(
    (token) => token.stem === '(' || token.stem === 'n' || token.stem === '[',
  );
  const named = end < 0 ? tokens : tokens.slice(0, end);
  const text = textOf(named).trim();
  return /\p{L}{2}/u.test(text) ? text : null;
}

function readColumn(grid: Grid, headings: number, column: number): Column {
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
      else subject = armOf(cell.tokens) ?? subject;
    }
  }
  return { tokens, subject, timepoint, statistic };
}

const UNIT_WORDS = stemSet('month week day year hour');

/**
 * The cell's tokens as a sentence would have them: the row's label before, and behind the figure the unit that label or
 * column heading leaves it ("ORR, %", "Median OS (months)", "n (%)").
 */
function toSentence(
  label: readonly Token[],
  column: Column,
  cell: GridCell,
): { tokens: Token[]; from: number } {
  const last = cell.tokens.at(-1);
  const tokens: Token[] = [];
  const heads = [...(column.statistic ? column.tokens : []), ...label];
  const ranged = heads.findIndex((token) => token.text === 'CI');
  const estimate =
    ranged >= 0 &&
    cell.tokens[0]?.stem !== '(' &&
    cell.tokens[0]?.stem !== '[' &&
    hasStem(cell.tokens, stemSet('( ['), 1, 3);
  const level = estimate
    ? heads.findIndex((token) => token.kind === 'number' && token.value >= 80 && token.value < 100)
    : -1;
  tokens.push(...(level >= 0 ? heads.filter((_, k) => k < level || k > ranged) : heads));
  const first = cell.tokens[0];
  if (first && tokens.length > 0)
    tokens.push(
      mark(column.statistic && hasStem(column.tokens, stemSet('p'), 0, 3) ? '=' : ':', first),
    );
  const from = tokens.length;
  const all = [...label, ...column.tokens];
  const percent =
    all.some((token) => token.stem === '%' || token.stem === 'percent') &&
    !cell.tokens.some((token) => token.stem === '%');
  const unit = all.find(
    (token) => UNIT_WORDS.has(token.stem) && !cell.tokens.some((own) => UNIT_WORDS.has(own.stem)),
  );
  const counted = percent && hasStem(all, stemSet('n'), 0, all.length);
  let open = false;
  for (const [k, token] of cell.tokens.entries()) {
    const before = tokens.at(-1);
    if (
      estimate &&
      open &&
      token.kind === 'number' &&
      (before?.stem === '(' || before?.stem === '[')
    )
      tokens.push(mark('CI', before));
    tokens.push(token);
    if (token.stem === '(' || token.stem === '[') open = true;
    if (token.kind !== 'number') continue;
    const shareHere = percent && !estimate && (counted ? open || cell.tokens.length === 1 : k <= 1);
    if (shareHere || (percent && estimate && !open))
      tokens.push({ ...mark('%', token), glued: true });
    else if (unit && !percent && !open) tokens.push(mark(unit.stem, token));
  }
  if (last) tokens.push(mark('.', last));
  return { tokens, from };
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
  for (const draft of passage.drafts) {
    const start = passage.tokens[draft.first]?.start;
    const end = passage.tokens[draft.last]?.end;
    if (start === undefined || end === undefined || end <= start) continue;
    draft.subject = subject;
    if (timepoint) draft.timepoint = timepoint;
    into.push({ draft, start, end });
  }
}

/** The metrics of a table: its cells read under their row's and their column's headings. */
export function readGrid(grid: Grid): GridMetric[] {
  if (!isTrialGrid(grid)) return [];
  const metrics: GridMetric[] = [];
  const headings = countHeadings(grid);
  const columns = new Map<number, Column>();
  for (const row of grid.rows.slice(0, headings)) {
    for (const cell of row) {
      const sized = cell.tokens.findIndex(
        (token, k) => /^n$/i.test(token.text) && cell.tokens[k + 1]?.stem === '=',
      );
      if (sized >= 0)
        collect(readPassage(cell.tokens.slice(sized)), 0, armOf(cell.tokens), null, metrics);
    }
  }
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
      const column = columns.get(cell.column) ?? readColumn(grid, headings, cell.column);
      columns.set(cell.column, column);
      const { tokens, from } = toSentence(heads, column, cell);
      collect(readPassage(tokens), from, column.subject, column.timepoint, metrics);
    }
  }
  return metrics;
}
