import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mapData as data, extent, mapPicture } from '../../tests/support/smallMap.ts';
import type { MapPictureView } from '../viewModel/pictures.ts';
import { MapPicture } from './MapPicture.tsx';
import { outlineId } from './OutlineDefs.tsx';

// @vitest-environment happy-dom

const picture = { ...mapPicture, key: [{ swatch: 'route-planned', words: 'Planned route' }] };
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
      extent: data.map.extents['close'] ?? extent,
      names: picture.names.slice(1),
    };
    const { container } = draw({ other }, true);
    expect(container).not.toHaveTextContent('Northland');
    expect(container).toHaveTextContent('Southland');
  });

  it('says where a close extent lies, and has no need to for a wide one', () => {
    const thumbnails = (container: Element) => container.querySelectorAll('svg rect').length;
    expect(thumbnails(draw({ extent: 'wide' }).container)).toBe(
      thumbnails(draw({ extent: 'far' }).container) + 1,
    );
  });
});
