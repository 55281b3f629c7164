// @vitest-environment node
import { expect, it } from 'vitest';
import { fillTemplate } from './template.mjs';

const template = '<html lang="en"><head><!--head--></head><body><!--app--></body></html>';

it('head, body and language each take their slot', () => {
  const page = fillTemplate(template, {
    head: '<title>T</title>',
    html: '<p>B</p>',
    lang: 'zh-Hans',
    dir: 'ltr',
  });
  expect(page).toBe('<html lang="zh-Hans"><head><title>T</title></head><body><p>B</p></body></html>');
});

it('a language read from the right says so', () => {
  expect(fillTemplate(template, { head: '', html: '', lang: 'ar', dir: 'rtl' })).toContain(
    '<html lang="ar" dir="rtl">',
  );
});

it('dollar signs and slot texts in the words of a page stay as they are', () => {
  const page = fillTemplate(template, {
    head: '<!--app-->',
    html: '$& $1 <!--head-->',
    lang: 'en',
    dir: 'ltr',
  });
  expect(page).toBe('<html lang="en"><head><!--app--></head><body>$& $1 <!--head--></body></html>');
});

it('a template without a slot is refused by the name of the slot', () => {
  const filling = { head: '', html: '', lang: 'en', dir: 'ltr' };
  expect(() => fillTemplate(template.replace('<!--app-->', ''), filling)).toThrow(
    'must hold <!--app--> once',
  );
  expect(() => fillTemplate(template + template, filling)).toThrow('there 2 times');
});
