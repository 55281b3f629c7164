import type { ReactNode, Ref } from 'react';
import { fill } from '../i18n/messages.ts';
import type { MapView } from '../viewModel/map.ts';
import type { MapPictureView } from '../viewModel/pictures.ts';
import { Legend } from './Legend.tsx';
import { Locator } from './Locator.tsx';
import { extentOf, MapFrame } from './MapFrame.tsx';
import { MapLabels } from './MapLabels.tsx';
import { MapShapes } from './MapShapes.tsx';
import { isLocated } from './mapSizes.ts';

/** What every map of a page is drawn with: a part of the page's own data. */
export type MapData = {
  map: MapView;
  countries: readonly { code: string; name: string }[];
  words: { mapName: string };
};

type Props = {
  picture: MapPictureView;
  data: MapData;
  /** What the picture is about, in words. */
  title: string;
  /** Id of the words that state its point. */
  describedBy?: string | undefined;
  /** Whether it is seen at its other extent, where it has one. */
  isOther?: boolean;
  /** Participant codes of the country chosen and of the one under the pointer or focus, if any. */
  selected?: string | undefined;
  hovered?: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
  isChoosable?: boolean;
  isFresh?: (id: string) => boolean;
  /** The drawn picture and the names over it, for whoever moves them. */
  shapesRef?: Ref<SVGSVGElement>;
  labelsRef?: Ref<HTMLDivElement>;
  /** The ground's relief, above the fills and below the lines, where scripts bring it. */
  relief?: ReactNode;
  /** What follows the names and their camera: a tooltip. */
  tooltip?: ReactNode;
  /** What else lies over the map in its corners. */
  overlay?: ReactNode;
};

/** A map picture: shapes by reference, names over them, key and locator in the corners. The same live, static and framed. */
export function MapPicture({
  picture,
  data: { map, countries, words },
  title,
  describedBy,
  isOther = false,
  selected,
  hovered,
  pointed,
  isChoosable = false,
  isFresh,
  shapesRef,
  labelsRef,
  relief,
  tooltip,
  overlay,
}: Props) {
  const other = isOther ? picture.other : undefined;
  const extent = other?.extent ?? extentOf(map.extents, picture.extent);
  return (
    <MapFrame
      extent={extent}
      aspect={map.aspect}
      name={fill(words.mapName, { title })}
      describedBy={describedBy}
      picture={shapesRef}
      lines={picture.routes.length}
      labels={
        <>
          <MapLabels
            ref={labelsRef}
            picture={picture}
            map={map}
            names={other?.names ?? picture.names}
            selected={selected}
            hovered={hovered}
            pointed={pointed}
          />
          {tooltip}
        </>
      }
      overlay={
        <>
          {isLocated(extent, map) && <Locator extent={extent} map={map} countries={countries} />}
          <Legend entries={picture.key} />
          {overlay}
        </>
      }
    >
      <MapShapes
        picture={picture}
        map={map}
        countries={countries}
        selected={selected}
        hovered={hovered}
        isChoosable={isChoosable}
        {...(isFresh !== undefined && { isFresh })}
        relief={relief}
      />
    </MapFrame>
  );
}
