import { expect, test } from 'vitest';
import { listPassages, pickVoice } from './ListenBar.tsx';

// @vitest-environment happy-dom

const read = (html: string) => {
  const chapter = document.createElement('section');
  chapter.innerHTML = html;
  return listPassages(chapter).map(({ text }) => text);
};

test('sentences of a paragraph are passages of their own, without the marks of their notes', () => {
  const sentence = (text: string) =>
    `<span data-claims="A01">${text}</span><a data-note="A01" href="#n">1</a>`;
  expect(read(`<h2>Title</h2><p>${sentence('One.')} ${sentence('Two.')}</p>`)).toEqual([
    'Title',
    'One.',
    'Two.',
  ]);
});

test('a block within a block is read once', () => {
  expect(read('<ul><li><p>Inner</p></li><li>Outer</li></ul>')).toEqual(['Inner', 'Outer']);
});

test('tables, folded notes, pictures and buttons are not read', () => {
  expect(
    read(
      '<p>Told <button>Listen</button></p><details><summary>S</summary><p>Note</p></details>' +
        '<table><caption><p>C</p></caption></table><div aria-hidden="true"><p>Name</p></div>',
    ),
  ).toEqual(['Told']);
});

const voice = (lang: string, more: { default?: boolean; localService?: boolean } = {}) => ({
  lang,
  default: false,
  localService: false,
  ...more,
});

test('a voice of another language never reads', () => {
  expect(pickVoice([voice('fr-FR', { default: true })], 'ru')).toBeUndefined();
  expect(pickVoice([], 'en')).toBeUndefined();
});

test('a region, a script and an underscore make no difference', () => {
  expect(pickVoice([voice('zh-CN')], 'zh-Hans')?.lang).toBe('zh-CN');
  expect(pickVoice([voice('en_GB')], 'en')?.lang).toBe('en_GB');
});

test('the platform’s own choice comes first, then one that needs no network', () => {
  const [far, near, usual] = [
    voice('en-US'),
    voice('en-GB', { localService: true }),
    voice('en-AU', { default: true }),
  ];
  expect(pickVoice([far, near, usual], 'en')).toBe(usual);
  expect(pickVoice([far, near], 'en')).toBe(near);
});
