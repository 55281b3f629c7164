import { type Problem, quote } from '../problem.ts';
import type { Block, Story } from '../types.ts';

/** A list beside the proposals names each of them once, and says first that no source links the two. */
export function checkBeside(story: Story): Problem[] {
  return Object.entries(story.words).flatMap(([locale, { chapters, notes }]) =>
    Object.entries(chapters).flatMap(([id, { blocks }]) =>
      blocks.flatMap((block, index) =>
        block.kind === 'beside'
          ? checkBlock(
              block,
              `locales/${locale}/chapters.json: ${id}.blocks[${index}]`,
              story.proposals.map(({ slug }) => slug),
              notes.caveat.claims,
            )
          : [],
      ),
    ),
  );
}

function checkBlock(
  { lead, rows }: Extract<Block, { kind: 'beside' }>,
  path: string,
  slugs: string[],
  caveat: string[],
): Problem[] {
  const named = rows.map(({ proposal }) => proposal);
  const said = lead.flatMap(({ claims }) => claims);
  return [
    ...rows.flatMap(({ proposal }, at) =>
      slugs.includes(proposal) && named.indexOf(proposal) === at
        ? []
        : [
            {
              path: `${path}.rows[${at}].proposal`,
              found: quote(proposal),
              expected: 'the slug of a proposal, once',
            },
          ],
    ),
    ...slugs
      .filter((slug) => !named.includes(slug))
      .map((slug) => ({ path: `${path}.rows`, found: 'nothing', expected: `a row for ${quote(slug)}` })),
    ...caveat
      .filter((claim) => !said.includes(claim))
      .map((claim) => ({
        path: `${path}.lead`,
        found: `no sentence that rests on ${claim}`,
        expected: 'the caveat of the notes beside anything that links a proposal to something else',
      })),
  ];
}
