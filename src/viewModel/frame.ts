import { formatDate } from '../i18n/formats.ts';
import { fill, fillPlural } from '../i18n/messages.ts';
import type { EmbedWords } from '../model/types.ts';
import { type Pictures, type StepView, toChapters } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { toEvidence } from './evidence.ts';
import {
  type Evidence,
  inLanguage,
  type Line,
  linkToStory,
  type NotedLine,
  type TitleView,
} from './lines.ts';
import {
  type CountryView,
  type PanelSection,
  type ProposalView,
  type StakeView,
  toPanels,
} from './panels.ts';
import { toPictureViews } from './pictures.ts';
import { describeTranslation, describeUntranslated } from './story.ts';

/** A sentence in a frame: its links lead out of the frame, `href` to where the full version states it. */
export type FrameLine = Line & { voices: NotedLine['voices']; href: string };

/** A lead step as frames show it: the same words and the same picture as in the story. */
export type FrameStep = Pick<StepView, 'id' | 'chapter' | 'label' | 'lang' | 'picture' | 'proposal'> & {
  /** Of a proposal, its number in words. */
  kicker?: string;
  /** Names it had in embed codes once. */
  aliases: string[];
  lines: FrameLine[];
  since?: FrameLine;
  /** Text alternative of its picture. */
  point: FrameLine;
  evidence: Evidence[];
  /** Address of its card, where it has one, else of the step in the story. */
  href: string;
};

/** What may be opened in a frame, in short: `id` is `country/<slug>` or `proposal/<slug>`. */
export type FrameCard = TitleView & {
  id: string;
  /** Participant code of a country. */
  country?: string;
  kicker: string;
  stakes?: { title: string; items: StakeView[] };
  sections: Pick<PanelSection, 'title' | 'lines' | 'empty'>[];
  href: string;
};

/** The story in its lead steps, for frames in other people's pages. Build only. */
export type FrameView = {
  kicker: string;
  headline: string;
  lang?: string;
  steps: FrameStep[];
  cards: FrameCard[];
  /** Of what day the words are: short, because a frame may be narrow. */
  updated: { words: string; iso: string };
  /** Number of sources of the full version. */
  sources: string;
  /** What is said of the text as a whole: of its sources, and of its translation. */
  notices: { words: string; lang?: string }[];
  words: FrameWords;
};

/** Messages of a frame. */
export type FrameWords = EmbedWords & { since: string };

/** Lines of a card's section; all there is stands in the full version. */
const MAX_LINES: Partial<Record<PanelSection['id'], number>> = { asked: 4, after: 3, unknown: 2, said: 3 };

/** The frame's page in one language: lead steps in the story's order, and a card for each country and proposal. */
export function toFrameView(
  content: LocalizedContent,
  pictures: Pictures = toPictureViews(content),
): FrameView {
  const { story, words, language } = content;
  const panels = toPanels(content);
  const steps = toChapters(content, pictures).flatMap((chapter) => chapter.steps.filter(({ lead }) => lead));
  const { asOf } = story.meta;
  const date = formatDate(asOf, language, language.daysInFigures ? 'figures' : 'short');
  const translation = describeTranslation(content);
  const untranslated = describeUntranslated(content);
  return {
    kicker: words.opening.kicker,
    headline: words.opening.headline,
    ...inLanguage(content.langAt('opening.headline')),
    steps: steps.map((step) => toFrameStep(step, panels.proposals, content)),
    cards: [
      ...Object.values(panels.countries).map((country) => toCountryCard(country, content)),
      ...Object.values(panels.proposals).map((proposal) => toProposalCard(proposal, content)),
    ],
    updated: { words: fill(words.embed.asOf, { date }), iso: asOf },
    sources: fillPlural(words.embed.sources, story.sources.length, language.tag),
    notices: [
      { words: words.interface.footer, ...inLanguage(content.langAt('interface.footer')) },
      ...(translation === undefined ? [] : [{ words: translation.words }]),
      ...(untranslated === undefined ? [] : [untranslated]),
    ],
    words: { ...words.embed, since: words.interface.since },
  };
}

function toFrameStep(
  { id, chapter, label, lang, picture, proposal, lines, point, since }: StepView,
  proposals: Readonly<Record<string, ProposalView>>,
  content: LocalizedContent,
): FrameStep {
  const { base, story } = content;
  const card = proposal === undefined ? undefined : proposals[proposal];
  const toFrameLine = ({ note, ...line }: NotedLine): FrameLine => ({
    ...linkToStory(line, base),
    href: `${base}#s-${chapter}-${note}`,
  });
  const claims = [...lines, ...(since === undefined ? [] : [since])].flatMap((line) => line.claims);
  return {
    id,
    chapter,
    label,
    ...inLanguage(lang),
    picture,
    ...(card !== undefined && { proposal: card.slug, kicker: card.kicker }),
    aliases: Object.entries(story.aliases.steps).flatMap(([old, now]) => (now === id ? [old] : [])),
    lines: lines.map(toFrameLine),
    ...(since !== undefined && { since: toFrameLine(since) }),
    point: toFrameLine(point),
    evidence: toEvidence([...new Set(claims)], content),
    href: card?.href ?? `${base}#${id}`,
  };
}

function toProposalCard(
  { slug, kicker, href, title, official, lang, sections }: ProposalView,
  { base }: LocalizedContent,
): FrameCard {
  return {
    id: `proposal/${slug}`,
    kicker,
    title,
    official,
    ...inLanguage(lang),
    sections: shorten(sections, base),
    href,
  };
}

function toCountryCard(
  { code, slug, href, name, stakes, said }: CountryView,
  { base, words }: LocalizedContent,
): FrameCard {
  return {
    id: `country/${slug}`,
    country: code,
    kicker: words.interface.country,
    title: name,
    stakes,
    sections: shorten([said], base),
    href,
  };
}

/** The sections that frames have room for, in their order, with the first lines of each. */
function shorten(sections: readonly PanelSection[], base: string): FrameCard['sections'] {
  return sections.flatMap(({ id, title, lines, empty }) => {
    const limit = MAX_LINES[id];
    if (limit === undefined || (lines.length === 0 && empty === undefined)) return [];
    const shown = lines.slice(0, limit).map((line) => linkToStory(line, base));
    return [{ title, lines: shown, ...(empty !== undefined && { empty }) }];
  });
}
