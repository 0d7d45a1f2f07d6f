import type { Random } from './random.ts';

const SUBJECTS = [
  'The Company',
  'Lindenmoor',
  'Our subsidiary',
  'The trustee',
  'Management',
  'The segment',
];
const VERBS = [
  'recorded',
  'reported',
  'paid',
  'estimated',
  'received',
  'set aside',
  'expects',
  'reviewed',
];
const OBJECTS = [
  'net revenues from licences',
  'research costs for the second cohort',
  'interest on the senior notes',
  'deferred tax assets',
  'proceeds from the sale of the Leeds site',
  'amounts owed to the former partner',
];
const TAILS = [
  'as described in note 3',
  'which is not expected to recur',
  'subject to the terms of the agreement',
  'before the effect of currency',
  'in line with the plan approved by the board',
  'net of amounts due to minority holders',
];
const BOILERPLATE = [
  'The accompanying notes are an integral part of these statements.',
  'See the discussion of risks elsewhere in this report for matters that could change these figures.',
  '“Adjusted” figures leave out the items listed above — they’re not a substitute for those required.',
];
const ROWS = [
  'Revenues',
  'Cost of revenues',
  'Gross margin',
  'Research',
  'Selling',
  'Interest',
  'Net income',
];

function amount(random: Random): string {
  return random.next() < 0.3
    ? String(random.below(100))
    : `${1 + random.below(90)},${100 + random.below(900)}`;
}

function sentence(random: Random): string {
  const year = 1998 + random.below(6);
  return `${random.pick(SUBJECTS)} ${random.pick(VERBS)} $${amount(random)} of ${random.pick(OBJECTS)} in ${year}, compared with $${amount(random)} in ${year - 1}, ${random.pick(TAILS)}.`;
}

/** The canonical text of a made-up annual report: prose, tables and boilerplate that repeat themselves as reports do. */
export function writeReport(blocks: number, random: Random): string {
  const lines: string[] = [];
  for (let i = 0; i < blocks; i++) {
    const roll = random.next();
    if (roll < 0.1) lines.push(`Note ${lines.length}. ${random.pick(OBJECTS)}`);
    else if (roll < 0.2) lines.push(random.pick(BOILERPLATE));
    else if (roll < 0.3)
      for (const row of ROWS)
        lines.push([row, amount(random), amount(random), amount(random)].join('\t'));
    else lines.push(Array.from({ length: 1 + random.below(5) }, () => sentence(random)).join(' '));
  }
  return lines.join('\n');
}
