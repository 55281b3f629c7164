import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import type { Sentence, Source } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';
import {
  type CorrectionView,
  type Evidence,
  type Note,
  type NotedLine,
  type SourceView,
  toLine,
} from './lines.ts';

/**
 * Whose word a set of facts is, one entry per voice in order of first use, each with its sources named once.
 *
 * A source appears under every voice it reports; nothing here is typed by hand, it all comes from the facts.
 */
export function toEvidence(claims: string[], content: LocalizedContent): Evidence[] {
  const byVoice = new Map<string, Set<string>>();
  for (const fact of claims.map(content.fact)) {
    const voice = voiceOf(fact.attributedTo, content);
    const sources = byVoice.get(voice) ?? new Set();
    fact.sources.forEach((source) => sources.add(source));
    byVoice.set(voice, sources);
  }
  return [...byVoice].map(([voice, sources]) => ({
    voice,
    sources: [...sources]
      .map((id) => ({
        number: content.sourceNumber(id),
        publisher: content.source(id).publisher,
        url: content.source(id).url,
      }))
      .sort((a, b) => a.number - b.number),
  }));
}

/** The words for a voice, with the country's name where the voice is a country's. */
export function voiceOf(
  attributedTo: string,
  { story, words, countryName, locale }: LocalizedContent,
): string {
  const entry = story.voices[attributedTo];
  const voiceWords = entry === undefined ? undefined : words.names.voices[entry.voice];
  if (entry === undefined || voiceWords === undefined)
    throw new Error(
      `"${attributedTo}" has no voice in voices.json, or the voice no words in ${locale}/names.json.`,
    );
  return entry.country === undefined ? voiceWords : fill(voiceWords, { country: nameOf(entry.country) });

  function nameOf(code: string) {
    const isParticipant = story.participants.some((participant) => participant.code === code);
    return isParticipant ? countryName(code) : (words.names.countries[code] ?? code);
  }
}

/** Who published the facts of a set, each once, in the order of the list of sources. */
export function publishersOf(claims: string[], content: LocalizedContent): string[] {
  const sources = new Set(claims.flatMap((claim) => content.fact(claim).sources));
  const inOrder = [...sources].sort((a, b) => content.sourceNumber(a) - content.sourceNumber(b));
  return [...new Set(inOrder.map((id) => content.source(id).publisher))];
}

/** The voices of a set of facts, each once, in order of first use: an id that CSS and filters go by, and its words. */
export function voicesOf(claims: string[], content: LocalizedContent): { id: string; words: string }[] {
  const byId = new Map<string, string>();
  for (const { attributedTo } of claims.map(content.fact))
    byId.set(voiceId(attributedTo, content), voiceOf(attributedTo, content));
  return [...byId].map(([id, words]) => ({ id, words }));
}

/** A voice's id; where the voice is a country's, the country's code makes it its own. */
export function voiceId(attributedTo: string, { story }: LocalizedContent): string {
  const entry = story.voices[attributedTo];
  if (entry === undefined) throw new Error(`"${attributedTo}" has no voice in voices.json.`);
  return entry.country === undefined ? entry.voice : `${entry.voice}-${entry.country}`;
}

/** Every correction, or those to some facts, newest first. */
export function toCorrections(
  { story, language }: LocalizedContent,
  claims?: readonly string[],
): CorrectionView[] {
  return story.corrections
    .filter(({ claim }) => claims === undefined || claims.includes(claim))
    .map(({ claim, date, was, now }) => ({
      id: `correction-${claim}-${date}`,
      claim,
      date: formatDate(date, language),
      iso: date,
      was,
      now,
    }))
    .sort((a, b) => b.iso.localeCompare(a.iso));
}

/**
 * A run of numbered notes: `noted` makes a line of a sentence and adds its note to `notes`, counted from 1 in the order
 * of the calls. A sentence that states no fact gets no number.
 */
export function createFootnotes(content: LocalizedContent): {
  noted: (sentence: Sentence) => NotedLine;
  notes: Note[];
} {
  const notes: Note[] = [];
  const noted = (sentence: Sentence): NotedLine => {
    const line = toLine(sentence, content);
    if (sentence.claims.length === 0) return { ...line, note: 0, voices: [] };
    notes.push({
      number: notes.length + 1,
      evidence: toEvidence(sentence.claims, content),
      corrections: toCorrections(content, sentence.claims),
    });
    return { ...line, note: notes.length, voices: voicesOf(sentence.claims, content) };
  };
  return { noted, notes };
}

/** Sources of a set of facts as a reader meets them, each once, in the order of the list of sources. */
export function toSourceViews(claims: readonly string[], content: LocalizedContent): SourceView[] {
  const ids = new Set(claims.flatMap((claim) => content.fact(claim).sources));
  return [...ids].map((id) => sourceView(content.source(id), content)).sort((a, b) => a.number - b.number);
}

/** A source as a reader meets it. */
export function sourceView(
  { id, publisher, title, date, kind: kindId, url }: Source,
  content: LocalizedContent,
): SourceView {
  const { words, language } = content;
  const kind = words.names.sourceKinds[kindId] ?? kindId;
  return {
    id,
    number: content.sourceNumber(id),
    publisher,
    title,
    date: date === null ? '' : formatDate(date, language),
    iso: date ?? '',
    kind,
    url,
    about: fill(words.interface.inBrackets, {
      words: url === null ? kind + language.marks.semicolon + words.interface.noLink : kind,
    }),
  };
}
