import type { Colour } from '../../core/annotate/annotation.ts';

/** What the pens are called. */
export const colours: Readonly<Record<Colour, string>> = {
  yellow: 'yellow',
  blue: 'blue',
  pink: 'pink',
  green: 'green',
  orange: 'orange',
  purple: 'purple',
  teal: 'teal',
  grey: 'grey',
};
