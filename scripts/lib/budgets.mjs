/**
 * What the build may weigh, as sent: brotli as the build packs it, or as it is where it is packed already (fonts). One line per kind, with
 * the most it may be and why. Of files with the same name before their hash, a language each, a reader is sent one: the
 * largest counts. A file of script that no line names counts as needed at once, so a new chunk has to be
 * given a line of its own or fit beside React.
 */
export const budgets = [
  {
    what: 'the story page',
    files: /^index\.html$/,
    limit: 59_000,
    reason:
      'The whole text, charts and sources without scripts, 0.15 kB of policy, and the way to the tools and to shorter tellings; at 1.6 Mbit/s it has come 280 ms after its first byte.',
  },
  {
    what: 'the story page in any other language',
    files: /^[a-z]{2}\/index\.html$/,
    each: true,
    limit: 65_000,
    reason:
      'The same words; a Cyrillic letter takes two bytes, and packing gives back most of the second. Original titles stand beside translated ones, and whatever is English says so.',
  },
  {
    what: 'a page with something open, in any language',
    files: /^([a-z]{2}\/)?(countries|proposals)\/.+\.html$/,
    each: true,
    limit: 66_000,
    reason: 'The story page with a panel before it; a panel should cost no more than a kilobyte or so.',
  },
  {
    what: 'the page of notes, in any language',
    files: /^([a-z]{2}\/)?notes\/index\.html$/,
    each: true,
    limit: 30_000,
    reason: 'Every source and every open question, for readers who asked for it.',
  },
  {
    what: 'the page for frames, in any language',
    files: /^([a-z]{2}\/)?embed\/index\.html$/,
    each: true,
    limit: 32_000,
    reason:
      'The digest with every step, still and card: a third of the story, because ten may stand on one page.',
  },
  {
    what: 'styles in the story page',
    files: 'styles of index.html',
    limit: 9_200,
    reason:
      'They stand before words in a document whose first 13,700 bytes must hold the opening and its map; type for each script is among them.',
  },
  {
    what: 'script at the start',
    files: /^assets\/.+\.js$/,
    limit: 85_000,
    reason:
      'React takes 58 kB; the rest is what is used of its router, and ours, needed to bring the first screen to life.',
  },
  {
    what: 'script of a frame in another page',
    files: /^assets\/embed-.+\.js$/,
    limit: 10_000,
    reason: 'Steps, layouts and every host’s dialect, without React; ten frames on a page run it ten times.',
  },
  {
    what: 'the script for other people’s pages',
    files: /^(embed\/v1|assets\/v1-\w+)\.js$/,
    each: true,
    limit: 2_300,
    reason: 'The build also holds it to 2,500 bytes of gzip, which is what publishers are promised.',
  },
  {
    what: 'the dialog for publishers, fetched when it is opened',
    files: /^assets\/(openEmbedding|embedding)-.+\.js$/,
    limit: 8_000,
    reason: 'Its words, its styles and the code it writes; only publishers ask for it.',
  },
  {
    what: 'panels, fetched at the first sign of use',
    files: /^assets\/(panels|OpenedPanel)-.+\.js$/,
    limit: 14_500,
    reason: 'Everything that opens beside the story, in one request, so that no choice has to wait.',
  },
  {
    what: 'the reader’s tools with their words, fetched at the first sign of use',
    files: /^assets\/(startTools|tools|copyText)-.+\.js$/,
    limit: 9_000,
    reason:
      'Sharing, citing, listening and help; a button pressed at once should not have to wait long for them.',
  },
  {
    what: 'a page that tells the story shorter, or asks about it, in any language',
    files: /^([a-z]{2}\/)?(brief|short|questions)\/index\.html$/,
    each: true,
    limit: 40_000,
    reason:
      'The short page lends one set of outlines to all its maps; whoever wants less should be sent less.',
  },
  {
    what: 'claims, fetched when a source is asked for',
    files: /^assets\/(claims|EvidencePanel|TermPanel|readTerm|InFlowPanel)-.+\.js$/,
    limit: 22_500,
    reason:
      'A reader waits for it after a tap: at 1.6 Mbit/s this is a tenth of a second past the round trip.',
  },
  {
    what: 'fonts every reader may fetch',
    files: /\.woff2$/,
    limit: 52_000,
    reason: 'One face, Latin only; it is never waited for, but shares the line with scripts.',
  },
  {
    what: 'fonts for other letters',
    files: /(cyrillic|greek|vietnamese|latin-ext)[^/]*\.woff2$/,
    limit: 40_000,
    reason: 'Fetched only where a page shows such letters, a country’s own name for example.',
  },
];
