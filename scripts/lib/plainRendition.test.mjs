// @vitest-environment node
import { expect, it } from 'vitest';
import { makePlain } from './plainRendition.mjs';

it('every script element goes, whatever it holds', () => {
  const page =
    '<script type="application/ld+json">{"a":1}</script><p>a</p><script src="/x.js"></script><p>b</p>';
  expect(makePlain(page)).toBe('<p>a</p><p>b</p>');
});

it('early fetches of scripts go, those of fonts and styles stay', () => {
  const font = '<link rel="preload" as="font" href="/f.woff2">';
  const page = `<link rel="modulepreload" href="/x.js"><link rel="preload" as="script" href="/y.js">${font}`;
  expect(makePlain(page)).toBe(font);
});

it('the document no longer says that scripts run', () => {
  expect(makePlain('<html lang="en" class="js">')).toBe('<html lang="en">');
  expect(makePlain('<html class="js dark" lang="en">')).toBe('<html class="dark" lang="en">');
  expect(makePlain('<html lang="en"><p class="js">')).toBe('<html lang="en"><p class="js">');
});
