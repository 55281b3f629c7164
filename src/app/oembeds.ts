import { toOembed } from '../embed/snippets/oembed.ts';
import { buildPath, oembedPath } from '../model/routes.ts';
import type { LocalizedContent } from '../viewModel/content.ts';
import { getStaticPaths, toHead } from '../viewModel/pages.ts';

/** What oEmbed is answered for every page of the story in one language, as files: paths from that language's base. */
export function toOembeds(context: LocalizedContent, site: string): { path: string; contents: string }[] {
  const { words, root, base, story, language } = context;
  return getStaticPaths(story).flatMap((address) => {
    const { title, siteName, image, oembed } = toHead(address, context, site);
    if (address.page !== 'story' || oembed === undefined) return [];
    const embedded = {
      home: site + base,
      root: site + root,
      image,
      title: words.interface.embedTitle,
      lang: language.lang,
      dir: language.dir,
    };
    const answer = toOembed(embedded, { title, site: siteName, open: address.open });
    return [
      {
        path: oembedPath(buildPath(address).slice(1)),
        contents: `${JSON.stringify(answer, null, 1)}\n`,
      },
    ];
  });
}
