import { describe, expect, it } from 'vitest';
import { forwardEntries, listForward } from '../../../src/renderer/findings/forward-list.ts';
import type { ForwardView } from '../../../src/renderer/store/findings-slice.ts';
import { forwardOf } from '../samples.ts';

const ALL: ForwardView = {
  sort: 'place',
  class: null,
  onlySpecific: false,
  onlyDue: false,
  section: null,
};
const late = { text: 'in 2027', from: '2027-01-01', to: '2027-12-31' };
const soon = { text: 'next quarter', from: '2026-04-01', to: '2026-06-30' };

const ENTRIES = forwardEntries(
  [
    forwardOf({ start: 0, end: 9 }),
    forwardOf({ start: 10, end: 19, due: late, specific: true }),
    forwardOf({ start: 20, end: 29, due: soon }),
    forwardOf({ start: 30, end: 39, class: 'cautionary' }),
  ],
  ({ start }) => (start < 20 ? 'Outlook' : 'Risks'),
);

describe('listForward', () => {
  it.each<[Partial<ForwardView>, readonly number[]]>([
    [{}, [0, 10, 20, 30]],
    [{ sort: 'due' }, [20, 10, 0, 30]],
    [{ class: 'cautionary' }, [30]],
    [{ class: 'forward', sort: 'due' }, [20, 10, 0]],
    [{ onlySpecific: true }, [10]],
    [{ onlyDue: true }, [10, 20]],
    [{ section: 'Risks' }, [20, 30]],
    [{ section: 'Outlook', onlyDue: true }, [10]],
  ])('%o', (view, starts) => {
    const listed = listForward(ENTRIES, { ...ALL, ...view });
    expect(listed.map(({ passage }) => passage.start)).toEqual(starts);
  });
});
