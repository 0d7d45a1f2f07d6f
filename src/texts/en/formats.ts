import { createFormats } from '../formats.ts';

/** British English, as the texts are: the day before the month, the hours to 24. */
export const formats = createFormats('en-GB');
