import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { findOpening, firstLanguage, listSteps } from '../steps.ts';
import type { ChapterWords, Story } from '../types.ts';
import { hasSame } from './values.ts';

/** Steps and details have ids of their own, words, and a place in the order the story promises; leads are as many as it says. */
export function checkSteps(story: Story): Problem[] {
  return collectProblems((expect) => {
    checkAnchors(story, expect);
    checkProposalSteps(story, expect);
    const steps = listSteps(story);
    const { limits } = story.meta;
    const leads = steps.filter(({ step }) => step.lead === true).length;
    if (limits !== undefined)
      expect(
        leads === limits.leads,
        'chapters.json',
        `${leads} steps with "lead"`,
        `${limits.leads}, as limits.leads of story.json has it`,
      );
    const { code, words } = firstLanguage(story);
    const opening = findOpening(story)?.id;
    expect(opening !== undefined, 'chapters.json: [0].steps', '[]', 'the step of the opening');
    checkTitles(story, expect);
    for (const { id, steps: own, details = [] } of story.chapters) {
      const told = words.chapters[id];
      // A chapter without words is another rule's to report.
      if (told === undefined) continue;
      const path = `locales/${code}/chapters.json: ${id}`;
      const ids = own.map((step) => step.id).filter((step) => step !== opening);
      hasSame(expect, `${path}.steps`, told.steps, ids, 'the id of a step of this chapter in chapters.json');
      checkDetails(told, details, path, expect);
      checkHeadings(told, path, expect);
    }
  });
}

/** Ids of steps and details are anchors of the page: each stands once and begins with its chapter's. */
function checkAnchors({ chapters }: Story, expect: Expect): void {
  const seen = new Set(chapters.map(({ id }) => id));
  chapters.forEach(({ id, steps, details = [] }, index) => {
    const anchors = [
      ...steps.map((step, at): [string, string] => [step.id, `steps[${at}].id`]),
      ...details.map((detail, at): [string, string] => [detail, `details[${at}]`]),
    ];
    for (const [anchor, at] of anchors) {
      const path = `chapters.json: [${index}].${at}`;
      // The opening's only step is the chapter.
      const isChapter = anchor === id && steps.length === 1;
      expect(
        isChapter || anchor.startsWith(`${id}-`),
        path,
        quote(anchor),
        `an id that begins with "${id}-"`,
      );
      if (isChapter) continue;
      expect(!seen.has(anchor), path, `${quote(anchor)} again`, 'an id that no chapter, step or detail has');
      seen.add(anchor);
    }
  });
}

/** Every proposal has one step, in the order of their numbers, and only such a step says what has happened since. */
function checkProposalSteps(story: Story, expect: Expect): void {
  const slugs = story.proposals.toSorted((a, b) => a.number - b.number).map(({ slug }) => slug);
  let next = 0;
  story.chapters.forEach(({ id, steps }, index) =>
    steps.forEach(({ id: step, proposal }, at) => {
      const since = firstLanguage(story).words.chapters[id]?.steps[step]?.since;
      if (proposal === undefined) {
        const path = `locales/${firstLanguage(story).code}/chapters.json: ${id}.steps.${step}.since`;
        expect(since === undefined, path, quote(since?.text), 'nothing: the step is no proposal’s');
        return;
      }
      const path = `chapters.json: [${index}].steps[${at}].proposal`;
      const wanted = slugs[next];
      expect(
        proposal === wanted,
        path,
        quote(proposal),
        wanted === undefined
          ? 'no more proposals than in proposals.json'
          : `${quote(wanted)}, the next in proposals.json`,
      );
      next += 1;
    }),
  );
  for (const slug of slugs.slice(next))
    expect(false, 'chapters.json', 'nothing', `a step with "proposal": ${quote(slug)}`);
}

function checkDetails({ details }: ChapterWords, ids: string[], path: string, expect: Expect): void {
  details.forEach(({ id, blocks }, at) => {
    const wanted = ids[at];
    expect(
      id === wanted,
      `${path}.details[${at}].id`,
      quote(id),
      wanted === undefined
        ? 'no more details than in chapters.json'
        : `${quote(wanted)}, as in chapters.json`,
    );
    blocks.forEach((block, index) => {
      if (block.kind !== 'table') return;
      block.rows.forEach(({ cells }, row) =>
        expect(
          cells.length === block.columns.length - 1,
          `${path}.details[${at}].blocks[${index}].rows[${row}].cells`,
          `${cells.length}`,
          `${block.columns.length - 1}, one for each column but that of the heads`,
        ),
      );
    });
  });
  for (const id of ids.slice(details.length))
    expect(false, `${path}.details`, 'nothing', `a detail ${quote(id)}, as in chapters.json`);
}

/** Chapters are told apart by their titles and by their short names; the opening is called what its headline says. */
function checkTitles(story: Story, expect: Expect): void {
  const { code, words } = firstLanguage(story);
  const path = `locales/${code}/chapters.json: `;
  const chapters = story.chapters.flatMap(({ id }) => {
    const told = words.chapters[id];
    return told === undefined ? [] : [{ id, title: told.title, nav: told.nav }];
  });
  for (const key of ['title', 'nav'] as const)
    chapters.forEach(({ id, [key]: name }, index) => {
      const isFirst = chapters.findIndex((one) => one[key].toLowerCase() === name.toLowerCase()) === index;
      expect(isFirst, `${path}${id}.${key}`, `${quote(name)} again`, 'a name that no other chapter has');
    });
  const [opening] = chapters;
  if (opening === undefined) return;
  const { headline } = words.opening;
  const expected = `${quote(headline)}, the headline in opening.json: a chapter has one name`;
  expect(opening.title === headline, `${path}${opening.id}.title`, quote(opening.title), expected);
}

/** A chapter has one name, and each of its steps another. */
function checkHeadings({ title, steps }: ChapterWords, path: string, expect: Expect): void {
  const seen = new Set([title.toLowerCase()]);
  for (const [id, { heading }] of Object.entries(steps)) {
    if (heading === undefined) continue;
    const expected = 'a heading that is not the chapter’s title or another step’s heading';
    expect(!seen.has(heading.toLowerCase()), `${path}.steps.${id}.heading`, quote(heading), expected);
    seen.add(heading.toLowerCase());
  }
}
