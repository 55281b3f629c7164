import { wordsOfStep } from '../model/steps.ts';
import { visitStrings } from '../model/strings.ts';
import type { Participant, Sentence } from '../model/types.ts';
import { nameStep } from './chapters.ts';
import type { LocalizedContent } from './content.ts';
import { toEvidence, toSourceViews } from './evidence.ts';
import { type LastChecked, listFollowUps, nothingFollowed, toLastChecked } from './followUps.ts';
import {
  type Evidence,
  inLanguage,
  type Line,
  plainText,
  type SourcedLine,
  type SourceView,
  type TitleView,
  toLine,
} from './lines.ts';
import { headTitle, nameProposal, type ProposalName } from './titles.ts';

type SectionId = 'asked' | 'gloss' | 'theme' | 'after' | 'unknown' | 'said' | 'border' | 'facts';

/**
 * A section of a panel: a heading and its lines; `empty` says so where nothing was found, `checked` when it was last looked
 * at. `anchor` is the id of its element.
 */
export type PanelSection = {
  id: SectionId;
  anchor: string;
  title: string;
  lines: SourcedLine[];
  empty?: string;
  checked?: LastChecked;
};

/** A card. Its sections stand in the order they are read: what was asked for comes first. */
export type ProposalView = ProposalName & {
  titleEvidence: Evidence[];
  /** The title in the language it was made in, and what that is. */
  original?: { lang: string; text: string; label: string; evidence: Evidence[] };
  sections: PanelSection[];
  /** Says that no source links a later event to the proposal: for the head of `after`, where the card stands alone. */
  caveat: SourcedLine;
  /** Every source of the card, in the order of the list of sources. */
  sources: SourceView[];
  /** Names of the places on its map. */
  places: string[];
};

/** What a country has at stake: a figure and what it is. */
export type StakeView = {
  figure: string;
  label: string;
  claims: string[];
  evidence: Evidence[];
  lang?: string;
};

/** A country's panel, its parts in the order they are read. */
export type CountryView = {
  code: string;
  slug: string;
  href: string;
  name: string;
  endonym: { lang: string; text: string };
  stakes: { title: string; items: StakeView[] };
  said: PanelSection;
  head: TitleView & { name: string; evidence: Evidence[] };
  /** Its border and facts; sections without lines are left out. */
  sections: PanelSection[];
  /** Steps of the story that link to this country, with the sentences that do. */
  mentions: { step: string; href: string; chapter: string; label: string; lines: Line[]; lang?: string }[];
};

/** All that may be opened beside the story. Fetched when a reader is about to need it. */
export type Panels = {
  countries: Record<string, CountryView>;
  proposals: Record<string, ProposalView>;
};

/** Every card and every country's panel, by slug. */
export function toPanels(content: LocalizedContent): Panels {
  const { participants, proposals } = content.story;
  return {
    countries: Object.fromEntries(participants.map((one) => [one.slug, toCountry(one, content)])),
    proposals: Object.fromEntries(proposals.map(({ slug }) => [slug, toProposal(slug, content)])),
  };
}

/** The id of a section's element in a panel: what links into it name. */
export const panelAnchor = (section: SectionId): string => `open-${section}`;

/** A sentence with its evidence beside it. */
export function sourced(sentence: Sentence, content: LocalizedContent): SourcedLine {
  return { ...toLine(sentence, content), evidence: toEvidence(sentence.claims, content) };
}

function toSection(
  id: SectionId,
  title: string,
  sentences: readonly Sentence[],
  content: LocalizedContent,
): PanelSection {
  return {
    id,
    anchor: panelAnchor(id),
    title,
    lines: sentences.map((sentence) => sourced(sentence, content)),
  };
}

function toProposal(slug: string, content: LocalizedContent): ProposalView {
  const { story, words, figure } = content;
  const proposal = story.proposals.find((one) => one.slug === slug);
  const own = words.proposals[slug];
  if (proposal === undefined || own === undefined)
    throw new Error(`No proposal "${slug}": add it to proposals.json.`);
  const w = words.interface;
  const { original } = proposal;
  const theme = (own.theme ?? []).map(({ date, sentence }) => ({
    ...sourced(sentence, content),
    date: figure(date),
    iso: String(story.values[date]?.value ?? ''),
  }));
  const after = listFollowUps(slug, content).map(({ sentence, ...dated }) => ({
    ...sourced(sentence, content),
    ...dated,
  }));
  const sections: PanelSection[] = [
    toSection('asked', w.whatItMeans, own.asked, content),
    toSection('gloss', w.articleGloss, own.gloss, content),
    { ...toSection('theme', w.onTheTheme, [], content), lines: theme },
    {
      ...toSection('after', w.whatCameAfter, [], content),
      lines: after,
      ...(after.length === 0 && { empty: nothingFollowed(content) }),
      checked: toLastChecked(slug, content),
    },
    toSection('unknown', w.notKnown, own.unknown, content),
  ];
  const claims = sections.flatMap(({ lines }) => lines.flatMap((line) => line.claims));
  return {
    ...nameProposal(slug, content),
    titleEvidence: toEvidence([own.titleClaim], content),
    ...(original !== undefined && {
      original: {
        lang: original.lang,
        text: original.text,
        label: w.originalTitle,
        evidence: toEvidence([original.claim], content),
      },
    }),
    sections: sections.filter(({ lines, empty }) => lines.length > 0 || empty !== undefined),
    caveat: sourced(words.notes.caveat, content),
    sources: toSourceViews(
      [own.titleClaim, ...(original === undefined ? [] : [original.claim]), ...claims],
      content,
    ),
    places: (proposal.picture.places ?? []).map((id) => words.names.places[id] ?? id),
  };
}

function toCountry({ code, slug, endonym }: Participant, content: LocalizedContent): CountryView {
  const { words } = content;
  const own = words.countries[code];
  if (own === undefined) throw new Error(`No words for ${code}: add them to countries.json.`);
  const w = words.interface;
  const sections = [
    toSection('border', w.sharedBorder, own.border === undefined ? [] : [own.border], content),
    toSection('facts', w.factsTitle, own.facts, content),
  ];
  return {
    code,
    slug,
    href: content.href({ kind: 'country', slug }),
    name: content.countryName(code),
    endonym,
    stakes: {
      title: w.atStake,
      items: own.stakes.map(({ figure, label, claims }, at) => {
        const lang = content.langAt(`countries.${code}.stakes[${at}].label`);
        return {
          figure: plainText(figure, content, lang),
          label: plainText(label, content, lang),
          claims,
          evidence: toEvidence(claims, content),
          ...inLanguage(lang),
        };
      }),
    },
    said: toSection('said', w.whatItsSideSaid, own.said, content),
    head: {
      name: own.head.name,
      ...headTitle(code, content),
      evidence: toEvidence(own.head.claims, content),
    },
    sections: sections.filter(({ lines }) => lines.length > 0),
    mentions: listMentions(code, content),
  };
}

/** The steps, in reading order, whose sentences link to a country. */
function listMentions(code: string, content: LocalizedContent): CountryView['mentions'] {
  const { story, words } = content;
  return story.chapters.flatMap(({ id: chapter, steps }) =>
    steps.flatMap(({ id }) => {
      const lines: Line[] = [];
      visitStrings(wordsOfStep(words, story, id), '', {
        onSentence: (sentence) => {
          if (sentence.text.includes(`(country:${code})`)) lines.push(toLine(sentence, content));
        },
      });
      if (lines.length === 0) return [];
      const nav = words.chapters[chapter]?.nav ?? chapter;
      return [{ step: id, href: `#${id}`, chapter: nav, ...nameStep(id, content), lines }];
    }),
  );
}
