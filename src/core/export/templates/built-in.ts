import { EVIDENCE_TABLE } from './evidence-table.ts';
import { OBSIDIAN_NOTE } from './obsidian-note.ts';
import { RESEARCH_MEMO } from './research-memo.ts';

/** A form that comes with the app. */
export interface BuiltInTemplate {
  readonly key: 'memo' | 'obsidian' | 'evidence';
  readonly name: string;
  /** In Liquid. */
  readonly source: string;
}

/** The forms to choose from besides the plain one. */
export const BUILT_IN_TEMPLATES: readonly BuiltInTemplate[] = [
  { key: 'memo', name: 'Research memo', source: RESEARCH_MEMO },
  { key: 'obsidian', name: 'Obsidian note', source: OBSIDIAN_NOTE },
  { key: 'evidence', name: 'Evidence table', source: EVIDENCE_TABLE },
];
