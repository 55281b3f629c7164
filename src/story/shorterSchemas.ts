import * as v from 'valibot';
import { id, record, sentence, text } from './schemaParts.ts';

/** The story told shorter: five takeaways, each standing for the chapters it sums up, and a sentence or two per chapter. */
export const shortWordsSchema = v.strictObject({
  takeaways: v.pipe(
    v.array(v.strictObject({ chapters: v.pipe(v.array(id), v.minLength(1)), sentence })),
    v.length(5),
  ),
  chapters: record(id, v.pipe(v.array(sentence), v.minLength(1), v.maxLength(2))),
});

/** Questions on what the story says; `right` is the place of the right option, from 0. */
export const quizWordsSchema = v.pipe(
  v.array(
    v.strictObject({
      question: text,
      options: v.pipe(v.array(text), v.minLength(2)),
      right: v.pipe(v.number(), v.integer(), v.minValue(0)),
      answer: sentence,
    }),
  ),
  v.minLength(1),
);
