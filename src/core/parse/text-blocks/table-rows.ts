import { isFigureText } from './segment-line.ts';

/** Texts of one row by column, and whether blank lines part it from the row before. */
export interface Row {
  cells: Map<number, { text: string; colSpan: number }>;
  isAfterBlank: boolean;
  header: boolean;
}

/** A figure that is no year, which heads a column more often than it fills one. */
export function isAmount(text: string): boolean {
  return isFigureText(text) && !/^(?:19|20)\d\d$/.test(text);
}

const RUNS_ON = /(?:[,&-]|\b(?:of|and|the|to|for|in|on|or|by|at|from|with|net|a|an))$/i;

/** Joins lines that continue the row above: a wrapped label, or wrapped words in a later column. */
export function mergeWrapped(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const [i, row] of rows.entries()) {
    const before = merged.at(-1);
    const isApart =
      row.isAfterBlank || row.header !== before?.header || leadsNext(row, rows[i + 1]);
    if (!before || isApart || !continues(before, row)) merged.push(row);
    else {
      for (const [column, cell] of row.cells) {
        const above = before.cells.get(column);
        if (above) above.text += ` ${cell.text}`;
        else before.cells.set(column, cell);
      }
    }
  }
  return merged;
}

function continues(before: Row, row: Row): boolean {
  const label = row.cells.get(0);
  const above = before.cells.get(0);
  if (label) {
    if (!above || above.colSpan > 1 || label.colSpan > 1) return false;
    const isOpen = RUNS_ON.test(above.text) || /^[a-z(]/.test(label.text);
    const isOnlyLabel = before.cells.size === 1;
    const isTail = row.cells.size === 1 && /^[a-z]/.test(label.text) && label.text.length < 60;
    return (isOpen && isOnlyLabel && !/[:.]$/.test(above.text)) || isTail;
  }
  const isLow = startsLow(row);
  for (const [column, cell] of row.cells) {
    const over = before.cells.get(column);
    if (over ? isFigureText(cell.text) || isFigureText(over.text) : !isLow) return false;
    if (cell.colSpan > 1) return false;
  }
  return row.cells.size > 0;
}

/** Whether the row's first words go on with a sentence. */
function startsLow(row: Row): boolean {
  const [{ text } = { text: '' }] = row.cells.values();
  return /^\p{Ll}/u.test(text);
}

/** Whether the row is the first line of a cell whose figures stand on the line below. */
function leadsNext(row: Row, next: Row | undefined): boolean {
  if (!next || next.isAfterBlank || row.cells.size !== 1 || next.cells.size < 2) return false;
  const column = [...row.cells.keys()][0];
  return startsLow(next) && [...next.cells.keys()][0] === column && !startsLow(row);
}

/** Where blank lines part the rows of a table of words, each group of lines is one row. */
export function mergeGroups(rows: readonly Row[]): Row[] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && !row.isAfterBlank && group[0].header === row.header) group.push(row);
    else groups.push([row]);
  }
  const isWords = rows.every((row) =>
    [...row.cells].every(([k, c]) => k === 0 || !isAmount(c.text)),
  );
  const isGrouped = groups.length >= 3 && rows.length >= groups.length * 1.5;
  const firsts = groups.filter(([first]) => first.cells.size > 1).length;
  if (!isWords || !isGrouped || firsts < groups.length * 0.7 || rows.length > groups.length * 6)
    return [...rows];
  return groups.map((group) => joinRows(group));
}

/** The rows as one: texts of a column joined downwards. */
export function joinRows(group: readonly [Row, ...Row[]]): Row {
  const cells: Row['cells'] = new Map();
  for (const row of group) {
    for (const [column, cell] of row.cells) {
      const above = cells.get(column);
      if (above) above.text += ` ${cell.text}`;
      else cells.set(column, { ...cell });
    }
  }
  return { cells, isAfterBlank: group[0].isAfterBlank, header: group[0].header };
}
