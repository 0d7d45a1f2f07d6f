import { formats } from './formats.ts';

const { number } = formats;

/** Documents and sections of a filing, and the kinds of marks that its text shows. */
export const outline = {
  title: 'Outline',
  reading: 'Reading the outline',
  sectionsOf: (name: string) => `Sections of ${name}`,
  counts: {
    metrics: (count: number) => `${number(count)} trial metrics`,
    forward: (count: number) => `${number(count)} forward-looking`,
    notes: (count: number) => `${number(count)} notes`,
  },
  layers: {
    title: 'Show',
    forward: 'Forward-looking',
    metrics: 'Trial metrics',
    notes: 'My notes',
    /** One letter for each, as a sign. */
    letters: { forward: 'F', metrics: 'M', notes: 'N' },
  },
};
