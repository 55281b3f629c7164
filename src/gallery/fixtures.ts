import { toClaimViews } from '../viewModel/claims.ts';
import type { Context } from '../viewModel/context.ts';
import { type Digest, toDigest } from '../viewModel/digest.ts';
import { toEmbedDialogData } from '../viewModel/embedDialog.ts';
import { type MapPaths, toMapPaths } from '../viewModel/map.ts';
import type { Claims } from '../viewModel/noteViews.ts';
import { toStoryData, toStoryViewModel } from '../viewModel/story.ts';
import { type Tools, toToolMessages } from '../viewModel/tools.ts';
import type { Outline, Whole } from '../viewModel/types.ts';

/** What specimens are made of: one edition, whole. */
export type Fixtures = {
  outline: Outline;
  whole: Whole;
  claims: Claims;
  digest: Digest;
  embedding: ReturnType<typeof toEmbedDialogData>;
  tools: Tools;
  paths: MapPaths;
  base: string;
};

/** A component in one of its states. */
export type GalleryStory = { name: string; state: string; node: React.ReactNode };

/** The material of the story's edition in `context`. */
export function createFixtures(context: Context): Fixtures {
  return {
    outline: toStoryData(context),
    whole: toStoryViewModel(context),
    claims: toClaimViews(context),
    digest: toDigest(context),
    embedding: toEmbedDialogData(context),
    tools: toToolMessages(context),
    paths: toMapPaths(context),
    base: context.base,
  };
}

/** The first member of a list a specimen cannot do without; throws where the story has none. */
export function firstOf<T>(list: readonly T[], what: string): T {
  const [first] = list;
  if (first === undefined) throw new Error(`The catalogue needs a story with ${what}.`);
  return first;
}
