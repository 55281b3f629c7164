import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAt } from '../../src/embed/frame/slides.ts';
import { readFiles, sharedFiles, wordNames, wordPath } from '../../src/model/files.ts';
import { loadStory, parseStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale, pseudoCode } from '../../src/model/pseudoLocale.ts';
import { parseHash } from '../../src/model/routes.ts';
import { listAnchors, listSteps } from '../../src/model/steps.ts';
import type { Story } from '../../src/model/types.ts';
import { smallStory } from '../support/brokenStory.ts';
import { anyChange, anySpot, changeAt, ofAnotherType, runs, spotsOf } from '../support/properties.ts';
import { addLanguage } from '../support/storyFiles.ts';

const stories = ['src/content', smallStory];

function load(folder: string): Story {
  const loaded = loadStory(folder);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.story;
}

describe.each(stories)('the story in %s', (folder) => {
  it('has no problem', () => {
    const loaded = loadStory(folder);
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  });

  it('takes a language more by files alone', () => {
    const to = `.cache/added-language/${folder.replaceAll('/', '-')}`;
    addLanguage(folder, to, 'he');
    const loaded = loadStory(to);
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
    expect(loaded.ok && loaded.story.words['he']?.untranslated.size).toBe(0);
  });

  it('passes with the made-up language as any translation has to', () => {
    const pseudo = addPseudoLocale(load(folder));
    const parsed = parseStory(toFiles(pseudo));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.story.words[pseudoCode]?.untranslated.size).toBe(0);
  });
});

describe('addresses that were given away', () => {
  const { aliases, ...story } = load('src/content');
  const chapters = story.chapters.map(({ id }) => id);
  const anchors = [...listAnchors(story).keys()].filter((id) => !chapters.includes(id));
  const leads = listSteps(story).flatMap(({ step }) => (step.lead === true ? [step.id] : []));

  it.each(['start', 'place', 'text'])('/#%s leads to a chapter or step of the story', (old) => {
    const { chapter, anchor = chapter } = parseHash(`#${old}`, {
      chapters,
      anchors,
      aliases: aliases.anchors,
    });
    expect(anchor).toBe(aliases.anchors[old]);
  });

  const oldSteps = 'start place room proposals tariffs answers text trade next views notes'.split(' ');
  const slugs = story.proposals.map(({ slug }) => slug);

  it.each([...oldSteps, ...slugs, ...leads.map((_, at) => `${at + 1}`)])(
    'step=%s shows one of the steps of a frame',
    (old) => {
      const proposals = listSteps(story).map(({ step }) => [step.proposal ?? '', step.id]);
      const names = { ...aliases.steps, ...Object.fromEntries(proposals) };
      expect(stepAt(old, leads, names)).toBeDefined();
      expect(stepAt('nowhere', leads, names)).toBeUndefined();
    },
  );
});

describe('the check', () => {
  const { files } = readFiles(smallStory);
  const spots = spotsOf(files);
  /** A language that cannot be read from the list of languages is not looked for. */
  const tied = spots.filter((spot) => spot.length > 2 && spot[1] !== 'locales' && !spot[0].includes('/zh/'));

  it('answers whatever is done to a value, each line with what was found and what was expected', () => {
    fc.assert(
      fc.property(anySpot(spots), anyChange(files, spots), (spot, change) => {
        const parsed = parseStory(changeAt(files, spot, change));
        for (const line of parsed.ok ? parsed.warnings : parsed.problems)
          expect(line).toMatch(/: found .+, expected \S/s);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
      runs(60),
    );
  });

  it('never passes a value of another type, and reports two files of a wrong shape in one go', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySpot(tied), { minLength: 2, maxLength: 2, selector: ([file]) => file }),
        (two) => {
          const parsed = parseStory(
            two.reduce((changed, spot) => changeAt(changed, spot, ofAnotherType), files),
          );
          const problems = parsed.ok ? [] : parsed.problems;
          expect(two.filter(([file]) => !problems.some((line) => line.startsWith(`${file}: `)))).toEqual([]);
        },
      ),
      runs(40),
    );
  });
});

/** A whole story as the files it would be read from, by path. */
function toFiles(story: Story): Record<string, unknown> {
  const shared = Object.entries(sharedFiles).map(([name, { file }]) => [
    file,
    story[name as keyof typeof sharedFiles],
  ]);
  const words = story.meta.locales.flatMap((code) =>
    wordNames.map((name) => [wordPath(code, name), story.words[code]?.[name]]),
  );
  return Object.fromEntries([...shared, ...words]) as Record<string, unknown>;
}
