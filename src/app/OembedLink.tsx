import type { Head } from '../edition/makeHead.ts';

/** Tells content systems where to ask how the page is embedded. */
export function OembedLink({ oembed }: { oembed: Head['oembed'] }) {
  if (oembed === undefined) return null;
  return <link rel="alternate" type="application/json+oembed" href={oembed} />;
}
