import type { Parts } from '../parts.ts';

/** The look for a newer version. */
export const updates = {
  title: 'Newer version',
  have: (version: string) => `You have version ${version}.`,
  haveNewest: 'You have the newest version.',
  isOut: (version: string) => `Version ${version} is out`,
  isOutSentence: (version: string) => `Version ${version} is out.`,
  asksOnly: <T>(address: T): Parts<T> => [
    'Exhibit 99 asks only if you tell it to: one request to ',
    address,
    ', which says nothing of you, your filings or your notes. Nothing is downloaded or installed.',
  ],
  lookDaily: 'Look once a day, when the app starts',
  lookNow: 'Look now',
  copyAddress: 'Copy its address',
  asking: 'Asking…',
  noPlace: 'This copy was made without a place to ask for newer ones. Look where you got it from.',
};
