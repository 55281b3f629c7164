import { scaleSqrt, scaleThreshold } from 'd3';
import { formatValue, numberFormat } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import type { Spot } from '../map/routePaths.ts';
import type { MapPicture } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';
import type { ExtentView, MapView } from './map.ts';
import type { Fill, KeyEntry, MapPictureView } from './pictures.ts';
import { nameRoute } from './titles.ts';

/** The state that says nothing was found: hatched. */
const NONE_FOUND = 'none-found';

/** Radius of the greatest circle, as a share of its extent's width. */
const GREATEST_CIRCLE = 0.065;

/** The place of each of `count` classes on the scale of five shades: the fewer, the further apart. */
export function shadesFor(count: number): (1 | 2 | 3 | 4 | 5)[] {
  if (count <= 2) return [2, 5];
  if (count === 3) return [1, 3, 5];
  if (count === 4) return [1, 2, 4, 5];
  return [1, 2, 3, 4, 5];
}

export function toFills(
  shade: MapPicture['shade'],
  { story, words }: LocalizedContent,
): Record<string, Fill> {
  if (shade === undefined) return {};
  if (shade.by === 'state') {
    const plain = commonest(Object.values(shade.states).filter((state) => state !== NONE_FOUND));
    return Object.fromEntries(
      Object.entries(shade.states).map(([code, state]): [string, Fill] => [
        code,
        state === plain ? { class: 4 } : { hatched: true, words: stateWords(state, words) },
      ]),
    );
  }
  const shades = shadesFor(shade.classes.length + 1);
  const classOf = scaleThreshold<number, Extract<Fill, { class: number }>['class']>(shade.classes, shades);
  return Object.fromEntries(
    Object.entries(shade.values).map(([code, name]): [string, Fill] => [
      code,
      name === null
        ? { hatched: true, words: words.interface.noFigure }
        : { class: classOf(Number(story.values[name]?.value)) },
    ]),
  );
}

/** The state of most countries, which is filled; any other is hatched, so that no tone alone tells two apart. */
function commonest(states: readonly string[]): string | undefined {
  const count = (state: string) => states.filter((one) => one === state).length;
  return states.toSorted((a, b) => count(b) - count(a))[0];
}

function stateWords(state: string, { names }: LocalizedContent['words']): string {
  return names.states[state] ?? state;
}

export function toFigures(
  { shade, circles = {} }: MapPicture,
  labels: Readonly<Record<string, string>>,
  fills: Readonly<Record<string, Fill>>,
  content: LocalizedContent,
): Record<string, string> {
  const named = Object.entries({ ...(shade?.by === 'value' ? shade.values : {}), ...circles });
  const values = named.flatMap(([code, name]): [string, string][] => (name === null ? [] : [[code, name]]));
  const hatched = Object.entries(fills).flatMap(([code, fill]) =>
    'hatched' in fill ? [[code, fill.words]] : [],
  );
  // A label that is the value alone is written as short as the value.
  const own = Object.entries(labels).filter(([code, text]) => {
    const value = values.find(([one]) => one === code)?.[1];
    return value === undefined || text !== content.figure(value);
  });
  return {
    ...Object.fromEntries(values.map(([code, name]) => [code, shortFigure(name, content)])),
    ...Object.fromEntries(hatched),
    ...Object.fromEntries(own),
  };
}

/** A value as short as a map needs it: money with one decimal and no words, in languages that write it in words otherwise. */
function shortFigure(name: string, { story, figure, language: { tag, money } }: LocalizedContent): string {
  const value = story.values[name];
  if (value?.type !== 'money' || money === 'name') return figure(name);
  const style = { style: 'currency', currency: value.currency, notation: 'compact' } as const;
  return numberFormat(tag, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(
    value.value,
  );
}

/** Circles around where countries' names belong, their areas in proportion to the values. */
export function toCircles(
  values: Readonly<Record<string, string>>,
  { width }: ExtentView,
  anchors: Readonly<Record<string, Spot>>,
  { story }: LocalizedContent,
): MapPictureView['circles'] {
  const numbers = Object.entries(values).map(
    ([code, name]) => [code, Number(story.values[name]?.value)] as const,
  );
  const radius = scaleSqrt()
    .domain([0, Math.max(0, ...numbers.map(([, value]) => value))])
    .range([0, GREATEST_CIRCLE * width]);
  return Object.fromEntries(
    numbers.map(([code, value]) => {
      const [x, y] = anchors[code] ?? [0, 0];
      return [code, { x, y, r: Math.round(radius(value) * 10) / 10 }];
    }),
  );
}

/** Lines of the key: the classes of a shade, then what routes are called, and that they are schematic. */
export function toKey(
  { shade, routes = [] }: MapPicture,
  fills: Readonly<Record<string, Fill>>,
  labels: Readonly<Record<string, string>>,
  map: MapView,
  { story, words, language }: LocalizedContent,
): KeyEntry[] {
  const lines = map.routes
    .filter(({ id }) => routes.includes(id))
    .map((route) => ({
      swatch: `route-${route.status}`,
      words: nameRoute(route, { words: words.interface, marks: language.marks }),
    }));
  const note = lines.length === 0 ? [] : [{ swatch: 'note', words: words.interface.schematic }];
  return [...classEntries(), ...lines, ...note];

  /** A state that fills countries without a label of their own. */
  function stateEntries(states: Readonly<Record<string, string>>): KeyEntry[] {
    const filled = Object.keys(fills).find(
      (code) => 'class' in (fills[code] ?? {}) && labels[code] === undefined,
    );
    return filled === undefined
      ? []
      : [{ swatch: 'shade-4', words: stateWords(states[filled] ?? '', words) }];
  }

  function classEntries(): KeyEntry[] {
    if (shade?.by === 'state') return stateEntries(shade.states);
    if (shade === undefined) return [];
    const like = Object.values(shade.values).flatMap((name) =>
      name === null ? [] : [story.values[name]],
    )[0];
    if (like === undefined || like.type === 'date') return [];
    const show = (value: number) => formatValue({ ...like, value }, language, words.names.units);
    const used = new Set(Object.values(fills).flatMap((fill) => ('class' in fill ? [fill.class] : [])));
    return shadesFor(shade.classes.length + 1).flatMap((shadeClass, at) => {
      const [least, most] = [shade.classes[at - 1], shade.classes[at]];
      if (!used.has(shadeClass)) return [];
      const from = least === undefined ? '' : show(least);
      const to = most === undefined ? '' : show(most);
      const { rangeBelow, rangeBetween, rangeFrom } = words.interface;
      const range = from === '' ? rangeBelow : to === '' ? rangeFrom : rangeBetween;
      return [{ swatch: `shade-${shadeClass}`, words: fill(range, { from, to }) }];
    });
  }
}
