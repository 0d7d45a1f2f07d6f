/** A group of keys as the key map shows it. */
export interface KeyGroup {
  readonly name: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** Every key of the window; several presses are separated by a space, alternatives by a slash. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'Select',
    keys: [
      ['S', 'Sentence, then the next one'],
      ['P', 'Paragraph, then the next one'],
      ['W', 'Word, then the next one'],
      ['← / →', 'Previous or next, by the same measure'],
      ['↑ / ↓', 'Previous or next paragraph'],
      ['Shift → / Shift ←', 'Longer or shorter'],
      ['Esc', 'Nothing'],
    ],
  },
  {
    name: 'Mark',
    keys: [
      ['1 … 8', 'Highlight in that colour'],
      ['N', 'Write a note'],
      ['T', 'Tag'],
      ['C', 'Copy with citation'],
      ['A', 'Accept the finding picked out as a note'],
      ['X', 'Dismiss the finding picked out'],
      ['Del', 'Delete the note picked out'],
      ['Shift Alt → / Shift Alt ←', 'Move its end by a word'],
      ['Shift Alt ↓ / Shift Alt ↑', 'Move its end by a sentence'],
      ['E', 'Move its other end'],
      ['O', 'Another note in the same place'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Y', 'Redo'],
    ],
  },
  {
    name: 'Move',
    keys: [
      ['Ctrl F', 'Find in filing'],
      ['F3 / Shift F3', 'Next or previous hit'],
      ['J / K', 'Next or previous finding in the text'],
      ['Shift J / Shift K', 'Next or previous note in the text'],
      ['] / [', 'Next or previous line of the findings panel'],
      ['Alt ← / Alt →', 'Back and forward'],
      ['Ctrl Tab', 'Next filing'],
    ],
  },
  {
    name: 'File',
    keys: [
      ['Ctrl O', 'Open filings'],
      ['Ctrl E', 'Export notes'],
      ['Ctrl Shift E', 'Import notes'],
      ['Ctrl W', 'Close the filing'],
      ['Ctrl K', 'Any command or section'],
      ['?', 'This list'],
    ],
  },
];
