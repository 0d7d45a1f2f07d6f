import { textsIn } from '../texts/texts-in.ts';

/** From its archive the app takes no such wish; from the sources it does, so that what it says can be looked over. */
const isPackaged = import.meta.dirname.includes('app.asar');

/** All that the main and the parser process say. */
export const texts = textsIn(isPackaged ? null : process.env['EXHIBIT99_LANGUAGE']);
