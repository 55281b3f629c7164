import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

/** What entries of a list are told apart by stands once in it. */
export function checkUnique(story: Story): Problem[] {
  const { facts, held, sources, participants, places, routes, chapters, proposals, meta } = story;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...twice('facts.json', 'id', ids(facts)),
    ...twice('held.json', '', held),
    ...twice('sources.json', 'id', ids(sources)),
    ...(['code', 'numeric', 'slug'] as const).flatMap((key) =>
      twice(
        'participants.json',
        key,
        participants.map((one) => one[key]),
      ),
    ),
    ...twice('places.json', 'id', ids(places)),
    ...twice('routes.json', 'id', ids(routes)),
    ...twice('chapters.json', 'id', ids(chapters)),
    ...(['slug', 'number'] as const).flatMap((key) =>
      twice(
        'proposals.json',
        key,
        proposals.map((one) => one[key]),
      ),
    ),
    ...twice('story.json', 'id', ids(meta.versions), 'versions'),
    ...twice('story.json', '', meta.locales, 'locales'),
  ];
}

function twice(file: string, key: string, values: readonly unknown[], list = ''): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          {
            path: `${file}: ${list}[${index}]${key === '' ? '' : `.${key}`}`,
            found: `${quote(value)} again`,
            expected: 'each only once',
          },
        ],
  );
}
