import { describe, expect, it } from 'vitest';
import { figuresOf } from './metrics-of.ts';

/** Sentences dense with figures, as abstracts of meetings have them, with all that they tell. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'As of the data cut-off, median PFS was 11.8 months (95% CI, 9.8-14.1) with NRV-201 versus 7.9 months (95% CI, 6.7-8.9) with docetaxel (HR=0.61; p<0.001).',
    [
      'survival 11.8 mo',
      'confidence-interval 9.8–14.1 mo',
      'survival 7.9 mo',
      'confidence-interval 6.7–8.9 mo',
      'hazard-ratio 0.61 1',
      'p-value 0.001',
    ],
  ],
  [
    'The confirmed ORR was 43% (12/28) in the efficacy-evaluable population, including two complete responses (CRs) and ten partial responses (PRs).',
    ['response 43 %', 'response 2 1', 'response 10 1'],
  ],
  [
    'Grade 3 or higher TRAEs occurred in 12% of patients and led to discontinuation in 3%.',
    ['adverse-event 12 %', 'adverse-event 3 %'],
  ],
  [
    'The mPFS was 9.2 months and the mOS had not been reached (95% CI: 14.2, NE).',
    ['survival 9.2 mo', 'survival null', 'confidence-interval 14.2 mo'],
  ],
  [
    'DCR was 79% (22 of 28 patients), with a median time to response of 1.4 months (range, 1.2 to 5.6).',
    ['response 79 %', 'duration 1.4 mo'],
  ],
  ['MRD-negative responses were achieved in 18 of 25 (72%) evaluable patients.', ['response 72 %']],
  [
    'Median duration of response was not reached (95% CI: 5.6 months-NR) after a median follow-up of 10.3 months.',
    ['duration null', 'confidence-interval 5.6 mo', 'duration 10.3 mo'],
  ],
  [
    'The LS mean difference versus placebo at Week 24 was -2.1 points (SE 0.4; 95% CI -2.9 to -1.3; p=0.0002).',
    ['change -2.1 1', 'confidence-interval -2.9–-1.3 1', 'p-value 0.0002'],
  ],
  [
    'Patients treated with 10 mg had an HbA1c reduction of 1.2% from baseline compared to 0.3% for placebo at 26 weeks.',
    ['dose 10 mg', 'change 1.2 %', 'change 0.3 %'],
  ],
  [
    'The AUC0-24 was 1,240 ng·h/mL and Cmax 88 ng/mL at the 100 mg dose, with a t½ of 9 to 12 hours.',
    ['pk 1240 ng.h/mL', 'pk 88 ng/mL', 'dose 100 mg', 'half-life 9–12 h'],
  ],
  [
    'Apparent oral clearance (CL/F) was 12.4 L/h and volume of distribution (Vz/F) 210 L.',
    ['pk 12.4 L/h', 'pk 210 L'],
  ],
  [
    'Patients received NRV-201 at 240 mg once every two weeks or 480 mg every four weeks by intravenous infusion.',
    ['dose 240 mg', 'schedule 14 d', 'dose 480 mg', 'schedule 28 d'],
  ],
  [
    'The trial is registered under NCT01234567, EudraCT 2019-001234-56 and ChiCTR2000034567.',
    ['trial-id NCT01234567', 'trial-id 2019-001234-56', 'trial-id ChiCTR2000034567'],
  ],
  [
    'Dose-limiting toxicities were observed in 2 of 6 patients at 80 mg.',
    ['adverse-event 2 1', 'dose 80 mg'],
  ],
  [
    'Vaccine efficacy was 94.1% (95% CI, 89.3-96.8; P<0.001) beginning 14 days after the second dose.',
    ['response 94.1 %', 'confidence-interval 89.3–96.8 %', 'p-value 0.001'],
  ],
  [
    'The geometric mean titer ratio was 1.45 (95% CI 1.21, 1.74).',
    ['change 1.45 1', 'confidence-interval 1.21–1.74 1'],
  ],
  [
    'Seventy-one percent of patients were responders, defined as a ≥50% reduction in MADRS total score.',
    ['response 71 %'],
  ],
  [
    'The 12-week, placebo-controlled trial enrolled 212 adults at 34 sites.',
    ['duration 12 wk', 'enrollment 212 1'],
  ],
  [
    'The 24-month overall survival rate was 61.3% (95% CI, 52.0-69.4) versus 44.8%.',
    ['survival 61.3 %', 'confidence-interval 52–69.4 %', 'survival 44.8 %'],
  ],
  [
    'At a median follow-up of 18.6 months, the estimated 12-month PFS rate was 58%.',
    ['duration 18.6 mo', 'survival 58 %'],
  ],
  [
    'OS at 12 and 24 months was 78% and 54%, respectively, in the NRV-201 arm.',
    ['survival 78 %', 'survival 54 %'],
  ],
  [
    'NRV-201 reduced the risk of disease progression or death by 39% compared with docetaxel (HR 0.61 [95% CI 0.48-0.78]; P<0.0001).',
    [
      'hazard-ratio 39 %',
      'hazard-ratio 0.61 1',
      'confidence-interval 0.48–0.78 1',
      'p-value 0.0001',
    ],
  ],
  [
    'The most common TEAEs (≥20%) of any grade were nausea (46%), fatigue (38%), diarrhea (31%) and decreased appetite (23%).',
    ['adverse-event 46 %', 'adverse-event 38 %', 'adverse-event 31 %', 'adverse-event 23 %'],
  ],
  [
    'Grade ≥3 neutropenia was reported in 27% of patients in the combination arm vs. 24% in the control arm.',
    ['adverse-event 27 %', 'adverse-event 24 %'],
  ],
  [
    'Treatment-emergent adverse events leading to discontinuation occurred in 8.2% of NRV-201 patients vs 5.1% of placebo patients.',
    ['adverse-event 8.2 %', 'adverse-event 5.1 %'],
  ],
  [
    'Cytokine release syndrome occurred in 14 patients (52%), all Grade 1 or 2, with a median time to onset of 2 days.',
    ['adverse-event 52 %'],
  ],
  [
    'The rate of CRS was 52% (any grade) and 3.7% (grade 3).',
    ['adverse-event 52 %', 'adverse-event 3.7 %'],
  ],
  [
    'Patients had received a median of 3 prior lines of therapy (range 1–9).',
    ['prior-therapies 3 1'],
  ],
  [
    'Of the 31 patients enrolled, 28 were evaluable for response as of the cutoff date.',
    ['enrollment 31 1', 'enrollment 28 1'],
  ],
  [
    'A total of 64 patients received at least one dose of NRV-201 across 7 dose levels (20 to 800 mg).',
    ['enrollment 64 1', 'dose-levels 7 1', 'dose 20–800 mg'],
  ],
  [
    'In the 400 mg cohort (n=9), three patients (33%) had a confirmed PR.',
    ['dose 400 mg', 'enrollment 9 1', 'response 33 %'],
  ],
  [
    'Among patients with PD-L1 TPS ≥50%, the ORR was 61% vs 34% in those with TPS <1%.',
    ['response 61 %', 'response 34 %'],
  ],
  [
    'Median time to progression was 5.4 months for NRV-201 and 3.1 months for placebo (log-rank p = 0.018).',
    ['survival 5.4 mo', 'survival 3.1 mo', 'p-value 0.018'],
  ],
  [
    'The odds of achieving remission were higher with NRV-201 (odds ratio 2.4; 95% CI, 1.5 to 3.9).',
    ['hazard-ratio 2.4 1', 'confidence-interval 1.5–3.9 1'],
  ],
];

describe('sentences of an abstract, first half', () => {
  it.each(ROWS)('%s', (sentence, figures) => {
    expect(figuresOf(sentence)).toEqual([...figures].toSorted());
  });
});
