import { openStory } from '../support/reader.ts';
import { must, story, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The facts of the story's own article, which it is obliged to cover. */
const core = story.facts.filter(({ use }) => use === 'core');

test('from a sentence that tells a core fact, one action leads to every source of it', async ({ page }) => {
  test.setTimeout(240_000);
  await openStory(page);
  const marked = await page
    .locator('main a[data-note]')
    .evaluateAll((all) => all.map((mark) => (mark.getAttribute('data-note') ?? '').split(' ')));
  /** By place among the marks, the core facts that are looked for behind each: every fact behind the first that tells it. */
  const behind = new Map<number, string[]>();
  for (const { id } of core) {
    const at = marked.findIndex((claims) => claims.includes(id));
    if (at >= 0) behind.set(at, [...(behind.get(at) ?? []), id]);
  }
  const found = await page.evaluate(
    async ({ places, label }) => {
      const marks = [...document.querySelectorAll<HTMLElement>('main a[data-note]')];
      const panel = () => document.querySelector<HTMLElement>(`aside[aria-label="${label}"]`);
      const texts: [number, string][] = [];
      for (const at of places) {
        const mark = marks[at];
        mark?.click();
        for (let tries = 0; tries < 200 && panel() === null; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 20));
        const said = panel();
        const links = [...(said?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href'));
        texts.push([at, [said?.textContent, ...links].join('\n')]);
        mark?.click();
        for (let tries = 0; tries < 200 && panel() !== null; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return texts;
    },
    { places: [...behind.keys()], label: ui.voices },
  );
  for (const [at, text] of found)
    for (const id of behind.get(at) ?? []) {
      const fact = must(story.facts.find((one) => one.id === id));
      expect(text, id).toContain(fact.statement);
      for (const source of fact.sources) {
        const { publisher, url } = must(story.sources.find((one) => one.id === source));
        expect(text, `${id}, read with ${publisher}`).toContain(url ?? publisher);
      }
    }
  const elsewhere = core.filter(({ id }) => ![...behind.values()].flat().includes(id)).map(({ id }) => id);
  // What no sentence of a chapter tells stands in a card, where its sources are written beside it.
  for (const { slug } of story.proposals) {
    if (elsewhere.length === 0) break;
    await page.goto(`/proposals/${slug}/`);
    const told = await page.locator('#open [data-claims]').evaluateAll((all) =>
      all.map((one) => ({
        claims: one.getAttribute('data-claims')?.split(' ') ?? [],
        beside: one.closest('li, section, p, div')?.textContent ?? '',
      })),
    );
    for (const { claims, beside } of told)
      for (const id of claims.filter((claim) => elsewhere.includes(claim))) {
        const fact = must(story.facts.find((one) => one.id === id));
        for (const source of fact.sources)
          expect(beside, id).toContain(must(story.sources.find((one) => one.id === source)).publisher);
        elsewhere.splice(elsewhere.indexOf(id), 1);
      }
  }
  expect(elsewhere, 'core facts that nothing on the page tells').toEqual([]);
});
