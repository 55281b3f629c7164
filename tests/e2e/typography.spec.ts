import type { Page } from '@playwright/test';
import { languages, translations } from '../support/languages.ts';
import { expect, test } from '../support/test.ts';

/** Letters that faces made for other languages lack: Unicode CLDR, main exemplar characters. */
const specimens = {
  kk: 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі',
  ky: 'Ңң Өө Үү',
  tg: 'Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ',
  tk: 'Ää Çç Ňň Öö Şş Üü Ýý Žž',
  uz: 'Oʻoʻ Gʻgʻ ʼ',
};

for (const [lang, letters] of Object.entries(specimens))
  test(`every letter of ${lang} is drawn, and all from one face, as a name and in a line of text`, async ({
    page,
  }) => {
    await page.goto('/');
    await setSpecimen(page, letters, lang);
    const faces = await facesOf(page, '#specimen');
    expect(faces.map(({ familyName }) => familyName)).toHaveLength(1);
    expect(faces[0]?.glyphCount).toBeGreaterThan(0);
    expect(await boxesIn(page, '#specimen'), 'letters drawn as an empty box').toEqual([]);
  });

test('a letter that no face holds would be found', async ({ page }) => {
  await page.goto('/');
  await setSpecimen(page, 'a\u{10FFFD}', 'en');
  expect(await boxesIn(page, '#specimen')).toEqual(['\u{10FFFD}']);
});

for (const { code, base, tag } of translations)
  test(`the prose of ${code} is set in a face that holds its letters`, async ({ page }) => {
    await page.goto(base);
    await page.evaluate(() => document.fonts.ready);
    const script = new Intl.Locale(tag).maximize().script ?? '';
    const paragraph = 'header [data-claims]';
    expect(await boxesIn(page, paragraph), script).toEqual([]);
    expect((await facesOf(page, paragraph)).length, 'faces in one sentence').toBeLessThanOrEqual(2);
  });

const chinese = languages.find(({ code }) => code === 'zh');
if (chinese !== undefined)
  for (const width of [360, 1280])
    test(`at ${width} px no line of Chinese is longer than forty characters, slanted or letterspaced`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [chinese.base, `${chinese.base}notes/`]) {
        await page.goto(path);
        const wrong = await page.evaluate(() => {
          const bad: string[] = [];
          for (const one of document.querySelectorAll<HTMLElement>('body *')) {
            const own = [...one.childNodes]
              .filter((node) => node.nodeType === 3)
              .map((node) => node.textContent ?? '')
              .join('');
            if (!/\p{Script=Han}/u.test(own) || one.getClientRects().length === 0) continue;
            const { fontSize, fontStyle, letterSpacing } = getComputedStyle(one);
            const block =
              one.closest<HTMLElement>('p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption') ?? one;
            const characters = block.clientWidth / Number.parseFloat(fontSize);
            const isProse = block.matches('p, li, dd') && (block.textContent ?? '').length > 40;
            if (isProse && characters > 40.5) bad.push(`${characters.toFixed(1)}: ${own.slice(0, 20)}`);
            if (fontStyle !== 'normal') bad.push(`${fontStyle}: ${own.slice(0, 20)}`);
            const isOnMap = one.closest('figure [data-kind]') !== null;
            if (letterSpacing !== 'normal' && letterSpacing !== '0px' && !isOnMap)
              bad.push(`${letterSpacing}: ${own.slice(0, 20)}`);
          }
          return bad;
        });
        expect([...new Set(wrong)], path).toEqual([]);
      }
    });

/** Sets letters as prose of the page, and waits for the faces they call for. */
async function setSpecimen(page: Page, text: string, lang: string) {
  await page.evaluate(
    async ([letters, code]) => {
      const specimen = document.createElement('p');
      specimen.id = 'specimen';
      specimen.lang = code;
      specimen.textContent = letters;
      document.body.append(specimen);
      // Measured, so that the faces of these letters are asked for before they are waited for.
      specimen.getBoundingClientRect();
      await document.fonts.ready;
    },
    [text, lang] as const,
  );
}

type Face = { familyName: string; glyphCount: number };

/** The faces the browser really drew an element's letters with. */
async function facesOf(page: Page, selector: string): Promise<Face[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts;
}

/** The letters of an element that come out as the box of a letter no face has. */
async function boxesIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) throw new Error(`Nothing is at ${wanted}.`);
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 64;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser draws no canvas.');
    const { fontFamily } = getComputedStyle(element);
    const draw = (letter: string) => {
      context.clearRect(0, 0, 64, 64);
      context.font = `40px ${fontFamily}`;
      context.fillText(letter, 8, 48);
      return context.getImageData(0, 0, 64, 64).data.join();
    };
    // A noncharacter: no face may ever have it (Unicode 16, 23.7).
    const box = draw('\u{10FFFF}');
    return [...new Set(element.textContent ?? '')].filter(
      (letter) => !/\s/.test(letter) && draw(letter) === box,
    );
  }, selector);
}
