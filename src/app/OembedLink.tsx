import type { Head } from '../edition/makeHead.ts';
import { frameAddress } from '../embed/snippets/frameAddress.ts';
import { oembedSize } from '../embed/snippets/makeOembed.ts';

const { width, height } = oembedSize;

/** Tells content systems how the page is embedded: where oEmbed is answered, and, for Iframely, the frame itself and its shape. */
export function OembedLink({ oembed, title }: Pick<Head, 'oembed' | 'title'>) {
  if (oembed === undefined) return null;
  const { href, home, open } = oembed;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={href} title={title} />
      <link
        rel="iframely"
        type="text/html"
        href={frameAddress({ home }, { open })}
        media={`(aspect-ratio: ${width}/${height})`}
      />
    </>
  );
}
