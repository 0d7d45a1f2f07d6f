import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../src/core/export/render-template.ts';
import { FILING, NOTES } from './sample-notes.ts';

const render = (template: string) =>
  renderTemplate(template, [{ filing: FILING, annotations: NOTES }]);

describe('renderTemplate', () => {
  it.each([
    ['{{ filing.filer }}, {{ filing.form }}', 'Lindenmoor Therapeutics, Inc., 8-K'],
    ['{{ annotations.size }} {{ annotations[1].quote }}', '4 eleven patients were dosed'],
    ['{{ annotations[3].hashtags | join: " " }}', '#safety-signal #lm-7'],
    ['{{ annotations[3].section | last }}', 'Safety'],
    [
      '{{ annotations[3].quote_markdown }}',
      '> No patient left the study because of \\*LM-7\\*.\n>\n> Two had nausea.',
    ],
    ['{{ annotations[0].note_markdown }}', '**Why now?**'],
    [
      '{{ annotations[1].link }} ^{{ annotations[1].block_id }}',
      'exhibit99://open/0009990001-07-000012/1a-dosed ^1a-dosed',
    ],
    ['{% for tag in hashtags %}{{ tag }},{% endfor %}', '#t-2007,#safety-signal,#lm-7,'],
    ['{% if filing.missing %}x{% else %}none{% endif %}', 'none'],
  ])('fills %j', (template, text) => {
    expect(render(template)).toEqual({ ok: true, value: text });
  });

  it('writes nothing for what the filing does not say', () => {
    const filing = { ...FILING, facts: { ...FILING.facts, filed: null } };
    const rendered = renderTemplate('[{{ filing.filed | markdown }}]', [
      { filing, annotations: [] },
    ]);
    expect(rendered).toEqual({ ok: true, value: '[]' });
  });

  it('names several filings together', () => {
    const part = { filing: FILING, annotations: NOTES };
    const template = '{{ title }}: {{ filings.size }}\n{{ front_matter }}';
    const rendered = renderTemplate(template, [part, part]);
    const text = rendered.ok ? rendered.value : rendered.error;
    expect(text).toContain('Notes on 2 filings: 2');
    expect(text).toContain('annotations: 8');
  });

  it('has nothing to tell of no filing', () => {
    const rendered = renderTemplate('{{ title }}: {{ annotations.size }}', []);
    expect(rendered).toMatchObject({ ok: true, value: 'Notes on 0 filings: 0' });
  });

  it.each([
    ['an unknown variable', 'a\n{{ filing.fler }}', /fler.*line:2/],
    ['an unknown filter', 'a\nb\n{{ filing.filer | shout }}', /shout.*line:3/],
    ['a loop left open', '{% for a in annotations %}x', /line:1/],
    ['another file', "{% render '/etc/passwd' %}", /passwd/],
    ['inherited fields', '{{ filing.constructor }}', /constructor/],
    [
      'a run without end',
      '{% for i in (1..100000) %}{% for j in (1..100000) %}{% for k in (1..100000) %}{{ i | plus: j }}{% endfor %}{% endfor %}{% endfor %}',
      /limit/,
    ],
  ])(
    'refuses %s with a sentence',
    (_, template, words) => {
      const result = render(template);
      expect(result).toMatchObject({ ok: false, error: expect.stringMatching(words) });
      expect(result).toMatchObject({
        error: expect.stringMatching(/^The template can't be used: [^\n]*\.$/),
      });
    },
    20_000,
  );
});
