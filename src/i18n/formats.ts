import type { Locale, Value } from '../model/types.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** `Intl.NumberFormat`, made once for a language and its options: making one takes many times as long as using it. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, tag, options, () => new Intl.NumberFormat(tag, options));
}

/** `Intl.DateTimeFormat`, made once for a language and its options. */
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, tag, options, () => new Intl.DateTimeFormat(tag, options));
}

function once<T>(known: Map<string, T>, tag: string, options: object, make: () => T): T {
  const key = tag + JSON.stringify(options);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

type Units = Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>;

const dateParts: Record<string, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
  inMonth: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  figures: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

/**
 * A date of the story in words; a partial date (`2025-11`, `2025`) never shows more than it knows.
 *
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, read as a calendar day: no time zone can move it
 * @param variant one of long (default), dayMonth, monthYear, inMonth, year, weekday, short, figures; inMonth is monthYear
 * in the form a language gives a month after its word for "in"
 */
export function formatDate(date: string, locale: Locale, variant = 'long'): string {
  const { tag, weekdayComma, monthsIn } = locale;
  const known = ['year', variant === 'inMonth' ? variant : 'monthYear'][date.split('-').length - 1];
  const shown = known !== undefined && variant !== 'year' ? known : variant;
  const parts = dateParts[shown] ?? dateParts['long'];
  const written = dateFormat(tag, { ...parts, timeZone: 'UTC' })
    .formatToParts(new Date(`${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`))
    .map(({ type, value }) => {
      if (type === 'month' && shown === 'inMonth') return monthsIn?.[Number(date.slice(5, 7)) - 1] ?? value;
      return type === 'literal' && parts?.month === 'long' ? spellOut(value, locale) : value;
    })
    .join('')
    // CLDR's narrow space, which no font of the pictures has; `format` gives a plain one in its place, the parts do not.
    .replaceAll('\u202f', ' ');
  return glue(weekdayComma ? written : written.replace(',', ''));
}

/** What stands after a year, in full where a language has set its word for it: `2025 года`, not `2025 г.`; `2025 жылғы 26 сәуір`. */
function spellOut(literal: string, { yearWord }: Locale): string {
  return yearWord === undefined ? literal : literal.replace(/\s*\p{L}+\./u, `\u00a0${yearWord}`);
}

/**
 * A figure of the story in words, such as `US$94.8 billion`, `27%` or `55 billion cubic metres`.
 *
 * Numbers from a hundred thousand are compact, with at most two decimals; smaller ones are written out.
 *
 * @param units plural forms of each unit in this language, by CLDR category
 * @param variant of a date, see {@link formatDate}; `bare` leaves the sign off a percentage that a range goes on with, and
 *   the currency off money where its name in the language's data is not what running text has: `15亿元人民币`, not `15亿人民币`
 */
export function formatValue(value: Value, locale: Locale, units: Units, variant?: string): string {
  const { tag, gap, fourDigitsPlain } = locale;
  const number = (options: Intl.NumberFormatOptions) =>
    numberFormat(tag, {
      maximumFractionDigits: 2,
      useGrouping: fourDigitsPlain ? 'min2' : 'always',
      ...compact(value, locale),
      ...options,
    }).format(Number(value.value));
  switch (value.type) {
    case 'date':
      return formatDate(value.value, locale, variant);
    case 'money':
      if (variant === 'bare') return glue(number({}));
      return glue(formatMoney(value.value, number({}), value.currency, locale));
    case 'percent':
      if (variant === 'bare') return number({ maximumFractionDigits: 1 });
      return numberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(value.value / 100);
    case 'count':
      return glue(number({}));
    case 'quantity': {
      const forms = units[value.unit] ?? {};
      const form = forms[new Intl.PluralRules(tag).select(value.value)] ?? forms.other;
      if (form === undefined)
        throw new Error(`No words for the unit "${value.unit}": add it to units in names.json.`);
      return `${glue(number({}))}${gap}${form}`;
    }
  }
}

/**
 * Money as a language sets it. Intl ignores `compactDisplay: 'long'` for money (ECMA-402 has no long compact currency
 * patterns), so an amount already in words (`94.8 billion`) is put into the pattern of a plain 1.
 */
function formatMoney(value: number, amount: string, currency: string, { tag, money }: Locale): string {
  const style = { style: 'currency', currency } as const;
  if (money === 'short')
    return numberFormat(tag, {
      ...style,
      currencyDisplay: 'name',
      notation: 'compact',
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(value);
  return numberFormat(tag, { ...style, currencyDisplay: money, maximumFractionDigits: 0 })
    .formatToParts(1)
    .map((part) => (part.type === 'integer' ? amount : part.value))
    .join('');
}

function compact(value: Value, { money }: Locale): Intl.NumberFormatOptions {
  return typeof value.value === 'number' && Math.abs(value.value) >= 1e5
    ? { notation: 'compact', compactDisplay: money === 'short' ? 'short' : 'long' }
    : {};
}

/** The first space after a number does not break, so that a line never ends between a number and its unit, or a day and its month. */
function glue(text: string): string {
  return text.replace(/(\d) /, '$1\u00a0');
}

/** The day it is where the reader is, as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
