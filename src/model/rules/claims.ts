import { collectProblems, type Expect, type Problem, quote } from '../problems.ts';
import { statuses } from '../schema/words.ts';
import { firstLanguage } from '../steps.ts';
import { proseFiles, visitStrings } from '../strings.ts';
import type { Sentence, Story } from '../types.ts';

/** The voice of the explainer's own remarks. */
const ownVoice = 'explainer';

/**
 * Every core fact stands in at least one sentence of the story proper: its steps and details, charts, cards and panels.
 * In the notes only what the story started from counts, its section `origin`.
 */
export function checkCoverage(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  const covered = new Set<string>();
  const { opening, chapters, charts, proposals, countries, notes } = words;
  visitStrings({ opening, chapters, charts, proposals, countries, origin: notes.origin }, '', {
    onText: (text, _path, key) => {
      if (key === 'claims' || key === 'titleClaim') covered.add(text);
    },
  });
  return story.facts
    .filter(({ id, use }) => use === 'core' && !covered.has(id))
    .map(({ id, statement }) => ({
      path: `locales/${code}`,
      found: `no sentence that rests on ${id}`,
      expected: `the core fact to be told: ${statement}`,
    }));
}

/** Whose word a fact is has a voice, and every voice a name. */
export function checkVoices(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  return collectProblems((expect) => {
    story.facts.forEach(({ attributedTo }, index) =>
      expect(
        story.voices[attributedTo] !== undefined,
        `facts.json: [${index}].attributedTo`,
        quote(attributedTo),
        'a name with a voice in voices.json',
      ),
    );
    for (const [who, { voice }] of Object.entries(story.voices))
      expect(
        words.names.voices[voice] !== undefined,
        `locales/${code}/names.json: voices.${voice}`,
        'nothing',
        `the words that say this is the word of ${quote(who)}`,
      );
  });
}

/** Statements read on their own: what they are about is a field, and a source has a name. */
export function checkStatements({ facts }: Story): Problem[] {
  return collectProblems((expect) =>
    facts.forEach(({ statement }, index) => {
      const path = `facts.json: [${index}].statement`;
      const [prefix] = /^Proposal \d+\s*:/i.exec(statement) ?? [];
      expect(prefix === undefined, path, quote(prefix), 'the number of the proposal in the field "proposal"');
      const [article] = /\bthe article\b/i.exec(statement) ?? [];
      expect(
        article === undefined,
        path,
        quote(article),
        'the name of the paper, because statements stand alone',
      );
    }),
  );
}

/** A remark of the explainer's own is a sentence of its own: beside another's fact it would pass for that one's word. */
export function checkMixedVoices(story: Story): Problem[] {
  const own = new Set(
    story.facts
      .filter(({ attributedTo }) => story.voices[attributedTo]?.voice === ownVoice)
      .map(({ id }) => id),
  );
  const { code, words } = firstLanguage(story);
  return collectProblems((expect) => {
    for (const file of proseFiles)
      visitStrings(words[file], `locales/${code}/${file}.json: `, {
        onSentence: ({ claims }, path) => {
          const ours = claims.filter((claim) => own.has(claim));
          const others = claims.filter((claim) => !own.has(claim));
          expect(
            ours.length === 0 || others.length === 0,
            `${path}.claims`,
            `${ours.join(', ')} of our own beside ${others.join(', ')}`,
            'two sentences, our remark in one of its own',
          );
        },
      });
  });
}

/** What came after a proposal says what kind of step it is, unless it rests on data alone, which report none. */
export function checkFollowUps(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  const data = new Set(
    story.facts.filter(({ attributedTo }) => attributedTo === 'dataset').map(({ id }) => id),
  );
  return collectProblems((expect) => {
    for (const [slug, { after }] of Object.entries(words.proposals))
      after.forEach(({ status, sentence }, index) =>
        expect(
          status !== undefined || sentence.claims.every((claim) => data.has(claim)),
          `locales/${code}/proposals.json: ${slug}.after[${index}].status`,
          'nothing',
          `one of ${statuses.join(', ')}, because it rests on more than data`,
        ),
      );
  });
}

/** How often steps and details may say that no source links the proposals to what came after: above the follow-ups. */
const mostCaveats = 1;

/** No source links the proposals to what came after: that is said where the two stand side by side, and not again and again. */
export function checkCaveat(story: Story): Problem[] {
  const { code, words } = firstLanguage(story);
  const { claims } = words.notes.caveat;
  const isSaid = (sentences: readonly Sentence[]) =>
    sentences.some((sentence) => sentence.claims.some((claim) => claims.includes(claim)));
  const caveat = claims.join(', ');
  return collectProblems((expect) => {
    const said: string[] = [];
    const file = `locales/${code}/chapters.json: `;
    for (const { id, steps } of story.chapters) {
      const told = words.chapters[id];
      for (const { id: step, picture } of steps) {
        const { sentences = [] } = told?.steps[step] ?? {};
        sentences.forEach((sentence, at) => {
          if (isSaid([sentence])) said.push(`${id}.steps.${step}.sentences[${at}]`);
        });
        expect(
          picture.kind !== 'follow-ups' || isSaid(sentences),
          `${file}${id}.steps.${step}.sentences`,
          `no sentence that rests on ${caveat}`,
          'the caveat of the notes beside what came after the proposals',
        );
      }
      told?.details.forEach(({ blocks }, place) => {
        visitStrings(blocks, `${id}.details[${place}].blocks`, {
          onSentence: (sentence, path) => {
            if (isSaid([sentence])) said.push(path);
          },
        });
        blocks.forEach((block, at) => {
          if (block.kind !== 'beside') return;
          const path = `${file}${id}.details[${place}].blocks[${at}]`;
          checkRows(block.rows, path, story, expect);
        });
      });
    }
    for (const path of said.slice(mostCaveats))
      expect(
        false,
        file + path,
        `${caveat} once more`,
        'the caveat of the notes only once, above the follow-ups',
      );
  });
}

/** A list beside the proposals names each of them once. */
function checkRows(rows: { proposal: string }[], path: string, { proposals }: Story, expect: Expect): void {
  const named = rows.map(({ proposal }) => proposal);
  rows.forEach(({ proposal }, at) =>
    expect(
      proposals.some(({ slug }) => slug === proposal) && named.indexOf(proposal) === at,
      `${path}.rows[${at}].proposal`,
      quote(proposal),
      'the slug of a proposal, once',
    ),
  );
  for (const { slug } of proposals)
    expect(named.includes(slug), `${path}.rows`, 'nothing', `a row for ${quote(slug)}`);
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A warning for each proposal whose later events were last looked for too long ago. A day in the future is none.
 *
 * @param today `YYYY-MM-DD`; the caller's, so that the same content and day always give the same answer
 */
export function warnStale({ meta, proposals }: Story, today: string): Problem[] {
  return proposals.flatMap(({ lastChecked }, index) => {
    const days = Math.round((Date.parse(today) - Date.parse(lastChecked)) / dayMs);
    return days <= meta.checkEveryDays
      ? []
      : [
          {
            path: `proposals.json: [${index}].lastChecked`,
            found: `${quote(lastChecked)}, ${days} days before ${today}`,
            expected: `a new look at what came after at least every ${meta.checkEveryDays} days`,
            isWarning: true,
          },
        ];
  });
}
