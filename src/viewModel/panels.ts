import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import { visitStrings } from '../model/strings.ts';
import type { Participant, Sentence } from '../model/types.ts';
import type { Context } from './context.ts';
import { toEvidence } from './evidence.ts';
import { type Evidence, type Line, type SourcedLine, type TitleView, toLine } from './lines.ts';
import { headTitle, proposalTitle } from './titles.ts';

/** A section of a panel: a heading and its lines; `empty` says so where nothing was found, `checked` when it was last looked at. */
export type PanelSection = {
  id: string;
  title: string;
  lines: SourcedLine[];
  empty?: string;
  checked?: { iso: string; words: string };
};

export type ProposalView = TitleView & {
  slug: string;
  number: number;
  href: string;
  kicker: string;
  titleEvidence: Evidence[];
  gloss: Line[];
  sections: PanelSection[];
  places: string[];
};

export type CountryView = {
  code: string;
  slug: string;
  href: string;
  name: string;
  endonym: { lang: string; text: string };
  head: TitleView & { name: string; evidence: Evidence[] };
  sections: PanelSection[];
  /** Sentences of the story that speak of this country, each with the address of its chapter. */
  mentions: { chapter: string; href: string; lines: Line[] }[];
};

/** All that may be opened beside the story. Fetched when a reader is about to need it. */
export type Panels = {
  countries: Record<string, CountryView>;
  proposals: Record<string, ProposalView>;
};

/** Every card and every country's panel, by slug. */
export function toPanels(context: Context): Panels {
  return {
    countries: Object.fromEntries(
      context.story.participants.map((one) => [one.slug, makeCountry(one, context)]),
    ),
    proposals: Object.fromEntries(
      context.story.proposals.map(({ slug }) => [slug, makeProposal(slug, context)]),
    ),
  };
}

/** A sentence with its evidence beside it. */
export function sourced(sentence: Sentence, context: Context): SourcedLine {
  return { ...toLine(sentence, context), evidence: toEvidence(sentence.claims, context) };
}

function makeProposal(slug: string, context: Context): ProposalView {
  const { story, words } = context;
  const proposal = story.proposals.find((one) => one.slug === slug);
  const serializeOwn = words.proposals[slug];
  if (proposal === undefined || serializeOwn === undefined)
    throw new Error(`No proposal "${slug}": add it to proposals.json.`);
  const w = words.interface;
  const section = (id: string, title: string, sentences: Sentence[]): PanelSection => ({
    id,
    title,
    lines: sentences.map((sentence) => sourced(sentence, context)),
  });
  const after = section('after', w.whatCameAfter, [words.notes.caveat]);
  after.lines.push(
    ...serializeOwn.after.map(({ date, status, sentence }) => ({
      ...sourced(sentence, context),
      date: context.figure(date),
      ...(status === undefined ? {} : { status: { id: status, words: words.names.statuses[status] } }),
    })),
  );
  if (serializeOwn.after.length === 0) after.empty = w.nothingFound;
  after.checked = {
    iso: proposal.lastChecked,
    words: fill(w.lastChecked, { date: formatDate(proposal.lastChecked, context.language) }),
  };
  return {
    slug,
    number: proposal.number,
    href: context.href({ kind: 'proposal', slug }),
    kicker: fill(w.proposalNumber, { n: proposal.number }),
    ...proposalTitle(slug, context),
    titleEvidence: toEvidence([serializeOwn.titleClaim], context),
    gloss: serializeOwn.gloss.map((sentence) => toLine(sentence, context)),
    sections: [
      section('gloss', w.articleGloss, serializeOwn.gloss),
      section('meaning', w.whatItMeans, serializeOwn.meaning),
      section('unknown', w.notKnown, serializeOwn.unknown),
      after,
    ].filter(({ lines }) => lines.length > 0),
    places: proposal.scene.places.map((id) => words.names.places[id] ?? id),
  };
}

function makeCountry({ code, slug, endonym }: Participant, context: Context): CountryView {
  const { words } = context;
  const serializeOwn = words.countries[code];
  if (serializeOwn === undefined) throw new Error(`No words for ${code}: add them to countries.json.`);
  const w = words.interface;
  const lines = (sentences: Sentence[]) => sentences.map((sentence) => sourced(sentence, context));
  const sections: PanelSection[] = [
    {
      id: 'border',
      title: w.sharedBorder,
      lines: serializeOwn.border === undefined ? [] : lines([serializeOwn.border]),
    },
    { id: 'said', title: w.whatItsSideSaid, lines: lines(serializeOwn.said) },
    { id: 'facts', title: w.factsTitle, lines: lines(serializeOwn.facts) },
  ];
  return {
    code,
    slug,
    href: context.href({ kind: 'country', slug }),
    name: context.countryName(code),
    endonym,
    head: {
      name: serializeOwn.head.name,
      ...headTitle(code, context),
      evidence: toEvidence(serializeOwn.head.claims, context),
    },
    sections: sections.filter((section) => section.lines.length > 0),
    mentions: mentionsOf(code, context),
  };
}

type Mention = CountryView['mentions'][number];

/** The sentences of each chapter that link to a country, in reading order. */
function mentionsOf(code: string, context: Context): Mention[] {
  return context.story.chapters.flatMap(({ id }) => {
    const chapter = context.words.chapters[id];
    const lines: Mention['lines'] = [];
    visitStrings(chapter?.blocks, '', {
      onSentence: (sentence) => {
        if (sentence.text.includes(`(country:${code})`)) lines.push(toLine(sentence, context));
      },
    });
    return chapter === undefined || lines.length === 0
      ? []
      : [{ chapter: chapter.nav, href: `#${id}`, lines }];
  });
}
