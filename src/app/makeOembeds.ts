import type { Context } from '../edition/context.ts';
import { listAddresses } from '../edition/listAddresses.ts';
import { makeHead } from '../edition/makeHead.ts';
import { makeOembed } from '../embed/snippets/makeOembed.ts';
import { oembedPath } from '../lib/oembedPath.ts';
import { writeAddress } from '../story/address.ts';

/** What oEmbed is answered for every page of the story in one language, as files: paths from that language's base. */
export function makeOembeds(context: Context, site: string): { path: string; contents: string }[] {
  const { words, root, base, story, language } = context;
  return listAddresses(story).flatMap((address) => {
    const { title, siteName, image, oembed } = makeHead(address, context, site);
    if (address.page !== 'story' || oembed === undefined) return [];
    const embedded = {
      home: site + base,
      root: site + root,
      image,
      title: words.interface.embedTitle,
      lang: language.lang,
      dir: language.dir,
    };
    const answer = makeOembed(embedded, { title, site: siteName, open: address.open });
    return [
      {
        path: oembedPath(writeAddress(address).slice(1)),
        contents: `${JSON.stringify(answer, null, 1)}\n`,
      },
    ];
  });
}
