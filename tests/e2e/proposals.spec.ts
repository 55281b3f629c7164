import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/messages.ts';
import {
  countDocuments,
  expectScroll,
  opened,
  openStory,
  panelOf,
  scrollTop,
  theMap,
  untilReady,
  untilStill,
} from '../support/reader.ts';
import { chapters, mapName, must, proposalPath, proposals, story, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The chapter that shows the proposals as cards. */
const cardsChapter = must(
  chapters.find(({ id }) => words.chapters[id]?.blocks.some(({ kind }) => kind === 'proposals')),
);

async function expectOpen(page: Page, proposal: (typeof proposals)[number]) {
  await expect(page).toHaveURL(proposalPath(proposal));
  await expect(panelOf(page, proposal.title)).toBeInViewport();
  await expect(theMap(page)).toHaveAccessibleName(mapName(proposal.title));
}

test('every proposal opens from its card in the story and closes to where the card stands, in one document', async ({
  page,
}) => {
  const documents = countDocuments(page);
  await openStory(page, `/#${cardsChapter.id}`);
  for (const proposal of proposals) {
    const link = page
      .locator(`section[data-chapter="${cardsChapter.id}"]`)
      .getByRole('link', { name: fill(ui.openProposal, { n: proposal.number }) });
    await link.scrollIntoViewIfNeeded();
    await untilStill(page);
    const top = await scrollTop(page);
    await link.click();
    await expectOpen(page, proposal);
    await expect(panelOf(page, proposal.title).getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
    await expect(link).toBeFocused();
    await expectScroll(page, top, `the reading position after ${proposal.title}`);
  }
  expect(documents(), 'documents loaded').toBe(1);
});

test('the list in the opening leads to every proposal, and Close leads back', { tag: '@smoke' }, async ({
  page,
}) => {
  const documents = countDocuments(page);
  await openStory(page);
  const opening = page.locator(`section[data-chapter="${must(chapters[0]).id}"]`);
  for (const proposal of proposals) {
    await opening.getByRole('link', { name: proposal.title, exact: true }).click();
    await expectOpen(page, proposal);
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(opened(page)).toHaveCount(0);
    await expect(page).toHaveURL((url) => url.pathname === '/');
  }
  expect(documents(), 'documents loaded').toBe(1);
});

test('from the first proposal Next leads through all of them, Previous back, and Escape leaves at once', async ({
  page,
}) => {
  const documents = countDocuments(page);
  await openStory(page);
  const opening = page.locator(`section[data-chapter="${must(chapters[0]).id}"]`);
  await opening.getByRole('link', { name: must(proposals[0]).title, exact: true }).click();
  const pager = opened(page).getByRole('navigation', { name: ui.theProposals });
  const step = (label: string) => pager.getByRole('link', { name: new RegExp(`^${label}`) });
  for (const proposal of proposals.slice(1)) {
    await step(ui.nextProposal).click();
    await expectOpen(page, proposal);
    await expect(opened(page).getByRole('heading', { level: 2 })).toBeFocused();
  }
  await expect(step(ui.nextProposal)).toHaveCount(0);
  for (const proposal of proposals.slice(0, -1).toReversed()) {
    await step(ui.previousProposal).click();
    await expectOpen(page, proposal);
  }
  await expect(step(ui.previousProposal)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
  expect(documents(), 'documents loaded').toBe(1);
});

test('the address of a proposal opens its card first, with the whole story after it', async ({ page }) => {
  for (const proposal of proposals) {
    await page.goto(proposalPath(proposal));
    await untilReady(page);
    await expectOpen(page, proposal);
    await expect(
      panelOf(page, proposal.title).locator('xpath=self::*[not(preceding-sibling::*)]'),
    ).toHaveCount(1);
    for (const { id } of chapters)
      await expect(page.locator(`section[data-chapter="${id}"]`), `chapter ${id}`).not.toBeEmpty();
  }
});

test('a card says every fact its content gives it, unknowns and later events included', async ({ page }) => {
  for (const { slug } of story.proposals) {
    await page.goto(proposalPath({ slug }));
    const card = must(words.proposals[slug]);
    const sentences = [
      ...card.gloss,
      ...card.meaning,
      ...card.unknown,
      ...card.after.map((one) => one.sentence),
    ];
    const shown = await page
      .locator('#open [data-claims]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-claims')));
    for (const { claims, text } of sentences.filter((one) => one.claims.length > 0))
      expect.soft(shown, `“${text}” in ${slug}`).toContain(claims.join(' '));
  }
});
