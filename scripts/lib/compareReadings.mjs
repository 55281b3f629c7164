/**
 * What a comparison may find of a sentence: does the translation, read back, claim what the original claims? One that
 * does, but halts its reader, is unclear.
 */
export const verdicts = ['same', 'stronger', 'weaker', 'wrong', 'unclear'];

/** Lines of `path<TAB>words` as a map; a line without a tab, or a path twice, is a mistake and throws with its number. */
export function readSentences(tsv) {
  const sentences = new Map();
  tsv.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const [id, ...rest] = line.split('\t');
    if (rest.length === 0) throw new Error(`Line ${at + 1} has no tab between path and words: ${line}`);
    if (sentences.has(id)) throw new Error(`Line ${at + 1} gives ${id} a second time.`);
    sentences.set(id, rest.join('\t').trim());
  });
  return sentences;
}

/**
 * The comparison as Markdown: a summary by verdict, then a table of every sentence, original, translation, reading back
 * and verdict. Sentences whose words are the same in several places stand once, with how often.
 *
 * @param original, translation, readBack maps from path to words; paths of the first two are the same
 * @param found map from path to `{ verdict, mended }`; a path it lacks is `same`
 */
export function compareReadings({ original, translation, readBack, found }) {
  const unread = [...original.keys()].filter((id) => !readBack.has(id));
  const rows = new Map();
  for (const [id, words] of original) {
    if (!readBack.has(id)) continue;
    const { verdict, mended = '' } = found.get(id) ?? { verdict: 'same' };
    if (!verdicts.includes(verdict))
      throw new Error(`${id} is judged "${verdict}"; known are ${verdicts.join(', ')}.`);
    const row = { id, words, translated: translation.get(id) ?? '', back: readBack.get(id), verdict, mended };
    const key = [words, row.translated, verdict, mended].join('\n');
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { ...row, times: 1 });
    else known.times += 1;
  }
  const all = [...rows.values()];
  const count = (verdict) =>
    all.filter((row) => row.verdict === verdict).reduce((sum, { times }) => sum + times, 0);
  return [
    `${original.size - unread.length} sentences, headings and labels: ${verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(', ')}.`,
    ...(unread.length > 0 ? [`Not read back: ${unread.length} (${unread.join(', ')}).`] : []),
    '',
    '| where | original | translation as read | read back | verdict | mended |',
    '|---|---|---|---|---|---|',
    ...all
      .map(({ id, times, words, translated, back, verdict, mended }) =>
        [`${id}${times > 1 ? ` (×${times})` : ''}`, words, translated, back, verdict, mended]
          .map(cell)
          .join(' | '),
      )
      .map((row) => `| ${row} |`),
  ].join('\n');
}

const cell = (text) => text.replaceAll('|', '\\|');
