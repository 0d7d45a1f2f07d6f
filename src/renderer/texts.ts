import { textsIn } from '../texts/texts-in.ts';

/** Workers and tests have no page, and with it no say. */
const address = typeof location === 'undefined' ? '' : location.search;

/** All that the window says, in the language that its address names; the main process has chosen it. */
export const texts = textsIn(new URLSearchParams(address).get('language'));
