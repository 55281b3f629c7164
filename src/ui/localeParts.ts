import type { ChartViews } from '../viewModel/charts.ts';
import type { Claims } from '../viewModel/claims.ts';
import type { EmbedDialogData } from '../viewModel/embedDialog.ts';
import type { Panels } from '../viewModel/panels.ts';
import type { PictureView } from '../viewModel/pictures.ts';
import type { Tools } from '../viewModel/tools.ts';
import type { ClientData } from '../viewModel/types.ts';

type Part<T> = () => Promise<{ default: T }>;

/** The data of one language, each part a file that is fetched when it is needed. */
export type LocaleParts = {
  /** What every page needs to hydrate. */
  client: Part<{ data: ClientData; firstPicture: Record<string, PictureView> }>;
  pictures: Part<Record<string, PictureView>>;
  charts: Part<ChartViews>;
  panels: Part<Panels>;
  claims: Part<Claims>;
  tools: Part<Tools>;
  embedDialog: Part<EmbedDialogData>;
};
