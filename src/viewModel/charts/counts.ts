import type { CountsView } from '../../charts/counts/layout.ts';
import { numberFormat } from '../../i18n/formats.ts';
import type { Sentence } from '../../model/types.ts';
import type { LocalizedContent } from '../content.ts';
import { plainLine, toLine } from '../lines.ts';
import { claimsOf, numberOf } from './rates.ts';

/** Trade by more than one count, by names of values; null where a count has no figure. */
export type CountsData = {
  counts: string[];
  year: string;
  totals: string[];
  groups: {
    country: string;
    values: (string | null)[];
    /** Its last figure is another's, or of another time, than the count it stands under; the words say whose. */
    note?: boolean | undefined;
  }[];
  balance: { exports: string; imports: string };
};

export type CountsWords = {
  counts: Record<string, string>;
  notes: Record<string, Sentence>;
  /** The notes in two or three words. */
  remarks?: Record<string, string> | undefined;
  balance: { exports: string; imports: string };
};

/** The bars of one of the three pictures in words: sums by count, countries by count, or what goes out and comes in. */
export function toCountsView(
  data: CountsData,
  words: CountsWords,
  view: CountsView['kind'],
  context: LocalizedContent,
): CountsView {
  const direction = context.language.dir;
  const barOf = (id: string, value: string, figure: string) => ({
    id,
    value: numberOf(value, context),
    figure,
    claims: claimsOf(value, context),
  });
  switch (view) {
    case 'totals':
      return {
        kind: view,
        direction,
        bars: data.totals.map((value, at) => {
          const id = data.counts[at] ?? value;
          return { ...barOf(id, value, context.figure(value)), name: words.counts[id] ?? id };
        }),
      };
    case 'balance': {
      const { exports, imports } = data.balance;
      return {
        kind: view,
        direction,
        bars: [
          { ...barOf('exports', exports, context.figure(exports)), name: words.balance.exports, flow: 'out' },
          { ...barOf('imports', imports, context.figure(imports)), name: words.balance.imports, flow: 'in' },
        ],
      };
    }
    case 'countries': {
      const figures = toShortFigures(
        data.groups.flatMap(({ values }) => values.filter((value) => value !== null)),
        context,
      );
      const year = context.figure(data.year);
      return {
        kind: view,
        direction,
        counts: data.counts.map((id) => words.counts[id] ?? id),
        ...(figures.unit === undefined
          ? {}
          : { unit: `${figures.unit}${context.language.marks.comma}${year}` }),
        nothing: context.words.interface.nothingFound,
        groups: data.groups.map(({ country, values, note }) => {
          const sentence = words.notes[country];
          const remark = words.remarks?.[country];
          return {
            id: country,
            name: context.countryName(country),
            bars: values.map((value, at) =>
              value === null
                ? null
                : barOf(data.counts[at] ?? value, value, figures.texts.get(value) ?? context.figure(value)),
            ),
            ...(note === true && sentence !== undefined
              ? { note: plainLine(toLine(sentence, context)), noted: values.length - 1 }
              : {}),
            ...(note === true && remark !== undefined ? { remark } : {}),
          };
        }),
      };
    }
  }
}

/**
 * Amounts of money as numbers alone (`43.8`), and what all of them are in (`billion US dollars`), said once; amounts that
 * do not share a unit keep their own words.
 */
export function toShortFigures(
  names: readonly string[],
  { story, language }: LocalizedContent,
): { texts: Map<string, string>; unit: string | undefined } {
  const isShort = language.money === 'short';
  const format = numberFormat(language.tag, {
    notation: 'compact',
    compactDisplay: isShort ? 'short' : 'long',
    maximumFractionDigits: 1,
  });
  const texts = new Map<string, string>();
  const units = new Set<string>();
  for (const name of names) {
    const value = story.values[name];
    if (value?.type !== 'money') return { texts: new Map(), unit: undefined };
    const parts = format.formatToParts(value.value);
    const compact = parts.find(({ type }) => type === 'compact')?.value ?? '';
    // Of many, as a heading says it: five rather than one.
    const currency =
      numberFormat(language.tag, {
        style: 'currency',
        currency: value.currency,
        currencyDisplay: 'name',
        maximumFractionDigits: 0,
      })
        .formatToParts(5)
        .find(({ type }) => type === 'currency')?.value ?? value.currency;
    units.add(`${compact}${language.gap}${currency}`.trim());
    texts.set(
      name,
      parts
        .filter(({ type }) => ['integer', 'group', 'decimal', 'fraction', 'minusSign'].includes(type))
        .map((part) => part.value)
        .join(''),
    );
  }
  const [unit] = units;
  return units.size === 1 ? { texts, unit } : { texts: new Map(), unit: undefined };
}
