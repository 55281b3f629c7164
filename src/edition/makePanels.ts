import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/formatValue.ts';
import type { Participant, Sentence } from '../story/types.ts';
import { walkWords } from '../story/walkWords.ts';
import type { Context } from './context.ts';
import type { SourcedLine } from './lines.ts';
import { makeEvidence } from './makeEvidence.ts';
import { makeLine } from './makeLine.ts';
import { headTitle, proposalTitle } from './makeTitle.ts';
import type { CountryView, PanelSection, Panels, ProposalView } from './panelViews.ts';

/** Every card and every country's panel, by slug. */
export function makePanels(context: Context): Panels {
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
  return { ...makeLine(sentence, context), evidence: makeEvidence(sentence.claims, context) };
}

function makeProposal(slug: string, context: Context): ProposalView {
  const { story, words } = context;
  const proposal = story.proposals.find((one) => one.slug === slug);
  const say = words.proposals[slug];
  if (proposal === undefined || say === undefined)
    throw new Error(`No proposal "${slug}": add it to proposals.json.`);
  const w = words.interface;
  const section = (id: string, title: string, sentences: Sentence[]): PanelSection => ({
    id,
    title,
    lines: sentences.map((sentence) => sourced(sentence, context)),
  });
  const after = section('after', w.whatCameAfter, [words.notes.caveat]);
  after.lines.push(
    ...say.after.map(({ date, status, sentence }) => ({
      ...sourced(sentence, context),
      date: context.figure(date),
      ...(status === undefined ? {} : { status: { id: status, words: words.names.statuses[status] } }),
    })),
  );
  if (say.after.length === 0) after.empty = w.nothingFound;
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
    titleEvidence: makeEvidence([say.titleClaim], context),
    gloss: say.gloss.map((sentence) => makeLine(sentence, context)),
    sections: [
      section('gloss', w.articleGloss, say.gloss),
      section('meaning', w.whatItMeans, say.meaning),
      section('unknown', w.notKnown, say.unknown),
      after,
    ].filter(({ lines }) => lines.length > 0),
    places: proposal.scene.places.map((id) => words.names.places[id] ?? id),
  };
}

function makeCountry({ code, slug, endonym }: Participant, context: Context): CountryView {
  const { words } = context;
  const say = words.countries[code];
  if (say === undefined) throw new Error(`No words for ${code}: add them to countries.json.`);
  const w = words.interface;
  const lines = (sentences: Sentence[]) => sentences.map((sentence) => sourced(sentence, context));
  const sections: PanelSection[] = [
    { id: 'border', title: w.sharedBorder, lines: say.border === undefined ? [] : lines([say.border]) },
    { id: 'said', title: w.whatItsSideSaid, lines: lines(say.said) },
    { id: 'facts', title: w.factsTitle, lines: lines(say.facts) },
  ];
  return {
    code,
    slug,
    href: context.href({ kind: 'country', slug }),
    name: context.countryName(code),
    endonym,
    head: {
      name: say.head.name,
      ...headTitle(code, context),
      evidence: makeEvidence(say.head.claims, context),
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
    walkWords(chapter?.blocks, '', {
      onSentence: (sentence) => {
        if (sentence.text.includes(`(country:${code})`)) lines.push(makeLine(sentence, context));
      },
    });
    return chapter === undefined || lines.length === 0
      ? []
      : [{ chapter: chapter.nav, href: `#${id}`, lines }];
  });
}
