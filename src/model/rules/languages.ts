import { collectProblems, type Problem, quote } from '../problems.ts';
import { visitStrings } from '../strings.ts';
import type { Story, Words } from '../types.ts';

/** Each language is written as its folder says, and has a word for every unit and message at every number. */
export function checkLanguages({ words, values }: Story): Problem[] {
  return collectProblems((expect) => {
    for (const [code, { locale, names, ...rest }] of Object.entries(words)) {
      const path = `locales/${code}/`;
      expect(
        locale.lang === code || locale.lang.split('-')[0] === code,
        `${path}locale.json: lang`,
        quote(locale.lang),
        `a tag that begins with the name of its folder, ${quote(code)}`,
      );
      const rules = new Intl.PluralRules(locale.tag);
      const used = new Map<string, string>();
      for (const value of Object.values(values))
        if (value.type === 'quantity') {
          const form = rules.select(value.value);
          used.set(`units.${value.unit}.${form}`, names.units[value.unit]?.[form] ?? '');
        }
      for (const [at, found] of used)
        expect(
          found !== '',
          `${path}names.json: ${at}`,
          'nothing',
          'the unit in the form that goes with such a number',
        );
      const messages = {
        'interface.json: sourcesAtEach': rest.interface.sourcesAtEach,
        'interface.json: statementsRemain': rest.interface.statementsRemain,
        'tools.json: questionsIntro': rest.tools.questionsIntro,
        'embed.json: sources': rest.embed.sources,
      };
      for (const [at, forms] of Object.entries(messages))
        for (const form of new Set([rules.select(1), 'other'] as const))
          expect(
            forms[form] !== undefined,
            `${path}${at}.${form}`,
            'nothing',
            form === 'other' ? 'the form for any number' : 'the form that goes with 1',
          );
    }
  });
}

/** Words that pictures draw in letters of their own; other words are in whatever fonts a reader has. */
function drawnWords({
  opening,
  chapters,
  charts,
  countries,
  proposals,
  names,
  tools,
  locale,
  interface: messages,
}: Words) {
  const { kicker, headline } = opening;
  const { briefTitle, questionsTitle } = tools;
  return {
    'opening.json': { kicker, headline, point: opening.point },
    'chapters.json': Object.fromEntries(
      Object.entries(chapters).map(([id, { title, nav, steps }]) => [
        id,
        {
          title,
          nav,
          steps: Object.fromEntries(
            Object.entries(steps).map(([step, { heading, point, labels }]) => [
              step,
              { heading, point, labels },
            ]),
          ),
        },
      ]),
    ),
    'charts.json': charts,
    'proposals.json': Object.fromEntries(
      Object.entries(proposals).map(([slug, { title, after, picture }]) => [slug, { title, after, picture }]),
    ),
    'countries.json': Object.fromEntries(
      Object.entries(countries).map(([code, { head }]) => [
        code,
        { head: { name: head.name, title: head.title } },
      ]),
    ),
    'tools.json': { briefTitle, questionsTitle },
    'locale.json': { gap: locale.gap, marks: locale.marks },
    'names.json': names,
    'interface.json': messages,
  };
}

/**
 * Pictures can be drawn: their fonts hold every letter of the words in them. A language in whose letters not even its own name
 * can be set has the first language's pictures, which is a warning, and its words are not looked at.
 *
 * @param canDraw whether some font of the pictures holds a letter, given as a string of one code point
 */
export function checkLetters(story: Story, canDraw: (letter: string) => boolean): Problem[] {
  const known = new Map<string, boolean>();
  const holds = (letter: string) => {
    const answer = known.get(letter) ?? (/\s/u.test(letter) || canDraw(letter));
    known.set(letter, answer);
    return answer;
  };
  const missingIn = (text: string): string | undefined => {
    const missing = Array.from(text).find((letter) => !holds(letter));
    const code = missing?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return missing && `the letter ${quote(missing)} (U+${code})`;
  };
  const expected = 'letters that the fonts of pictures have';
  const problems: Problem[] = [];
  const expectDrawn = (text: string, path: string) => {
    const found = missingIn(text);
    if (found !== undefined) problems.push({ path, found, expected });
  };
  for (const [locale, words] of Object.entries(story.words)) {
    const missing = missingIn(words.locale.name);
    if (missing === undefined)
      for (const [file, tree] of Object.entries(drawnWords(words)))
        visitStrings(tree, `locales/${locale}/${file}: `, { onText: expectDrawn });
    else
      problems.push({
        path: `locales/${locale}/locale.json: name`,
        found: `${missing}, so its pictures are those of ${story.meta.locales[0]}`,
        expected,
        isWarning: true,
      });
  }
  story.sources.forEach(({ publisher }, index) =>
    expectDrawn(publisher, `sources.json: [${index}].publisher`),
  );
  return problems;
}
