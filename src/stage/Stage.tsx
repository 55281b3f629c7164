import { type ReactNode, useCallback, useRef, useState } from 'react';
import { extentOf } from '../map/MapFrame.tsx';
import { type MapData, MapPicture } from '../map/MapPicture.tsx';
import { Relief } from '../map/Relief.tsx';
import { Tooltip, type TooltipPoint } from '../map/Tooltip.tsx';
import type { ChartPictureView, MapPictureView, PictureView } from '../viewModel/pictures.ts';
import styles from './Stage.module.css';
import { useCamera } from './useCamera.ts';
import { useMapPointer } from './useMapPointer.ts';

/** What the stage reads of the page's own data. */
export type StageData = MapData & { words: MapData['words'] & { closer: string; wholeRegion: string } };

/** Draws a chart at one of its two sizes: the page loads charts when their chapters come near. */
export type ChartSlot = (picture: ChartPictureView, size: 'small' | 'large') => ReactNode;

type Props = {
  picture: PictureView;
  data: StageData;
  /** What the picture is about, in words. */
  title: string;
  /** Id of the words that state its point. */
  describedBy?: string | undefined;
  /** Participant codes of the country chosen, and of the one under the pointer or focus anywhere on the page. */
  selected?: string | undefined;
  hovered?: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
  onChoose: (code: string) => void;
  onHover: (code: string | undefined) => void;
  chart?: ChartSlot;
};

/** The picture of the step being read: a map or a chart in the same place and size. It fills the box it stands in. */
export function Stage({ picture, chart, ...props }: Props) {
  const map = useLastMap(picture);
  return (
    <div className={styles.stage} data-kind={picture.kind}>
      {map !== undefined && (
        <div className={styles.map} hidden={picture.kind !== 'map'}>
          <MapStage picture={map} {...props} />
        </div>
      )}
      {picture.kind === 'chart' && chart !== undefined && (
        <div key={picture.chart} className={styles.chart}>
          <div className={styles.small}>{chart(picture, 'small')}</div>
          <div className={styles.large}>{chart(picture, 'large')}</div>
        </div>
      )}
    </div>
  );
}

/** The last map shown: it stays drawn behind a chart, so that stepping back costs nothing. */
function useLastMap(picture: PictureView): MapPictureView | undefined {
  const [last, setLast] = useState(picture.kind === 'map' ? picture : undefined);
  if (picture.kind === 'map' && picture !== last) setLast(picture);
  return picture.kind === 'map' ? picture : last;
}

type MapStageProps = Omit<Props, 'picture' | 'chart'> & { picture: MapPictureView };

function MapStage({ picture, data, selected, hovered, onChoose, onHover, ...naming }: MapStageProps) {
  const { map, countries, words } = data;
  const shapes = useRef<SVGSVGElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const [otherOf, setOtherOf] = useState<MapPictureView | undefined>(undefined);
  const isOther = otherOf === picture && picture.other !== undefined;
  useCamera(
    shapes,
    labels,
    (isOther && picture.other?.extent) || extentOf(map.extents, picture.extent),
    map.aspect,
  );
  const pointer = useMapPointer({ shapes, countries, hovered, onChoose, onHover });
  const isFresh = useFirstShown(picture);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles.hit}
      onPointerOver={pointer.hover}
      onPointerLeave={pointer.leave}
      onClick={(event) => void pointer.choose(event)}
    >
      <MapPicture
        picture={picture}
        data={data}
        {...naming}
        isOther={isOther}
        selected={selected}
        hovered={hovered}
        isChoosable
        isFresh={isFresh}
        shapesRef={shapes}
        labelsRef={labels}
        relief={<Relief strength={picture.relief} />}
        tooltip={
          <HoverTooltip picture={picture} countries={countries} hovered={hovered} point={pointer.point} />
        }
        overlay={
          picture.other !== undefined && (
            <button
              type="button"
              className={styles.closer}
              onClick={(event) => {
                event.stopPropagation();
                setOtherOf(isOther ? undefined : picture);
              }}
            >
              {isOther === picture.other.isCloser ? words.wholeRegion : words.closer}
            </button>
          )
        }
      />
    </div>
  );
}

type HoverTooltipProps = {
  picture: MapPictureView;
  countries: MapData['countries'];
  hovered: string | undefined;
  /** Where the pointer is, if it is what hovers. */
  point: TooltipPoint | undefined;
};

/** The tooltip of the country hovered, until it is dismissed; at its name, where no pointer brought it. */
function HoverTooltip({ picture, countries, hovered, point }: HoverTooltipProps) {
  const [dismissed, setDismissed] = useState<string | undefined>(undefined);
  if (dismissed !== undefined && dismissed !== hovered) setDismissed(undefined);
  const dismiss = useCallback(() => setDismissed(hovered), [hovered]);
  const country = countries.find(({ code }) => code === hovered);
  const name = picture.names.find(({ id }) => id === hovered);
  const at = point ?? name;
  if (country === undefined || at === undefined) return null;
  return (
    <Tooltip
      code={country.code}
      name={country.name}
      figure={picture.figures[country.code]}
      at={at}
      isDismissed={dismissed === hovered}
      onDismiss={dismiss}
    />
  );
}

/** Says of a line whether this picture is the first to show it: only then does it draw itself. */
function useFirstShown(picture: MapPictureView): (id: string) => boolean {
  // Filled while drawing: the same picture always gives the same answers.
  const [first] = useState(() => new Map<string, MapPictureView>());
  return useCallback(
    (id) => {
      if (!first.has(id)) first.set(id, picture);
      return first.get(id) === picture;
    },
    [first, picture],
  );
}
