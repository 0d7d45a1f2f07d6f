import { describe, expect, it } from 'vitest';
import { writeNotes, type NotesForm } from '../../../src/core/export/write-notes.ts';
import { FILING, NOTES } from './sample-notes.ts';

const write = (form: NotesForm, annotations = NOTES) =>
  writeNotes(form, [{ filing: FILING, annotations }], { order: 'place', markers: false });

describe('writeNotes', () => {
  it('fills the reader’s own template', () => {
    expect(write({ kind: 'own', source: '{{ annotations.size }} notes' })).toEqual({
      ok: true,
      value: '4 notes',
    });
  });

  it('says what is wrong with it', () => {
    expect(write({ kind: 'own', source: '{% if %}' })).toMatchObject({ ok: false });
  });

  it('writes nothing of no filing in the plain form', () => {
    const written = writeNotes({ kind: 'plain' }, [], { order: 'place', markers: false });
    expect(written).toEqual({ ok: true, value: '' });
  });
});
