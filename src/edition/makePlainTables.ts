import { stopId } from '../story/stopId.ts';
import type { Block } from '../story/types.ts';
import type { PlainTable } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { MapView } from './mapView.ts';
import { nameRoute } from './nameRoute.ts';

/** The drawn entries of a timeline as rows: when, what, of which kind, where. */
export function makeTimelineTable(
  block: Extract<Block, { kind: 'timeline' }>,
  { words, figure, story }: Context,
): PlainTable {
  const { when, what, kind, where } = words.interface;
  return {
    columns: [when, what, kind, where],
    rows: block.items.flatMap(({ date, mark, label, place, sentence }) =>
      mark === undefined || label === undefined
        ? []
        : [
            {
              cells: [figure(date), label, block.kinds[mark] ?? '', nameOfPlace(place)],
              claims: sentence.claims,
            },
          ],
    ),
  };

  function nameOfPlace(id: string | undefined): string {
    return id !== undefined && story.places.some((place) => place.id === id)
      ? (words.names.places[id] ?? id)
      : '';
  }
}

/** What a chapter's map shows, as rows: the countries lit on it, its places and its routes, each with what is said of it there. */
export function makeMapTable(chapter: string, map: MapView, context: Context): PlainTable {
  const { story, words, countryName, language } = context;
  const scene = map.scenes[chapter];
  const { marks } = language;
  const { onMap, what, details, country, place, venue, route } = words.interface;
  const placeName = (id: string) => words.names.places[id] ?? id;
  const nameOf = (id: string) =>
    story.participants.some(({ code }) => code === id) ? countryName(id) : placeName(id);
  const { places = [], figures = {} } = story.chapters.find(({ id }) => id === chapter)?.scene ?? {};
  return {
    columns: [onMap, what, details],
    rows: [
      ...(scene?.lit ?? []).map((code) => {
        const claim = story.values[figures[code] ?? '']?.claim ?? null;
        return {
          cells: [countryName(code), country, scene?.figures[code] ?? ''],
          claims: claim === null ? [] : [claim],
        };
      }),
      ...places.map((id) => ({
        cells: [
          placeName(id),
          id === story.meta.event.place ? venue : place,
          (story.places.find((one) => one.id === id)?.countries ?? []).map(countryName).join(marks.comma),
        ],
        claims: [],
      })),
      ...map.routes
        .filter(({ id }) => scene?.routes.includes(id))
        .map((drawn) => {
          const { via = [], claims = [] } = story.routes.find(({ id }) => id === drawn.id) ?? {};
          const stops = via.map((stop) => nameOf(stopId(stop)));
          return {
            cells: [nameRoute(drawn, { words: words.interface, marks }), route, stops.join(' – ')],
            claims,
          };
        }),
    ],
  };
}
