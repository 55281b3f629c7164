import { toChartViews } from './charts.ts';
import { toClaimViews } from './claims.ts';
import type { LocalizedContent } from './content.ts';
import { toPanels } from './panels.ts';
import { type PictureView, toPictureViews } from './pictures.ts';
import { toClientData, toStoryData } from './story.ts';
import { toEmbedDialogData, toToolMessages } from './tools.ts';

/** What the browser may ask for of the story in one language, each a file of its own that is fetched when it is needed. */
export const clientParts = {
  /** What every page is hydrated with; the front page's stage begins with the first picture. */
  client: (content: LocalizedContent) => ({
    data: toClientData(toStoryData(content)),
    firstPicture: firstOf(toPictureViews(content)),
  }),
  /** By step id, or by `country:CODE` and `proposal:slug` of what may be opened. */
  pictures: (content: LocalizedContent) => toPictures(toPictureViews(content)),
  charts: toChartViews,
  panels: toPanels,
  claims: toClaimViews,
  tools: toToolMessages,
  embedDialog: toEmbedDialogData,
} satisfies Record<string, (content: LocalizedContent) => unknown>;

type Shown = ReturnType<typeof toPictureViews>;

function toPictures(shown: Shown): Record<string, PictureView> {
  return Object.fromEntries(Object.entries(shown).map(([key, { picture }]) => [key, picture]));
}

/** The first of them alone. */
function firstOf(shown: Shown): Record<string, PictureView> {
  return Object.fromEntries(Object.entries(toPictures(shown)).slice(0, 1));
}
