import type { Context } from '../edition/context.ts';
import { makeClaims } from '../edition/makeClaims.ts';
import { type Digest, makeDigest } from '../edition/makeDigest.ts';
import { makeEmbedding } from '../edition/makeEmbedding.ts';
import { makeMapPaths } from '../edition/makeMapView.ts';
import { makeOutline } from '../edition/makeOutline.ts';
import { makeTools } from '../edition/makeTools.ts';
import { makeWhole } from '../edition/makeWhole.ts';
import type { MapPaths } from '../edition/mapView.ts';
import type { Claims } from '../edition/notesViews.ts';
import type { Tools } from '../edition/toolsView.ts';
import type { Outline, Whole } from '../edition/types.ts';

/** What specimens are made of: one edition, whole. */
export type Material = {
  outline: Outline;
  whole: Whole;
  claims: Claims;
  digest: Digest;
  embedding: ReturnType<typeof makeEmbedding>;
  tools: Tools;
  paths: MapPaths;
  base: string;
};

/** A component in one of its states. */
export type Specimen = { name: string; state: string; node: React.ReactNode };

/** The material of the story's edition in `context`. */
export function makeMaterial(context: Context): Material {
  return {
    outline: makeOutline(context),
    whole: makeWhole(context),
    claims: makeClaims(context),
    digest: makeDigest(context),
    embedding: makeEmbedding(context),
    tools: makeTools(context),
    paths: makeMapPaths(context),
    base: context.base,
  };
}

/** The first member of a list a specimen cannot do without; throws where the story has none. */
export function firstOf<T>(list: readonly T[], what: string): T {
  const [first] = list;
  if (first === undefined) throw new Error(`The catalogue needs a story with ${what}.`);
  return first;
}
