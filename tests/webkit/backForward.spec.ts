import { countries, countryPath, must, ui } from '../support/story.ts';
import { expect, openStory, test } from '../support/webkitTest.ts';

test('a page that comes back out of the browser’s cache is where it was left, and goes on working', async ({
  webkit,
}) => {
  const [first, second] = [must(countries[0]), must(countries[1])];
  const button = (name: string) => webkit.find('[role="group"] button', 'button', name);
  await openStory(webkit);
  await webkit.evaluate(() => {
    Object.assign(window, { wasHereBefore: true });
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameOutOfCache: persisted }));
  });
  await webkit.click(await button(first.name));
  const title = () => webkit.evaluate(() => document.querySelector('#open h2')?.textContent ?? '');
  await expect.poll(title).toMatch(new RegExp(`^${first.name}`));
  await webkit.goto('/notes/');
  expect(await webkit.evaluate(() => document.querySelector('h1')?.textContent)).toBe(ui.notesTitle);
  await webkit.back();
  await expect
    .poll(() =>
      webkit.evaluate(() => [location.pathname, (window as { cameOutOfCache?: boolean }).cameOutOfCache]),
    )
    .toEqual([countryPath(first), true]);
  expect(await title()).toMatch(new RegExp(`^${first.name}`));
  await webkit.click(await button(second.name));
  await expect.poll(title).toMatch(new RegExp(`^${second.name}`));
  await webkit.press('Escape');
  await expect.poll(() => webkit.evaluate(() => document.getElementById('open'))).toBeNull();
});
