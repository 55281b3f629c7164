import { formatDate, numberFormat } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import type { EmbedWords, Sentence } from '../model/types.ts';
import { activePanelScene } from './activePanel.ts';
import { toChapters } from './chapters.ts';
import { indexSentences } from './claims.ts';
import type { Context } from './context.ts';
import { toEvidence, voicesOf } from './evidence.ts';
import { type Evidence, type Line, plainText, type Span, toLine } from './lines.ts';

/** A sentence of the digest: whose word it is, and where the whole story tells it with its sources. */
export type DigestLine = Line & { voices: { id: string; words: string }[]; told: string };

/** One step: a chapter in short, or a proposal. */
export type DigestStep = {
  id: string;
  title: string;
  /** Key of its scene among the map's. */
  scene: string;
  lines: DigestLine[];
  evidence: Evidence[];
  /** The card that says more, where there is one: `proposal/<slug>`. */
  card: string | undefined;
  /** Its place in the whole story. */
  href: string;
};

/** What may be opened in a frame, in short: `id` is `country/<slug>` or `proposal/<slug>`. */
export type DigestCard = {
  id: string;
  /** Participant code of a country. */
  country: string | undefined;
  kicker: string;
  title: string;
  sections: { title: string; lines: DigestLine[] }[];
  evidence: Evidence[];
  href: string;
};

/** The story in steps, for frames in other people's pages. */
export type Digest = {
  kicker: string;
  title: string;
  /** Of what day the words are: short, because a frame may be narrow. */
  asOf: string;
  asOfIso: string;
  /** On how many sources the whole story rests. */
  sources: string;
  steps: DigestStep[];
  cards: DigestCard[];
  words: EmbedWords;
};

/** The story's digest: a step for each chapter but the notes, and for each proposal where the proposals are told. */
export function toDigest(context: Context): Digest {
  const { story, words, language, base } = context;
  const { kicker, headline } = words.opening;
  const tell = lineMaker(context);
  const day = formatDate(story.meta.asOf, language, language.daysInFigures ? 'figures' : 'short');
  return {
    kicker,
    title: headline,
    asOf: fill(words.embed.asOf, { date: day }),
    asOfIso: story.meta.asOf,
    sources: fill(words.embed.sources, { n: numberFormat(language.tag, {}).format(story.sources.length) }),
    steps: story.chapters.flatMap(({ id, scene }) => {
      const serializeOwn = words.chapters[id];
      const short = shortOf(id, context);
      if (serializeOwn === undefined || short.length === 0) return [];
      const step: DigestStep = {
        id,
        title: plainText(serializeOwn.title, context),
        scene: scene === undefined ? (story.chapters[0]?.id ?? '') : id,
        lines: short.map(tell),
        evidence: evidenceOf(short, context),
        card: undefined,
        href: `${base}#${id}`,
      };
      const isProposals = serializeOwn.blocks.some(({ kind }) => kind === 'proposals');
      return isProposals ? [step, ...proposalSteps(context, tell)] : [step];
    }),
    cards: [...countryCards(context, tell), ...proposalCards(context, tell)],
    words: words.embed,
  };
}

/** A chapter in one or two sentences. */
function shortOf(id: string, { words }: Context): Sentence[] {
  return words.short.chapters[id] ?? [];
}

type Tell = (sentence: Sentence) => DigestLine;

function proposalSteps(context: Context, tell: Tell): DigestStep[] {
  const { story, words, href } = context;
  return story.proposals.flatMap(({ slug }) => {
    const serializeOwn = words.proposals[slug];
    if (serializeOwn === undefined) return [];
    return [
      {
        id: slug,
        title: serializeOwn.title,
        scene: activePanelScene({ kind: 'proposal', slug }),
        lines: serializeOwn.gloss.map(tell),
        evidence: toEvidence([serializeOwn.titleClaim, ...claimsOf(serializeOwn.gloss)], context),
        card: `proposal/${slug}`,
        href: href({ kind: 'proposal', slug }),
      },
    ];
  });
}

function proposalCards(context: Context, tell: Tell): DigestCard[] {
  const { story, words, href } = context;
  const w = words.interface;
  return story.proposals.flatMap(({ slug, number }) => {
    const serializeOwn = words.proposals[slug];
    if (serializeOwn === undefined) return [];
    const sections = [
      { title: w.whatItMeans, sentences: serializeOwn.meaning.slice(0, 2) },
      { title: w.notKnown, sentences: serializeOwn.unknown.slice(0, 2) },
    ].filter(({ sentences }) => sentences.length > 0);
    return [
      {
        id: `proposal/${slug}`,
        country: undefined,
        kicker: fill(w.proposalNumber, { n: number }),
        title: serializeOwn.title,
        sections: sections.map(({ title, sentences }) => ({ title, lines: sentences.map(tell) })),
        evidence: evidenceOf(
          sections.flatMap(({ sentences }) => sentences),
          context,
        ),
        href: href({ kind: 'proposal', slug }),
      },
    ];
  });
}

function countryCards(context: Context, tell: Tell): DigestCard[] {
  const { story, words, href, countryName, language } = context;
  const w = words.interface;
  return story.participants.flatMap(({ code, slug }) => {
    const serializeOwn = words.countries[code];
    if (serializeOwn === undefined) return [];
    const head: Sentence = {
      text: [serializeOwn.head.name, serializeOwn.head.title].join(language.marks.comma),
      claims: serializeOwn.head.claims,
    };
    const sections = [
      { title: w.delegationHead, sentences: [head] },
      { title: w.sharedBorder, sentences: serializeOwn.border === undefined ? [] : [serializeOwn.border] },
      { title: w.whatItsSideSaid, sentences: serializeOwn.said.slice(0, 2) },
    ].filter(({ sentences }) => sentences.length > 0);
    return [
      {
        id: `country/${slug}`,
        country: code,
        kicker: w.country,
        title: countryName(code),
        sections: sections.map(({ title, sentences }) => ({ title, lines: sentences.map(tell) })),
        evidence: evidenceOf(
          sections.flatMap(({ sentences }) => sentences),
          context,
        ),
        href: href({ kind: 'country', slug }),
      },
    ];
  });
}

function evidenceOf(sentences: Sentence[], context: Context): Evidence[] {
  return toEvidence(claimsOf(sentences), context);
}

function claimsOf(sentences: Sentence[]): string[] {
  return [...new Set(sentences.flatMap(({ claims }) => claims))];
}

/** Makes lines whose links lead out of the frame: what is a place in the story's page becomes an address of it. */
function lineMaker(context: Context): Tell {
  const told = indexSentences(toChapters(context));
  const outward = (span: Span): Span =>
    typeof span === 'string' || span.href?.startsWith('#') !== true
      ? span
      : { ...span, href: context.base + (span.href.startsWith('#term-') ? 'notes/' : '') + span.href };
  return (sentence) => {
    const { spans, claims } = toLine(sentence, context);
    const [first] = claims.flatMap((claim) => told[claim]?.href ?? []);
    return {
      spans: spans.map(outward),
      claims,
      voices: voicesOf(claims, context),
      told: first === undefined ? `${context.base}notes/` : context.base + first,
    };
  };
}
