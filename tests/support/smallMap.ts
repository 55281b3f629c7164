import type { MapData } from '../../src/map/MapPicture.tsx';
import type { MapPictureView } from '../../src/viewModel/pictures.ts';

export const extent = { x: 0, y: 0, width: 400, bar: { units: 50, label: '500 km' } };
/** A map of two countries, at three extents. */
export const mapData: MapData = {
  map: {
    aspect: 1.35,
    extents: { wide: extent, close: { ...extent, x: 100, width: 200 }, far: { ...extent, width: 4000 } },
    labels: [
      { id: 'AAA', kind: 'country', text: 'Northland' },
      { id: 'BBB', kind: 'country', text: 'Southland' },
    ],
    routes: [{ id: 'road', status: 'planned', name: 'The road' }],
  },
  countries: [
    { code: 'AAA', name: 'Northland' },
    { code: 'BBB', name: 'Southland' },
  ],
  words: { mapName: 'Map: {title}' },
};
/** A picture of it, with a figure on one. */
export const mapPicture: MapPictureView = {
  kind: 'map',
  extent: 'wide',
  highlighted: ['AAA'],
  routes: [],
  borders: [],
  arcs: [],
  fills: {},
  circles: {},
  figures: { AAA: '27%' },
  key: [],
  relief: 'normal',
  names: [
    { id: 'AAA', x: 100, y: 100, at: { small: {}, medium: {}, large: {} } },
    { id: 'BBB', x: 200, y: 200, at: { small: {}, medium: {}, large: {} } },
  ],
};
