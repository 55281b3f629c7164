import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AtRule, type ChildNode, type Container, parse, type Rule } from 'postcss';
import { listFiles } from '../support/project.ts';

/**
 * Critical CSS: a stylesheet that begins with the comment `@critical` is for the first screen and goes into the head of every page;
 * all others travel with the first chapter below it.
 */
const isCritical = (file: string) => /^\s*\/\*\s*@critical\b/.test(readFileSync(file, 'utf8'));

const isStylesheet = (id: string) => /^[^\0?]+\.css$/.test(id);

/** Chunks of a server build by the use of their styles; the bundler emits the styles of a chunk with it. */
export const styleGroups = [
  { name: 'critical', test: (id: string) => isStylesheet(id) && isCritical(id) },
  { name: 'beside', test: (id: string) => /src\/story\/(?:pages|notes)\/(?!NotesOutline).*\.css$/.test(id) },
  { name: 'later', test: isStylesheet },
];

/** Styles of a server build: `first` for the first screen, `beside` for the pages beside the story, `later` for all else. */
export type PageStyles = {
  first: string;
  later: string;
  beside: string;
  /** `first` and `later` for a page in `lang` whose first screen is `html`: rules for what it does not show travel with the rest. */
  forScreen: (html: string, lang: string) => Pick<PageStyles, 'first' | 'later'>;
};

/**
 * The page without its link to the client's stylesheet, whose file is removed: pages carry their styles inline, so that the first
 * paint waits for one document.
 *
 * @param html a built page that links at most one stylesheet
 * @param base the path `clientDir` is served under, with its slashes
 */
export async function dropStylesheet(html: string, clientDir: string, base: string): Promise<string> {
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g)];
  if (links.length > 1)
    throw new Error(`A built page must link one stylesheet at most; it links ${links.length}.`);
  const [[link = '', href = ''] = []] = links;
  if (href === '') return html;
  await rm(join(clientDir, href.slice(base.length)));
  return html.replace(link, '');
}

/** The styles of a server build by use, read from the files of its groups. */
export async function readStyles(serverDir: string): Promise<PageStyles> {
  const files = (await listFiles(serverDir)).filter((file) => file.endsWith('.css'));
  const read = async (isWanted: (file: string) => boolean) =>
    (await Promise.all(files.filter(isWanted).map((file) => readFile(join(serverDir, file), 'utf8'))))
      .join('')
      .trim();
  const isIn = (group: string) => (file: string) => file.includes(`${group}-`);
  const [first, later, beside] = [
    await read(isIn('critical')),
    await read((file) => !isIn('critical')(file) && !isIn('beside')(file)),
    await read(isIn('beside')),
  ];
  if (first === '')
    throw new Error('The server build has no critical CSS: no stylesheet begins with /* @critical */.');
  const forScreen = (html: string, lang: string) => {
    const [critical, rest] = [
      splitStyles(first, html, { lang }),
      splitStyles(later, html, { lang, hasClasses: true }),
    ];
    return { first: critical.first + rest.first, later: critical.later + rest.later };
  };
  return { first, later, beside, forScreen };
}

/** At-rules for paper, and for readers' settings that the first paint looks the same without or is soon corrected for. */
const isForLater = ({ name, params }: AtRule) =>
  name === 'media' && /\bprint\b|forced-colors|prefers-reduced-motion/.test(params);

/**
 * Splits styles into what the first screen shows and what can come after it, each in the order it had. A rule can come later when
 * each of its selectors names a class or an attribute that is nowhere in `html`, or a language that is not spoken there, or when it
 * is for paper; with `hasClasses`, when it names no class.
 */
export function splitStyles(
  css: string,
  html: string,
  { lang = '', hasClasses = false } = {},
): { first: string; later: string } {
  const shown = new Set(
    [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  const spoken = [lang, ...[...html.matchAll(/\blang="([^"]*)"/g)].map(([, code = '']) => code)];
  const isShown = (selector: string) => {
    const wanted = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
    const languages = [...wanted.matchAll(/:lang\(([\w-]+)\)/g)].map(([, code = '']) => code);
    if (languages.length > 0 && !languages.some((code) => spoken.some((one) => one.startsWith(code))))
      return false;
    const attributes = [...wanted.matchAll(/\[([\w-]+)(?:=["']?([^\]"']*)["']?)?/g)];
    const hasAttribute = (name: string, value: string | undefined) =>
      name === 'dir' || html.includes(value === undefined ? ` ${name}=` : ` ${name}="${value}"`);
    if (!attributes.every(([, name = '', value]) => hasAttribute(name, value))) return false;
    const named = [...wanted.matchAll(/\.((?:[\w-]|\\.)+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'js');
    return named.every((name) => shown.has(name)) && (named.length > 0 || !hasClasses);
  };
  const isKept = (rule: Rule) => rule.selectors.some(isShown);
  const first = parse(css);
  const later = first.clone();
  const drop = (container: Container, isWanted: (node: ChildNode) => boolean): void => {
    container.each((node) => {
      const isGroup =
        node.type === 'atrule' && ['media', 'supports', 'container', 'layer'].includes(node.name);
      if (isGroup && !isForLater(node)) {
        drop(node, isWanted);
        if (node.nodes?.length === 0) node.remove();
      } else if (!isWanted(node)) node.remove();
    });
  };
  const isFirst = (node: ChildNode) =>
    node.type === 'rule' ? isKept(node) : !hasClasses && !(node.type === 'atrule' && isForLater(node));
  drop(first, isFirst);
  drop(later, (node) => !isFirst(node));
  return { first: first.toString(), later: later.toString() };
}
