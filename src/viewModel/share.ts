import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import { type Address, buildPath, parseRoute } from '../model/routes.ts';
import { listSteps, wordsOfStep } from '../model/steps.ts';
import type { LocalizedContent } from './content.ts';
import { plainText } from './lines.ts';
import { countryPicture, proposalPicture } from './pictures.ts';
import { toKnownSlugs } from './titles.ts';
import type { ClientData } from './types.ts';

/** The picture shown where a page is shared: what is written on it, and the picture beside it. */
export type SharePictureView = {
  /** Its file, from the path of its language: the same whatever it shows. */
  path: string;
  /** Its address: the file's with a version, so that those who keep pictures by address fetch a changed one. */
  href: string;
  kicker: string;
  title: string;
  /** Whom the page is about: a line for each country, or who represented one. */
  people: string[];
  /** Of what day it is, and whose page. */
  foot: string[];
  /** Key of the picture among `toPictureViews`. */
  picture: string;
  /** The picture in words. */
  alt: string;
};

type Written = Pick<SharePictureView, 'kicker' | 'title' | 'people'> & { file: string; picture: string };

/** What the picture of a page says; a page that does not exist has the story's. */
export function toSharePicture(address: Address, content: LocalizedContent): SharePictureView {
  return finish(describe(address, content), content);
}

/** What the picture of a chapter says, beside its first step's picture; undefined for a chapter without steps. */
export function toChapterPicture(id: string, content: LocalizedContent): SharePictureView | undefined {
  const { story, words } = content;
  const step = story.chapters.find((chapter) => chapter.id === id)?.steps[0];
  if (step === undefined) return undefined;
  const title = plainText(words.chapters[id]?.title ?? id, content);
  const kicker = words.opening.kicker;
  return finish({ file: `chapter-${id}`, kicker, title, people: [], picture: step.id }, content);
}

function finish({ file, ...written }: Written, content: LocalizedContent): SharePictureView {
  const { story, words, language, countryName } = content;
  const { headline } = words.opening;
  const list = new Intl.ListFormat(language.tag, { type: 'conjunction' });
  const path = `pictures/${['social', ...(file === '' ? [] : [file])].join('-')}.png`;
  const shown = {
    ...written,
    foot: [
      fill(words.interface.updated, { date: formatDate(story.meta.asOf, language) }),
      ...(written.title === headline ? [] : [headline]),
    ],
    alt: fill(words.interface.socialAlt, {
      title: written.title,
      countries: list.format(story.participants.map(({ code }) => countryName(code))),
    }),
  };
  return { path, href: `${path}?v=${hash(shown, drawnOn(written.picture, content))}`, ...shown };
}

function describe(address: Address, content: LocalizedContent): Written {
  const { story, words, language, countryName } = content;
  const { opening, tools, interface: w } = words;
  const names = story.participants.map(({ code }) => countryName(code));
  const picture = listSteps(story)[0]?.step.id ?? '';
  const page = (file: string, title: string) => ({
    file,
    kicker: opening.kicker,
    title,
    people: names,
    picture,
  });
  if (address.page === 'missing') return page('', opening.headline);
  if (address.page === 'notes') return page('notes', w.notesTitle);
  if (address.page === 'brief') return page('brief', tools.briefTitle);
  if (address.page === 'questions') return page('questions', tools.questionsTitle);
  const open = address.page === 'story' ? address.open : undefined;
  if (open?.kind === 'proposal') {
    const number = story.proposals.find(({ slug }) => slug === open.slug)?.number ?? 0;
    return {
      file: `proposal-${open.slug}`,
      kicker: fill(w.proposalNumber, { n: number }),
      title: words.proposals[open.slug]?.title ?? '',
      people: names,
      picture: proposalPicture(open.slug),
    };
  }
  if (open?.kind === 'country') {
    const code = story.participants.find(({ slug }) => slug === open.slug)?.code ?? '';
    const head = words.countries[code]?.head;
    return {
      file: `country-${open.slug}`,
      kicker: w.countries,
      title: countryName(code),
      people: head === undefined ? [] : [w.head + language.marks.colon + head.name, head.title],
      picture: countryPicture(code),
    };
  }
  return page('', opening.headline);
}

/** All of the content that decides how a picture looks, apart from what is written beside it. */
function drawnOn(key: string, content: LocalizedContent): unknown {
  const { story, words } = content;
  const step = listSteps(story).find((one) => one.step.id === key)?.step;
  const picture = step?.picture ?? story.proposals.find(({ slug }) => proposalPicture(slug) === key)?.picture;
  const labels = Object.values(wordsOfStep(words, story, key)?.labels ?? {});
  return [key, picture, labels.map(({ text }) => plainText(text, content)), story.map];
}

/** Eight hexadecimal digits that differ where the values do (FNV-1a, 32 bits): a version, not a secret. */
function hash(...values: unknown[]): string {
  let sum = 0x811c9dc5;
  for (const char of JSON.stringify(values)) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * The canonical address of exactly what is open: the page, the country or proposal, and the chapter being read.
 *
 * @param here path, from the site's root, and hash of the page as it stands; what the story does not know of them is left out
 * @param site origin that the page gives as its own, without a last slash
 * @param base path of this language; starts and ends with a slash
 */
export function shareUrl(
  here: { pathname: string; hash: string },
  data: ClientData,
  { site, base }: { site: string; base: string },
): string {
  const path = here.pathname.startsWith(base) ? here.pathname.slice(base.length - 1) : '/';
  const address = parseRoute(path, here.hash, toKnownSlugs(data));
  const written = address.page === 'missing' ? '/' : buildPath(address);
  return site + base + written.slice(1);
}

/** What the picture of a shared page measures, in pixels: what most sites that show one ask for. */
export const socialSize = { width: 1200, height: 630 };
