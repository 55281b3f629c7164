import type { BrowserKey } from '../story/interfaceKeys.ts';
import type { MapView } from './mapView.ts';
import type { BrowserOutline } from './types.ts';

const statusWords: Record<string, BrowserKey> = {
  operating: 'routeOperating',
  planned: 'routePlanned',
  construction: 'routeConstruction',
};

/** What a route is called, and whether it is in use. */
export function nameRoute(
  { name, status }: MapView['routes'][number],
  { words, marks }: Pick<BrowserOutline, 'words' | 'marks'>,
): string {
  const key = statusWords[status];
  return key === undefined ? name : name + marks.comma + words[key];
}
