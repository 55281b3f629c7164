import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MapPictureView } from '../viewModel/pictures.ts';
import { type MapData, MapPicture } from './MapPicture.tsx';
import { outlineId } from './OutlineDefs.tsx';

// @vitest-environment happy-dom

const wide = { x: 0, y: 0, width: 400, bar: { units: 50, label: '500 km' } };
const data: MapData = {
  map: {
    aspect: 1.35,
    extents: { wide, close: { ...wide, x: 100, width: 100, bar: { units: 12, label: '100 km' } } },
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
const at = { small: {}, medium: {}, large: {} };
const picture: MapPictureView = {
  kind: 'map',
  extent: 'wide',
  highlighted: ['AAA'],
  routes: [],
  borders: [],
  arcs: [],
  fills: {},
  circles: {},
  figures: { AAA: '27%' },
  key: [{ swatch: 'route-planned', words: 'Planned route' }],
  relief: 'normal',
  names: [
    { id: 'AAA', x: 100, y: 100, at },
    { id: 'BBB', x: 200, y: 200, at },
  ],
};
const draw = (changes: Partial<MapPictureView> = {}, isOther = false) =>
  render(<MapPicture picture={{ ...picture, ...changes }} data={data} title="Where" isOther={isOther} />);

describe('MapPicture', () => {
  it('is an image called what it is about', () => {
    draw();
    expect(screen.getByRole('img', { name: 'Map: Where' })).toBeInTheDocument();
  });

  it('draws every country by reference to its outline', () => {
    const { container } = draw();
    for (const { code } of data.countries)
      expect(container.querySelector(`use[href="#${outlineId(code)}"]`)).not.toBeNull();
  });

  it('names countries, and writes a figure on the one that has one', () => {
    const { container } = draw();
    const [north, south] = ['AAA', 'BBB'].map((code) =>
      container.querySelector(`[data-kind="country"][data-country="${code}"]`),
    );
    expect(north).toHaveTextContent('27%');
    expect(south).toHaveTextContent('Southland');
  });

  it('has a key of its lines, and none where there is nothing to explain', () => {
    expect(draw().getByText('Planned route')).toBeInTheDocument();
    expect(draw({ key: [] }).container.querySelector('[data-swatch]')).toBeNull();
  });

  it('is drawn at its other extent, with the names that were laid out for it', () => {
    const other = {
      isCloser: true,
      extent: data.map.extents['close'] ?? wide,
      names: picture.names.slice(1),
    };
    const { container } = draw({ other }, true);
    expect(container).toHaveTextContent('100 km');
    expect(container).not.toHaveTextContent('27%');
  });

  it('says where a close extent lies, and has no need to for a wide one', () => {
    const thumbnails = (container: Element) => container.querySelectorAll('svg rect').length;
    expect(thumbnails(draw({ extent: 'close' }).container)).toBe(
      thumbnails(draw({ extent: 'wide' }).container) + 1,
    );
  });
});
