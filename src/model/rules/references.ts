import { isProse } from '../files.ts';
import { type Inline, type LinkKind, parseInline } from '../inlineMarkup.ts';
import { type Problem, quote } from '../problems.ts';
import { visitStrings } from '../strings.ts';
import { type Scene, type Story, stopId } from '../types.ts';

const aPlace = 'the id of a place in places.json';
const aFrame = 'the name of a frame in map.json';
const aCountry = 'a participant code';
const aSource = 'the id of a source in sources.json';

/** Every id that one file uses must be defined in another: claims, sources, places, frames, figures and link targets. */
export function checkIds(story: Story): Problem[] {
  const problems: Problem[] = [];
  const known = knownIds(story);
  const expect = (set: Set<string>, value: string, path: string, what: string) => {
    if (!set.has(value)) problems.push({ path, found: quote(value), expected: what });
  };
  const expectClaim = (claim: string, path: string) => {
    const held = story.held.includes(claim);
    if (held)
      problems.push({
        path,
        found: `${quote(claim)}, a fact on hold`,
        expected: 'a fact that may be published',
      });
    else expect(known.claims, claim, path, 'the id of a fact in facts.json');
  };

  story.facts.forEach((fact, index) => {
    if (story.held.includes(fact.id)) expectClaim(fact.id, `facts.json: [${index}].id`);
    fact.sources.forEach((source, at) =>
      expect(known.source, source, `facts.json: [${index}].sources[${at}]`, aSource),
    );
  });
  for (const [name, { claim }] of Object.entries(story.values))
    if (claim !== null) expectClaim(claim, `values.json: ${name}.claim`);
  story.corrections.forEach(({ claim }, index) => expectClaim(claim, `corrections.json: [${index}].claim`));
  story.routes.forEach((route, index) => {
    route.claims.forEach((claim, at) => expectClaim(claim, `routes.json: [${index}].claims[${at}]`));
    route.via.forEach((stop, at) =>
      expect(
        known.stops,
        stopId(stop),
        `routes.json: [${index}].via[${at}]`,
        'a place id or a participant code',
      ),
    );
  });
  story.participants.forEach((participant, index) =>
    expect(known.place, participant.capital, `participants.json: [${index}].capital`, aPlace),
  );
  story.places.forEach((place, index) =>
    place.countries.forEach((code, at) =>
      expect(known.country, code, `places.json: [${index}].countries[${at}]`, aCountry),
    ),
  );
  expect(known.place, story.meta.event.place, 'story.json: event.place', aPlace);
  expect(known.source, story.meta.article, 'story.json: article', aSource);

  for (const [code, { frame }] of Object.entries(story.map.countryLabels))
    if (frame !== undefined) expect(known.frames, frame, `map.json: countryLabels.${code}.frame`, aFrame);

  const checkScene = (scene: Scene, path: string) => {
    expect(known.frames, scene.frame, `${path}.frame`, aFrame);
    scene.lit.forEach((code, at) => expect(known.country, code, `${path}.lit[${at}]`, aCountry));
    scene.places.forEach((id, at) => expect(known.place, id, `${path}.places[${at}]`, aPlace));
    (scene.routes ?? []).forEach((id, at) => expect(known.routes, id, `${path}.routes[${at}]`, 'a route id'));
    for (const [code, value] of Object.entries(scene.figures ?? {})) {
      expect(known.country, code, `${path}.figures`, aCountry);
      expect(known.values, value, `${path}.figures.${code}`, 'the name of a figure in values.json');
    }
  };
  story.chapters.forEach((chapter, index) => {
    if (chapter.scene !== undefined) checkScene(chapter.scene, `chapters.json: [${index}].scene`);
  });
  story.proposals.forEach((proposal, index) =>
    checkScene(proposal.scene, `proposals.json: [${index}].scene`),
  );

  for (const [locale, words] of Object.entries(story.words)) {
    const checkPieces = (pieces: Inline[], path: string) => {
      for (const piece of pieces) {
        if (piece.kind === 'value')
          expect(known.values, piece.name, path, 'the name of a figure in values.json');
        if (piece.kind === 'link') {
          expect(known[piece.to], piece.id, path, `the id of a ${piece.to}`);
          checkPieces(piece.children, path);
        }
      }
    };
    for (const [code, { head }] of Object.entries(words.countries))
      head.claims.forEach((claim, at) =>
        expectClaim(claim, `locales/${locale}/countries.json: ${code}.head.claims[${at}]`),
      );
    for (const [file, tree] of Object.entries(words)) {
      visitStrings(tree, `locales/${locale}/${file}.json: `, {
        onSentence: (sentence, path) =>
          sentence.claims.forEach((claim, at) => expectClaim(claim, `${path}.claims[${at}]`)),
        onText: (text, path, key) => {
          // In names and messages the code fills what stands in braces, and nothing links.
          if (isProse(file)) checkPieces(parseInline(text), path);
          if (key === 'titleClaim') expectClaim(text, path);
          if (key === 'date') expect(known.values, text, path, 'the name of a date in values.json');
        },
      });
    }
  }
  return problems;
}

type Known = Record<LinkKind | 'claims' | 'frames' | 'values' | 'routes' | 'stops', Set<string>>;

function knownIds(story: Story): Known {
  const codes = story.participants.map(({ code }) => code);
  const places = story.places.map(({ id }) => id);
  const glossaries = Object.values(story.words).flatMap(({ glossary }) => Object.keys(glossary));
  return {
    claims: new Set(story.facts.map(({ id }) => id)),
    source: new Set(story.sources.map(({ id }) => id)),
    country: new Set(codes),
    place: new Set(places),
    proposal: new Set(story.proposals.map(({ slug }) => slug)),
    chapter: new Set(story.chapters.map(({ id }) => id)),
    term: new Set(glossaries),
    frames: new Set(Object.keys(story.map.frames)),
    values: new Set([...Object.keys(story.values), 'asOf']),
    routes: new Set(story.routes.map(({ id }) => id)),
    stops: new Set([...codes, ...places]),
  };
}

/** What entries of a list are told apart by stands once in it. */
export function checkUnique(story: Story): Problem[] {
  const { facts, held, sources, participants, places, routes, chapters, proposals, meta } = story;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...twice('facts.json', 'id', ids(facts)),
    ...twice('held.json', '', held),
    ...twice('sources.json', 'id', ids(sources)),
    ...(['code', 'numeric', 'slug'] as const).flatMap((key) =>
      twice(
        'participants.json',
        key,
        participants.map((one) => one[key]),
      ),
    ),
    ...twice('places.json', 'id', ids(places)),
    ...twice('routes.json', 'id', ids(routes)),
    ...twice('chapters.json', 'id', ids(chapters)),
    ...(['slug', 'number'] as const).flatMap((key) =>
      twice(
        'proposals.json',
        key,
        proposals.map((one) => one[key]),
      ),
    ),
    ...twice('story.json', 'id', ids(meta.versions), 'versions'),
    ...twice('story.json', '', meta.locales, 'locales'),
  ];
}

function twice(file: string, key: string, values: readonly unknown[], list = ''): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          {
            path: `${file}: ${list}[${index}]${key === '' ? '' : `.${key}`}`,
            found: `${quote(value)} again`,
            expected: 'each only once',
          },
        ],
  );
}

/**
 * A place that a scene names lies among the points its frame must show: elsewhere a phone would not show it, and a place
 * with latitude and longitude exchanged lies anywhere.
 */
export function checkScenePlaces(story: Story): Problem[] {
  const scenes: [string, Scene | undefined][] = [
    ...story.chapters.map(({ scene }, at): [string, typeof scene] => [`chapters.json: [${at}]`, scene]),
    ...story.proposals.map(({ scene }, at): [string, typeof scene] => [`proposals.json: [${at}]`, scene]),
  ];
  return scenes.flatMap(([path, scene]) => {
    const fit = scene === undefined ? undefined : story.map.frames[scene.frame]?.fit;
    // An unknown frame or place is another rule's to report.
    if (scene === undefined || fit === undefined) return [];
    const isWithin = (at: readonly number[]) =>
      at.every((degrees, axis) => {
        const bounds = fit.map((point) => point[axis] ?? 0);
        return degrees >= Math.min(...bounds) && degrees <= Math.max(...bounds);
      });
    return scene.places.flatMap((id, index) => {
      const place = story.places.find((one) => one.id === id);
      if (place === undefined || isWithin(place.at)) return [];
      return [
        {
          path: `${path}.scene.places[${index}]`,
          found: `"${id}" at [${place.at.join(', ')}]`,
          expected: `[longitude, latitude] within the frame "${scene.frame}"`,
        },
      ];
    });
  });
}
