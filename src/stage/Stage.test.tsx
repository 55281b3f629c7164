// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extent, mapData, mapPicture } from '../../tests/support/smallMap.ts';
import type { ChartPictureView, MapPictureView } from '../viewModel/pictures.ts';
import { Stage, type StageData } from './Stage.tsx';

const data: StageData = {
  ...mapData,
  words: { ...mapData.words, closer: 'Closer', wholeRegion: 'Whole region' },
};
const picture = mapPicture;
const chart: ChartPictureView = { kind: 'chart', chart: 'rates', focus: [] };

const animate = vi.fn<(...animation: unknown[]) => Animation>();
const onChoose = vi.fn<(code: string) => void>();
const drawChart = (one: ChartPictureView, size: string) => <p>{`${one.chart} ${size}`}</p>;

beforeEach(() => {
  animate.mockReset().mockReturnValue({ cancel: () => undefined, effect: null } as unknown as Animation);
  onChoose.mockReset();
  Element.prototype.animate = animate;
});

/** The stage with the hovered country kept, as the page's store keeps it. */
function Hovering({
  shown = picture,
  initially,
}: {
  shown?: MapPictureView | ChartPictureView;
  initially?: string;
}) {
  const [hovered, setHovered] = useState<string | undefined>(initially);
  return (
    <Stage
      picture={shown}
      title="Where"
      data={data}
      hovered={hovered}
      onHover={setHovered}
      onChoose={onChoose}
      chart={drawChart}
    />
  );
}

const countryOf = (container: Element, code: string) => {
  const found = container.querySelector(`use[data-country="${code}"]`);
  if (found === null) throw new Error(`No shape of ${code}.`);
  return found;
};

describe('a map on the stage', () => {
  it('has the picture’s name, and the shapes by reference', () => {
    const { container } = render(<Hovering />);
    expect(screen.getByRole('img', { name: 'Map: Where' })).toBeInTheDocument();
    expect(countryOf(container, 'AAA')).toHaveAttribute('href', '#map-AAA');
    expect(container.querySelector('path[id]')).toBeNull();
  });

  it('sets what it speaks of in full tone and the other participants pale', () => {
    const { container } = render(<Hovering />);
    expect(countryOf(container, 'AAA')).toHaveAttribute('data-tone', 'full');
    expect(countryOf(container, 'BBB')).toHaveAttribute('data-tone', 'pale');
  });

  it('chooses the country that is clicked', () => {
    const { container } = render(<Hovering />);
    fireEvent.click(countryOf(container, 'BBB'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('BBB');
  });

  it('chooses nothing by its button, which shows another extent and back', () => {
    const other = { extent: { ...extent, width: 200 }, isCloser: true, names: picture.names };
    render(<Hovering shown={{ ...picture, other }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Closer' }));
    fireEvent.click(screen.getByRole('button', { name: 'Whole region' }));
    expect(screen.getByRole('button', { name: 'Closer' })).toBeInTheDocument();
    expect(onChoose).not.toHaveBeenCalled();
  });
});

describe('the tooltip', () => {
  it('names the country under the pointer with the picture’s figure, and goes when the pointer leaves', () => {
    const { container } = render(<Hovering />);
    fireEvent.pointerOver(countryOf(container, 'AAA'), { pointerType: 'mouse' });
    expect(screen.getByRole('tooltip')).toHaveTextContent('Northland27%');
    fireEvent.pointerOver(screen.getByRole('tooltip'), { pointerType: 'mouse' });
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
    fireEvent.pointerOver(screen.getByRole('img'), { pointerType: 'mouse' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('does not come up under a finger', () => {
    const { container } = render(<Hovering />);
    fireEvent.pointerOver(countryOf(container, 'AAA'), { pointerType: 'touch' });
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('shows for a country that is hovered elsewhere on the page', () => {
    render(<Hovering initially="BBB" />);
    expect(screen.getByRole('tooltip')).toHaveTextContent('Southland');
  });

  it('is put away by Escape, which reaches nothing beneath it', () => {
    const beneath = vi.fn<() => void>();
    document.addEventListener('keydown', beneath);
    render(<Hovering initially="AAA" />);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(beneath).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(beneath).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', beneath);
  });
});

describe('from one picture to the next', () => {
  it('flies between near extents on the compositor, and cuts between far ones', async () => {
    const flight = [{ transform: expect.any(Array) as unknown }, expect.anything()] as const;
    const { rerender } = render(<Hovering />);
    // The sums of a flight are fetched when the page is idle; until then the map cuts.
    await vi.waitFor(() => {
      rerender(<Hovering shown={{ ...picture, extent: 'close' }} />);
      rerender(<Hovering />);
      expect(animate).toHaveBeenCalledWith(...flight);
    });
    animate.mockClear();
    rerender(<Hovering shown={{ ...picture, extent: 'far' }} />);
    expect(animate).not.toHaveBeenCalledWith(...flight);
  });

  it('moves nothing where motion is off', () => {
    document.documentElement.dataset['motion'] = 'off';
    const { rerender } = render(<Hovering />);
    rerender(<Hovering shown={{ ...picture, extent: 'close' }} />);
    expect(animate).not.toHaveBeenCalled();
    delete document.documentElement.dataset['motion'];
  });

  it('draws a line once: where it is shown again, it stands', () => {
    const withRoad = { ...picture, routes: ['road'] };
    const { container, rerender } = render(<Hovering shown={withRoad} />);
    const road = () => container.querySelector('g[data-status="planned"]');
    expect(road()).toHaveAttribute('data-fresh', 'east');
    rerender(<Hovering shown={picture} />);
    expect(road()).toBeNull();
    rerender(<Hovering shown={{ ...withRoad }} />);
    expect(road()).not.toHaveAttribute('data-fresh');
  });

  it('keeps the last map behind a chart of both sizes', () => {
    const { container, rerender } = render(<Hovering />);
    rerender(<Hovering shown={chart} />);
    expect(screen.getByText('rates small')).toBeInTheDocument();
    expect(screen.getByText('rates large')).toBeInTheDocument();
    expect(countryOf(container, 'AAA').closest('[hidden]')).not.toBeNull();
    act(() => rerender(<Hovering />));
    expect(screen.queryByText('rates small')).toBeNull();
  });
});
