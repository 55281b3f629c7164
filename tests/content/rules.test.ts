import { describe, expect, test } from 'vitest';
import { type Draft, locale, problemsAfter } from '../support/storyFiles.ts';

/** The line an editor reads for a problem in a file of words. */
const inWords = (file: string, path: string, rest: string) =>
  `locales/${locale}/${file}.json: ${path}: ${rest}`;

const unknownFact = 'Z99';
const nobody = 'no-such-id';

/** The place of something in the real story that a rule is tried on; throws where the story has none. */
function find<T>(list: readonly T[], wanted: (one: T) => boolean): number {
  const at = list.findIndex(wanted);
  if (at < 0) throw new Error('The story has nothing to try this rule on.');
  return at;
}

const real = await import('../support/storyFiles.ts').then(({ draft }) => draft());
const sceneAt = find(real.chapters, ({ scene }) => scene !== undefined);
const sceneOf = (story: Draft) => story.chapters[sceneAt]?.scene ?? story.proposals[0]!.scene;
const { opening } = real.words;

test('the story as it is has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

/** What an editor might do wrong, the change that does it, and the one line that must come of it. */
type Mistake = [mistake: string, change: (story: Draft) => void, line: string];

function each(mistakes: Mistake[]) {
  for (const [mistake, change, line] of mistakes)
    test(`${mistake} is reported once, where it stands`, () => {
      expect(problemsAfter(change)).toEqual([line]);
    });
}

describe('facts', () => {
  const claimAt = opening.dateline.claims.length;
  const sourceAt = real.facts[0]!.sources.length;
  each([
    [
      'a fact that does not exist',
      ({ words }) => words.opening.dateline.claims.push(unknownFact),
      inWords(
        'opening',
        `dateline.claims[${claimAt}]`,
        `found "${unknownFact}", expected the id of a fact in facts.json`,
      ),
    ],
    [
      'a fact on hold',
      ({ words, held }) => {
        held.push(unknownFact);
        words.opening.dateline.claims.push(unknownFact);
      },
      inWords(
        'opening',
        `dateline.claims[${claimAt}]`,
        `found "${unknownFact}", a fact on hold, expected a fact that may be published`,
      ),
    ],
    [
      'a source that does not exist',
      ({ facts }) => facts[0]!.sources.push(nobody),
      `facts.json: [0].sources[${sourceAt}]: found "${nobody}", expected the id of a source in sources.json`,
    ],
    [
      'a core fact that no sentence tells',
      ({ facts }) => facts.push({ ...facts[0]!, id: unknownFact, use: 'core', statement: 'It rained.' }),
      `locales/${locale}: found no sentence that rests on ${unknownFact}, expected the core fact to be told: It rained.`,
    ],
    [
      'a sentence that rests on no fact',
      ({ words }) => words.opening.standfirst.push({ text: 'So it was.', claims: [] }),
      inWords(
        'opening',
        `standfirst[${opening.standfirst.length}].claims`,
        'found nothing, expected the facts it rests on, or "signpost": true where it states none',
      ),
    ],
  ]);

  test('a fact of the context may stay untold, and a signpost may rest on none', () => {
    const problems = problemsAfter(({ facts, words }) => {
      facts.push({ ...facts[0]!, id: unknownFact, use: 'context' });
      words.opening.standfirst.push({ text: 'Read on.', claims: [], signpost: true });
    });
    expect(problems).toEqual([]);
  });
});

describe('voices', () => {
  const voice = Object.values(real.voices).find(
    (one, _, all) => all.filter((other) => other.voice === one.voice).length === 1,
  )!.voice;
  const who = Object.entries(real.voices).find(([, one]) => one.voice === voice)![0];
  const kind = real.sources[0]!.kind;
  each([
    [
      'a fact of somebody who has no voice',
      ({ facts }) => {
        facts[0]!.attributedTo = nobody;
      },
      `facts.json: [0].attributedTo: found "${nobody}", expected a name with a voice in voices.json`,
    ],
    [
      'a voice without a name',
      ({ words }) => {
        delete words.names.voices[voice];
      },
      inWords(
        'names',
        `voices.${voice}`,
        `found nothing, expected the words that say this is the word of "${who}"`,
      ),
    ],
    [
      'a kind of source without a name',
      ({ words }) => {
        delete words.names.sourceKinds[kind];
      },
      inWords('names', `sourceKinds.${kind}`, 'found nothing, expected a name'),
    ],
  ]);
});

describe('scenes and links', () => {
  const scene = sceneOf(real);
  const textOf = (words: string) => `${opening.dateline.text} ${words}`;
  each([
    [
      'a lit country that takes no part',
      (story) => sceneOf(story).lit.push('XXX'),
      `chapters.json: [${sceneAt}].scene.lit[${scene.lit.length}]: found "XXX", expected a participant code`,
    ],
    [
      'a place that does not exist',
      (story) => sceneOf(story).places.push(nobody),
      `chapters.json: [${sceneAt}].scene.places[${scene.places.length}]: found "${nobody}", expected the id of a place in places.json`,
    ],
    [
      'a frame that does not exist',
      (story) => {
        sceneOf(story).frame = nobody;
      },
      `chapters.json: [${sceneAt}].scene.frame: found "${nobody}", expected the name of a frame in map.json`,
    ],
    [
      'a link to a country that takes no part',
      ({ words }) => {
        words.opening.dateline.text = textOf('[there](country:XXX)');
      },
      inWords('opening', 'dateline.text', 'found "XXX", expected the id of a country'),
    ],
    [
      'a figure that does not exist',
      ({ words }) => {
        words.opening.dateline.text = textOf('{noSuchFigure}');
      },
      inWords(
        'opening',
        'dateline.text',
        'found "noSuchFigure", expected the name of a figure in values.json',
      ),
    ],
  ]);
});

describe('words that match the data', () => {
  const chapter = real.chapters.find(
    ({ id, scene }) => scene && real.words.chapters[id]?.picture?.length,
  )!.id;
  const place = real.places[0]!.id;
  each([
    [
      'a picture without the point it makes',
      ({ words }) => {
        const { picture, ...rest } = words.chapters[chapter]!;
        words.chapters[chapter] = {
          ...rest,
          blocks: [...rest.blocks, { kind: 'text', sentences: picture ?? [] }],
        };
      },
      inWords(
        'chapters',
        `${chapter}.picture`,
        'found nothing, expected a text alternative that states the point of the picture',
      ),
    ],
    [
      'a place without a name',
      ({ words }) => {
        delete words.names.places[place];
      },
      inWords('names', 'places', `found nothing, expected an entry for "${place}"`),
    ],
    [
      'words for a chapter that does not exist',
      ({ words }) => {
        words.chapters[nobody] = { title: 'None', nav: 'None', blocks: [] };
      },
      `locales/${locale}/chapters.json: found "${nobody}", expected the id of a chapter`,
    ],
  ]);
});

describe('wording', () => {
  const add = (words: string) => (story: Draft) => {
    story.words.opening.dateline.text += ` ${words}`;
  };
  const found = (what: string, expected: string) =>
    inWords('opening', 'dateline.text', `found ${what}, expected ${expected}`);
  const agreeing = find(real.facts, ({ attributedTo }) => attributedTo === 'joint');
  const alone = find(
    real.facts,
    ({ attributedTo, id }) => attributedTo !== 'joint' && !real.held.includes(id),
  );
  each([
    [
      'a typed number',
      add('All 26 of them.'),
      found('the typed number "26"', 'a figure placed from values.json as {name}'),
    ],
    [
      'a typed number in another script',
      add('All ٢٦ of them.'),
      found('the typed number "٢٦"', 'a figure placed from values.json as {name}'),
    ],
    ['“hover”', add('Hover over it.'), found('"Hover"', 'wording that does not rely on a pointing device')],
    ['“click here”', add('Click here.'), found('"Click here"', 'link words that say where they lead')],
    [
      '“on the left”',
      add('It is on the left.'),
      found('"on the left"', 'wording that does not rely on the layout'),
    ],
    ['“in red”', add('It is in red.'), found('"in red"', 'wording that does not rely on colour')],
    [
      '“the green area”',
      add('See the green area.'),
      found('"the green area"', 'wording that does not rely on colour'),
    ],
    ['a date that ages', add('They met recently.'), found('"recently"', 'an absolute date')],
    [
      '“agreed” for what no joint text says',
      ({ words, facts }) => {
        words.opening.dateline.text += ' They agreed.';
        words.opening.dateline.claims.push(facts[alone]!.id);
      },
      inWords('opening', 'dateline', 'found "agreed", expected that word only for what a joint text says'),
    ],
  ]);

  test('“agreed” may stand for what a joint text says, and “disagreed” and “agreement” anywhere', () => {
    const problems = problemsAfter(({ words, facts }) => {
      words.opening.standfirst.push({ text: 'They agreed.', claims: [facts[agreeing]!.id] });
      words.opening.standfirst.push({ text: 'They disagreed on an agreement.', claims: [facts[alone]!.id] });
    });
    expect(problems).toEqual([]);
  });
});
