import { BlockBody } from '../components/chapter/BlockBody.tsx';
import type { Material, Specimen } from './material.ts';

/** One block of each kind, charts among them: the first of its kind in the story. */
export function pictureSpecimens({ outline, whole, base }: Material): Specimen[] {
  const seen = new Set<string>();
  return whole.chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => {
      if (seen.has(block.kind) || block.kind === 'notes') return [];
      seen.add(block.kind);
      return [
        {
          name: 'BlockBody',
          state: block.kind,
          node: <BlockBody block={block} chapter={chapter.id} whole={whole} outline={outline} base={base} />,
        },
      ];
    }),
  );
}
