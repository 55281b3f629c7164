// @vitest-environment node
import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, root } from '../support/project.ts';
import { dropStylesheet, readStyles, splitStyles, styleGroups } from './criticalCss.ts';
import { contentSecurityPolicy, insertPolicy, readInlineScripts } from './headers.ts';
import { compact, copyFiles, fillTemplate } from './prerender.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('fillTemplate', () => {
  const template = '<html lang="en"><head><!--head--></head><body><!--app--></body></html>';
  const page = { head: '<title>T</title>', html: '<p>B</p>', lang: 'ar', dir: 'rtl' as const };

  it('puts head, body, language and direction into their slots', () => {
    expect(fillTemplate(template, page)).toBe(
      '<html lang="ar" dir="rtl"><head><title>T</title></head><body><p>B</p></body></html>',
    );
  });

  it('leaves dollar signs and slots within the words of a page alone', () => {
    const filled = fillTemplate(template, { ...page, head: '<!--app-->', html: '$& $1 <!--head-->' });
    expect(filled).toContain('<head><!--app--></head><body>$& $1 <!--head--></body>');
  });

  it('refuses a template with a slot missing or repeated', () => {
    expect(() => fillTemplate(template.replace('<!--app-->', ''), page)).toThrow('must hold <!--app--> once');
    expect(() => fillTemplate(template + template, page)).toThrow('there 2 times');
  });
});

describe('compact', () => {
  it('drops indents and block comments on lines of their own, and nothing else', () => {
    expect(compact('a();\n  /* why */\n  b();\n/* one\n * two */\nc();\n')).toBe('a();\nb();\nc();\n');
    const kept = 'a(); /* beside */\n"https://x.example/*"\n<!--app-->\n';
    expect(compact(kept)).toBe(kept);
  });
});

describe('copyFiles', () => {
  it('writes a file under its old name, too, and never over another', async () => {
    await writeFile(join(dir, 'new.csv'), 'a,b');
    await copyFiles([{ from: 'old.csv', to: 'new.csv' }], dir);
    expect(await readFile(join(dir, 'old.csv'), 'utf8')).toBe('a,b');
    await writeFile(join(dir, 'taken.csv'), 'c,d');
    await expect(copyFiles([{ from: 'taken.csv', to: 'new.csv' }], dir)).rejects.toThrow('EEXIST');
    await expect(copyFiles([{ from: 'b.csv', to: 'none.csv' }], dir)).rejects.toThrow('ENOENT');
  });
});

describe('CSS modules', () => {
  it('have different file names, which their class names begin with', async () => {
    const files = (await listFiles(join(root, 'src'))).filter((file) => file.endsWith('.module.css'));
    const names = files.map((file) => basename(file));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});

describe('critical CSS', () => {
  const groupOf = (file: string) => styleGroups.find(({ test }) => test(file))?.name;

  it('is what stylesheets that begin with @critical hold', async () => {
    const [first, later] = [join(dir, 'a.module.css'), join(dir, 'b.css')];
    await writeFile(first, '/* @critical */\np{}');
    await writeFile(later, '/* not @critical */\np{}');
    expect([first, later, join(dir, 'c.ts')].map(groupOf)).toEqual(['critical', 'later', undefined]);
  });

  it('is read apart from the rest, and may not be empty', async () => {
    await writeFile(join(dir, 'later-x.css'), 'b{}');
    await expect(readStyles(dir)).rejects.toThrow('@critical');
    await writeFile(join(dir, 'critical-x.css'), 'a{}\n');
    expect(await readStyles(dir)).toMatchObject({ first: 'a{}', later: 'b{}' });
  });

  it('keeps rules for what the first screen shows, and has the rest and those for paper come later, in order', () => {
    const css =
      'p{a:b}.x{a:b}.y,.x i{a:b}.y .x{a:b}.y{a:b}@media (width>=1px){.x{c:d}.y{c:d}}@media print{.x{e:f}}@font-face{g:h}';
    expect(splitStyles(css, '<p class="x w">')).toEqual({
      first: 'p{a:b}.x{a:b}.y,.x i{a:b}@media (width>=1px){.x{c:d}}@font-face{g:h}',
      later: '.y .x{a:b}.y{a:b}@media (width>=1px){.y{c:d}}@media print{.x{e:f}}',
    });
  });

  it('keeps rules for the attributes of the first screen alone', () => {
    const css =
      '.x[data-a]{a:b}.x[data-a=one]{a:b}.x[data-a="two"]{a:b}.x[href^=h]{a:b}[dir=rtl] .x{a:b}.x[data-b]{a:b}';
    expect(splitStyles(css, '<p class="x" data-a="one" href="hi">')).toEqual({
      first: '.x[data-a]{a:b}.x[data-a=one]{a:b}.x[href^=h]{a:b}[dir=rtl] .x{a:b}',
      later: '.x[data-a="two"]{a:b}.x[data-b]{a:b}',
    });
  });

  it('keeps rules for the languages of the first screen alone', () => {
    const css = ':root:lang(ab){a:b}:root:lang(cd){a:b}:root:not(:lang(cd)) :is(:lang(cd),:lang(ef)){a:b}';
    expect(splitStyles(css, '<p lang="ef-GH">', { lang: 'ab' })).toEqual({
      first: ':root:lang(ab){a:b}:root:not(:lang(cd)) :is(:lang(cd),:lang(ef)){a:b}',
      later: ':root:lang(cd){a:b}',
    });
  });

  it('has of other styles only rules for classes of the first screen come first', () => {
    const css = 'p{a:b}.x{a:b}.js .x{a:b}.js p{a:b}@font-face{g:h}@media print{.x{e:f}}';
    expect(splitStyles(css, '<p class="x">', { hasClasses: true })).toEqual({
      first: '.x{a:b}.js .x{a:b}',
      later: 'p{a:b}.js p{a:b}@font-face{g:h}@media print{.x{e:f}}',
    });
  });

  it('replaces the one stylesheet that the client build links', async () => {
    const link = '<link rel="stylesheet" crossorigin href="/sub/a.css">';
    await writeFile(join(dir, 'a.css'), 'p{}');
    expect(await dropStylesheet(`<p>words</p>${link}`, dir, '/sub/')).toBe('<p>words</p>');
    await expect(access(join(dir, 'a.css'))).rejects.toThrow('ENOENT');
    expect(await dropStylesheet('<p>words</p>', dir, '/sub/')).toBe('<p>words</p>');
    await expect(dropStylesheet(link + link, dir, '/sub/')).rejects.toThrow('it links 2');
  });
});

describe('Content-Security-Policy', () => {
  const html = `<!doctype html><html><head><meta charset="utf-8" /><title>a</title>
<script>first();</script><script type="application/ld+json">{"a":1}</script></head>
<body><script type="module" src="/a.js"></script><script type="module">second();</script></body></html>`;
  const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

  it('has the hash of each inline script that is executed', () => {
    expect(readInlineScripts(html)).toEqual(['first();', 'second();']);
    expect(contentSecurityPolicy(['first();'])).toContain(
      `script-src 'self' 'sha256-${hashOf('first();')}';`,
    );
  });

  it('hashes a script with CRLF or CR as browsers do, with LF', () => {
    const expected = contentSecurityPolicy(['one();\ntwo();\n']);
    expect(contentSecurityPolicy(['one();\r\ntwo();\r\n'])).toBe(expected);
    expect(contentSecurityPolicy(['one();\rtwo();\r'])).toBe(expected);
  });

  it('allows no other source, no code from strings, and any page to frame it', () => {
    const policy = contentSecurityPolicy(['first();']).replaceAll(/sha256-[^']*/g, '');
    expect(policy).not.toMatch(/https?:|\*|data:|blob:|unsafe-eval|frame-ancestors/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe');
    expect(policy).toMatch(/require-trusted-types-for 'script';trusted-types explainer$/);
  });

  it('stands before everything it is about, or the page is refused', () => {
    const done = insertPolicy(html);
    expect(done.indexOf('Content-Security-Policy')).toBeLessThan(done.indexOf('<title>'));
    expect(done.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(html);
    expect(() => insertPolicy('<html><head><title>a</title></head></html>')).toThrow('charset');
  });
});
