/** The forms of a noun or sentence that a language tells apart by number; `#` stands for the number, as it is written there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** How a language writes what is not words. */
export interface Formats {
  /** "1,234.5", with three decimal places at most. */
  number(value: number): string;
  /** As {@link number}, but with as many as six decimal places: of figures that a filing gives. */
  figure(value: number): string;
  /** "8 Nov 2024" for an ISO 8601 date, or the date of an instant in UTC; the text itself for anything else. */
  date(iso: string): string;
  /** Day and time to the second, where the reader is; for an ISO 8601 instant. */
  instant(iso: string): string;
  /** Day and time to the minute, where the reader is; for an ISO 8601 instant. */
  minute(iso: string): string;
  /** Which of two names comes first, as `sort` asks; "Dose" beside "dose". */
  compare(a: string, b: string): number;
  /** "a, b, c": one thing after the other. */
  list(items: readonly string[]): string;
  /** The form for so many. */
  plural(count: number, forms: PluralForms): string;
}

/** Makes it at the first use: the window opens without most of them. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The formats of a locale (BCP 47), all by `Intl`. */
export function createFormats(locale: string): Formats {
  const numbers = later(() => new Intl.NumberFormat(locale));
  const figures = later(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
  const dates = later(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  const instants = later(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
  );
  const minutes = later(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const lists = later(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
  const names = later(() => new Intl.Collator(locale));
  const rules = later(() => new Intl.PluralRules(locale));
  const number = (value: number) => numbers().format(value);
  return {
    number,
    figure: (value) => figures().format(value),
    date(iso) {
      const [day] = /^\d{4}-\d{2}-\d{2}/.exec(iso) ?? [];
      const time = day === undefined ? Number.NaN : Date.parse(day);
      return Number.isNaN(time) ? iso : dates().format(time);
    },
    instant: (iso) => instants().format(Date.parse(iso)),
    minute: (iso) => minutes().format(Date.parse(iso)),
    compare: (a, b) => names().compare(a, b),
    list: (items) => lists().format(items),
    plural: (count, forms) =>
      (forms[rules().select(count)] ?? forms.other).replaceAll('#', () => number(count)),
  };
}
