import type { Placement } from '../map/labels/label.ts';
import type { MapSize } from '../map/mapSizes.ts';
import type { Spot } from '../map/routePaths.ts';
import { listSteps, wordsOfStep } from '../model/steps.ts';
import { type ChartPicture, type MapPicture, type Picture, stopId } from '../model/types.ts';
import type { PlainTable } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { plainText } from './lines.ts';
import type { ExtentView } from './map.ts';
import { toMapPicture } from './mapPictures.ts';
import { nameRoute } from './titles.ts';

/** A shade of the one hue, lightest first, or hatching with the words that say why. */
export type Fill = { class: 1 | 2 | 3 | 4 | 5 } | { hatched: true; words: string };

/** A line of the key: `shade-1` … `shade-5`, `route-<status>`, or `note` for words without a swatch. */
export type KeyEntry = { swatch: string; words: string };

/**
 * A name in a picture: its anchor in the projection's units, its turn in degrees, and its place at each size of map. A size
 * that is missing leaves it out; an offset that is missing is 0, as most are.
 */
export type PlacedName = {
  id: string;
  x: number;
  y: number;
  angle?: number;
  at: Partial<Record<MapSize, Partial<Placement>>>;
};

/** A map ready to draw. Records and lists are by participant code, or ids of the map's routes and shared borders. */
export type MapPictureView = {
  kind: 'map';
  extent: string;
  highlighted: string[];
  routes: string[];
  borders: string[];
  /** Ends in map units. */
  arcs: { from: Spot; to: Spot }[];
  fills: Record<string, Fill>;
  /** Centre and radius in map units. */
  circles: Record<string, { x: number; y: number; r: number }>;
  /** Words on the country; two lines for a person and their post. */
  figures: Record<string, string>;
  key: KeyEntry[];
  relief: 'strong' | 'normal' | 'none';
  names: PlacedName[];
  /** The same at another extent, which a button shows: closer, or the whole region. */
  other?: { extent: ExtentView; isCloser: boolean; names: PlacedName[] };
};

type ChartKind = 'rates' | 'counts' | 'matrix' | 'timeline' | 'follow-ups';

/** A chart on the stage; `focus` holds ids of what is bright in it. */
export type ChartPictureView = {
  kind: 'chart';
  chart: ChartKind;
  view?: string;
  focus: string[];
  events?: string[];
};

export type PictureView = MapPictureView | ChartPictureView;

/** A chart's place on the stage: which one, and what is bright in it. */
function toChartPicture(source: ChartPicture): ChartPictureView {
  const focus = 'focus' in source ? (source.focus ?? []) : [];
  return {
    kind: 'chart',
    chart: source.kind,
    focus: typeof focus === 'string' ? [focus] : [...focus],
    ...(source.kind === 'counts' && { view: source.view }),
    ...(source.kind === 'rates' && source.events !== undefined && { events: [...source.events] }),
  };
}

/** Keys of pictures that are no step's: of a country's panel and of a proposal's card. */
export const countryPicture = (code: string) => `country:${code}`;
export const proposalPicture = (slug: string) => `proposal:${slug}`;

/** Words on countries with the facts they rest on, by participant code. */
type Labels = Readonly<Record<string, { text: string; claims: readonly string[] }>>;

/** A picture with what stands behind it. */
type Shown = { picture: PictureView; table: PlainTable };

/** Every picture of the story with its table, by step id, `country:CODE` or `proposal:slug`. A chart's table is the charts' own, empty here. */
export function toPictureViews(content: LocalizedContent): Record<string, Shown> {
  const { participants, proposals } = content.story;
  const steps = listSources(content);
  const opening = steps.flatMap(({ source }) => (source.kind === 'map' ? [source.extent] : []))[0] ?? '';
  const show = (source: Picture, labels: Labels): Shown =>
    source.kind === 'map'
      ? toMapWithTable(source, labels, content)
      : { picture: toChartPicture(source), table: { columns: [], rows: [] } };
  return Object.fromEntries([
    ...steps.map(({ id, source, labels }) => [id, show(source, labels)] as const),
    ...participants.map(
      ({ code }) => [countryPicture(code), show(countrySource(code, opening, content), {})] as const,
    ),
    ...proposals.map(({ slug, picture }) => [proposalPicture(slug), show(picture, {})] as const),
  ]);
}

type StepSource = { id: string; source: Picture; labels: Labels };

/** The steps of the story with what each shows and writes on countries. */
function listSources(content: LocalizedContent): StepSource[] {
  const { story, words } = content;
  return listSteps(story).map(({ step: { id, picture } }) => {
    const labels = Object.entries(wordsOfStep(words, story, id)?.labels ?? {});
    const plain = labels.map(([code, { text, claims }]) => [
      code,
      { text: plainText(text, content), claims },
    ]);
    return { id, source: picture, labels: Object.fromEntries(plain) };
  });
}

/** A map and the table behind it. */
function toMapWithTable(source: MapPicture, labels: Labels, content: LocalizedContent): Shown {
  const texts = Object.fromEntries(Object.entries(labels).map(([code, { text }]) => [code, text]));
  const picture = toMapPicture(source, texts, content);
  return { picture, table: toPictureTable(picture, source, labels, content) };
}

/** A country's own picture: the extent that map.json gives it, else the opening's; itself alone bright, its capital and the venue. */
function countrySource(code: string, opening: string, { story }: LocalizedContent): MapPicture {
  const capital = story.participants.find((one) => one.code === code)?.capital;
  return {
    kind: 'map',
    extent: story.map.countryLabels[code]?.extent ?? opening,
    highlighted: [code],
    places: [...new Set([...(capital === undefined ? [] : [capital]), story.meta.event.place])],
  };
}

/** What a map shows, as rows: its countries, places, routes and borders, each with what is said of it there. */
function toPictureTable(
  picture: MapPictureView,
  source: MapPicture,
  labels: Labels,
  { story, words, countryName, figure, language: { marks } }: LocalizedContent,
): PlainTable {
  const { onMap, what, details, country, place, venue, route, sharedBorder } = words.interface;
  const placeName = (id: string) => words.names.places[id] ?? id;
  const nameOf = (id: string) =>
    story.participants.some(({ code }) => code === id) ? countryName(id) : placeName(id);
  const valueOf: Record<string, string | null> = {
    ...(source.shade?.by === 'value' ? source.shade.values : {}),
    ...source.circles,
  };
  const claimsOf = (code: string) => {
    const claim = story.values[valueOf[code] ?? '']?.claim;
    return [...(labels[code]?.claims ?? (typeof claim === 'string' ? [claim] : []))];
  };
  const wordsOn = (code: string) => {
    const value = valueOf[code];
    return labels[code]?.text ?? (typeof value === 'string' ? figure(value) : (picture.figures[code] ?? ''));
  };
  const row = (...cells: [string, string, string]) => ({ cells, claims: [] as string[] });
  const spokenOf = story.participants.filter(
    ({ code }) => picture.highlighted.includes(code) || picture.figures[code] !== undefined,
  );
  return {
    columns: [onMap, what, details],
    rows: [
      ...spokenOf.map(({ code }) => ({
        cells: [countryName(code), country, wordsOn(code).replace('\n', marks.comma)],
        claims: claimsOf(code),
      })),
      ...(source.places ?? []).map((id) =>
        row(
          placeName(id),
          id === story.meta.event.place ? venue : place,
          (story.places.find((one) => one.id === id)?.countries ?? []).map(countryName).join(marks.comma),
        ),
      ),
      ...(source.borders ?? []).map((pair) => row(pair.map(countryName).join(marks.dash), sharedBorder, '')),
      ...(source.arcs ?? []).map((pair) => row(pair.map(placeName).join(marks.dash), route, '')),
      ...story.routes
        .filter(({ id }) => picture.routes.includes(id))
        .map(({ id, status, via, claims }) => ({
          cells: [
            nameRoute({ id, status, name: words.names.routes[id] ?? id }, { words: words.interface, marks }),
            route,
            via.map((stop) => nameOf(stopId(stop))).join(marks.dash),
          ],
          claims,
        })),
    ],
  };
}
