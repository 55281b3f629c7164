import * as v from 'valibot';
import { embeddingKeys, interfaceKeys, toolsKeys } from '../messageKeys.ts';
import { counted, text } from './primitives.ts';

/** Words of controls, by key: no prose, so no sentence rests on a fact. Those about a number have its plural forms. */
export const toolsWordsSchema = v.strictObject({
  ...v.entriesFromList(toolsKeys, text),
  /** About the `{n}` questions of the quiz. */
  questionsIntro: counted,
});

export const interfaceWordsSchema = v.strictObject({
  ...v.entriesFromList(interfaceKeys, text),
  /** From how many publishers, `{n}`, a picture or a chapter is. */
  sourcesAtEach: counted,
  /** How many statements, `{n}`, are highlighted. */
  statementsRemain: counted,
});

export const embeddingWordsSchema = v.strictObject(v.entriesFromList(embeddingKeys, text));

/** Words only frames in other people's pages need. */
export const embedWordsSchema = v.strictObject({
  countries: text,
  /** Name of the controls that move between steps. */
  steps: text,
  previous: text,
  next: text,
  /** Which step it is, `{n}` of `{total}`. */
  progress: text,
  /** Leads to a proposal's card. */
  more: text,
  /** Leads from a card to what the whole story says. */
  openCard: text,
  full: text,
  /** Of what day the words are, `{date}`, as short as it can be said. */
  asOf: text,
  /** On how many sources they rest, `{n}`. */
  sources: counted,
  /** Said where a frame that scrolls in itself ends. */
  goesOn: text,
  /** Said before an address that the page around the frame does not let it open. */
  address: text,
});
