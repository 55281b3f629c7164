import { socialSize } from '../../viewModel/share.ts';
import { defaultOptions, type Embedded, type EmbedOptionValues, frameUrl, openTag } from './options.ts';

/** An oEmbed 1.0 answer of type rich; see docs/contracts/003-embed-script.md for what a file cannot promise. */
type Oembed = {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  width: number;
  height: number;
  html: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
};

/** What an embedded frame measures, in CSS pixels. */
export const oembedSize = { width: 600, height: 640 };

/**
 * What a content system is told that asks for one page. `html` is one frame and nothing else: systems keep no script, and
 * some hide a frame that comes with a quotation.
 */
export function toOembed(
  embedded: Embedded,
  page: { title: string; site: string; open: EmbedOptionValues['open'] },
): Oembed {
  const html = `${openTag('iframe', {
    src: frameUrl(embedded, { ...defaultOptions, open: page.open }),
    width: String(oembedSize.width),
    height: String(oembedSize.height),
    frameborder: '0',
    scrolling: 'no',
    title: embedded.title,
  })}</iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    // The story has no byline: whoever publishes it answers for it.
    author_name: page.site,
    provider_name: page.site,
    provider_url: embedded.home,
    cache_age: 86_400,
    ...oembedSize,
    html,
    thumbnail_url: embedded.image,
    thumbnail_width: socialSize.width,
    thumbnail_height: socialSize.height,
  };
}
