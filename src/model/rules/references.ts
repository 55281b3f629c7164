import { type Inline, type LinkKind, parseInline } from '../inlineMarkup.ts';
import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { firstLanguage, listAnchors } from '../steps.ts';
import { isProse, visitStrings } from '../strings.ts';
import { type Story, stopId } from '../types.ts';

const aPlace = 'the id of a place in places.json';
const anExtent = 'the name of an extent in map.json';
const aCountry = 'a participant code';
const aSource = 'the id of a source in sources.json';
const aFact = 'the id of a fact in facts.json';
const aDate = 'the name of a date in values.json';

/**
 * Every id that one file uses is defined in another: facts, sources, places, figures and the targets of links. Pictures
 * and charts have rules of their own. What a translation names is the first language's.
 */
export function checkReferences(story: Story): Problem[] {
  return collectProblems((expect) => {
    checkData(story, expect);
    checkWords(story, expect);
  });
}

/** Expects a fact that exists and is not on hold. */
export function factChecker(story: Story, expect: Expect): (claim: string, path: string) => void {
  const facts = new Set(story.facts.map(({ id }) => id));
  return (claim, path) =>
    story.held.includes(claim)
      ? expect(false, path, `${quote(claim)}, a fact on hold`, 'a fact that may be published')
      : expect(facts.has(claim), path, quote(claim), aFact);
}

function checkData(story: Story, expect: Expect): void {
  const expectFact = factChecker(story, expect);
  const codes = new Set(story.participants.map(({ code }) => code));
  const places = new Set(story.places.map(({ id }) => id));
  const sources = new Set(story.sources.map(({ id }) => id));
  const numbers = new Set(story.proposals.map(({ number }) => number));
  const expectIn = <T>(set: Set<T>, value: T, path: string, what: string) =>
    expect(set.has(value), path, quote(value), what);

  story.facts.forEach((fact, index) => {
    const path = `facts.json: [${index}]`;
    if (story.held.includes(fact.id)) expectFact(fact.id, `${path}.id`);
    fact.sources.forEach((source, at) => expectIn(sources, source, `${path}.sources[${at}]`, aSource));
    for (const key of ['proposal', 'theme'] as const) {
      const number = fact[key];
      if (typeof number === 'number') expectIn(numbers, number, `${path}.${key}`, 'the number of a proposal');
    }
  });
  for (const [name, { claim }] of Object.entries(story.values))
    if (claim !== null) expectFact(claim, `values.json: ${name}.claim`);
  story.corrections.forEach(({ claim }, index) => expectFact(claim, `corrections.json: [${index}].claim`));
  story.routes.forEach((route, index) => {
    route.claims.forEach((claim, at) => expectFact(claim, `routes.json: [${index}].claims[${at}]`));
    route.via.forEach((stop, at) => {
      const stopAt = stopId(stop);
      const isKnown = codes.has(stopAt) || places.has(stopAt);
      expect(
        isKnown,
        `routes.json: [${index}].via[${at}]`,
        quote(stopAt),
        'a place id or a participant code',
      );
    });
  });
  story.proposals.forEach(({ original }, index) => {
    if (original !== undefined) expectFact(original.claim, `proposals.json: [${index}].original.claim`);
  });
  story.participants.forEach(({ capital }, index) =>
    expectIn(places, capital, `participants.json: [${index}].capital`, aPlace),
  );
  story.places.forEach((place, index) =>
    place.countries.forEach((code, at) =>
      expectIn(codes, code, `places.json: [${index}].countries[${at}]`, aCountry),
    ),
  );
  expectIn(places, story.meta.event.place, 'story.json: event.place', aPlace);
  expectIn(sources, story.meta.article, 'story.json: article', aSource);
  const extents = new Set(Object.keys(story.map.extents));
  for (const [code, { extent }] of Object.entries(story.map.countryLabels))
    if (extent !== undefined) expectIn(extents, extent, `map.json: countryLabels.${code}.extent`, anExtent);
}

function checkWords(story: Story, expect: Expect): void {
  const expectFact = factChecker(story, expect);
  const { code, words } = firstLanguage(story);
  const figures = new Set([...Object.keys(story.values), 'asOf']);
  const targets: Record<LinkKind, Set<string>> = {
    country: new Set(story.participants.map((one) => one.code)),
    place: new Set(story.places.map(({ id }) => id)),
    proposal: new Set(story.proposals.map(({ slug }) => slug)),
    chapter: new Set(listAnchors(story).keys()),
    term: new Set(Object.keys(words.glossary)),
    source: new Set(story.sources.map(({ id }) => id)),
  };
  const checkPieces = (pieces: Inline[], path: string) => {
    for (const piece of pieces) {
      if (piece.kind === 'value')
        expect(figures.has(piece.name), path, quote(piece.name), 'the name of a figure in values.json');
      if (piece.kind !== 'link') continue;
      expect(targets[piece.to].has(piece.id), path, quote(piece.id), `the id of a ${piece.to}`);
      checkPieces(piece.children, path);
    }
  };
  for (const [file, tree] of Object.entries(words)) {
    // In names and messages the code fills what stands in braces, and nothing links.
    if (!isProse(file)) continue;
    visitStrings(tree, `locales/${code}/${file}.json: `, {
      onText: (text, path, key) => {
        if (key === 'claims' || key === 'titleClaim') expectFact(text, path);
        else if (key === 'date') {
          const isDate = text === 'asOf' || story.values[text]?.type === 'date';
          expect(isDate, path, quote(text), aDate);
        } else if (!isFilledByCode(file, path)) checkPieces(parseInline(text), path);
      },
    });
  }
}

/** What stands in braces in this text is no figure: a rate and a date, filled where the chart is drawn. */
export const isFilledByCode = (file: string, path: string): boolean =>
  file === 'charts' && path.endsWith(' rates.announced');

/** What entries of a list are told apart by stands once in it. */
export function checkUnique(story: Story): Problem[] {
  const { facts, held, sources, participants, places, routes, chapters, charts, proposals, meta } = story;
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
    ...twice('charts.json', 'id', ids(charts.rates.series), 'rates.series'),
    ...twice('charts.json', 'id', ids(charts.rates.events), 'rates.events'),
    ...twice('charts.json', 'id', ids(charts.matrix.rows), 'matrix.rows'),
    ...twice('charts.json', 'id', ids(charts.timeline.events), 'timeline.events'),
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
