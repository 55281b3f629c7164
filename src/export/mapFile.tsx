import type { ReactNode } from 'react';
import shapes from '../map/MapShapes.module.css';
import { MapShapes } from '../map/MapShapes.tsx';
import { Outlines, SharedLayers } from '../map/OutlineDefs.tsx';
import reliefStyles from '../map/Relief.module.css';
import { LEVEL_KINDS, type ReliefPaths } from '../map/relief/levels.ts';
import { SvgLabels } from '../map/SvgLabels.tsx';
import type { MapPaths, MapView } from '../viewModel/map.ts';
import type { KeyEntry, MapPictureView } from '../viewModel/pictures.ts';
import { type Body, innerWidth } from './Picture.tsx';
import { type FontMetrics, faces, Words } from './SvgText.tsx';

/** What every map of one language is drawn from. */
export type MapFileData = {
  /** BCP 47 tag of the language. */
  tag: string;
  map: MapView;
  countries: readonly { code: string }[];
  paths: MapPaths;
  /** The ground's relief, where the file is to show it: it weighs more than all else together. */
  relief?: ReliefPaths | undefined;
};

type WindowProps = {
  picture: MapPictureView;
  data: MapFileData;
  /** The window onto the map, in pixels of the picture. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Map units at its left and top, and pixels for each unit. */
  left: number;
  top: number;
  scale: number;
};

/** A map seen through a window: the same shapes as on the page, with the outlines they refer to. */
export function MapWindow({ picture, data, x, y, width, height, left, top, scale }: WindowProps) {
  const { map, countries, paths, relief } = data;
  const units = (px: number) => Math.round((px / scale) * 100) / 100;
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${units(width)} ${units(height)}`}
      preserveAspectRatio="none"
    >
      <g data-px-per-unit={scale}>
        <defs>
          <Outlines of={paths.participants} />
          <SharedLayers
            paths={onlyDrawn(paths, picture)}
            extents={{ [picture.extent]: { width: map.extents[picture.extent]?.width ?? 1 } }}
          />
        </defs>
        <rect x={left} y={top} width={units(width)} height={units(height)} fill="var(--map-water)" />
        <MapShapes
          picture={picture}
          map={map}
          countries={countries}
          relief={
            relief !== undefined &&
            picture.relief !== 'none' && <FileRelief relief={relief} strength={picture.relief} />
          }
        />
      </g>
    </svg>
  );
}

/** Paths without the routes and borders that a picture does not show. */
function onlyDrawn(paths: MapPaths, picture: MapPictureView): MapPaths {
  const only = (all: Record<string, string>, ids: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return {
    ...paths,
    routes: only(paths.routes, picture.routes),
    sharedBorders: only(paths.sharedBorders, picture.borders),
  };
}

/** As Relief.module.css has it for `normal`. */
const NORMAL_RELIEF = 0.65;

function FileRelief({ relief, strength }: { relief: ReliefPaths; strength: 'normal' | 'strong' }) {
  return (
    <>
      <g opacity={strength === 'strong' ? 1 : NORMAL_RELIEF}>
        {LEVEL_KINDS.map((kind) => (
          <g key={kind} className={reliefStyles[kind]} fillRule="evenodd">
            {relief[kind].map(({ from, d }) => (
              <path key={from} d={d} />
            ))}
          </g>
        ))}
      </g>
      <path d={relief.rivers} className={reliefStyles['rivers']} style={{ opacity: 1 }} />
    </>
  );
}

/** A map as on a wide page, with its key where it has one. */
export function renderMap(picture: MapPictureView, data: MapFileData, letters: FontMetrics): Body {
  const { map } = data;
  const extent = map.extents[picture.extent];
  if (extent === undefined) throw new Error(`No extent "${picture.extent}": add it to extents in map.json.`);
  const scale = innerWidth / extent.width;
  const height = Math.round(innerWidth / map.aspect);
  const view = { left: extent.x, top: extent.y, scale };
  const node: ReactNode = (
    <>
      <MapWindow picture={picture} data={data} x={0} y={0} width={innerWidth} height={height} {...view} />
      <SvgLabels tag={data.tag} picture={picture} map={map} size="large" {...view} />
      <ScaleBar width={extent.bar.units * scale} label={extent.bar.label} x={12} y={height - 10} />
      <FileKey entries={picture.key} right={innerWidth} bottom={height} letters={letters} />
    </>
  );
  return { height, node };
}

type ScaleBarProps = { width: number; label: string; x: number; y: number };

/** A bar of a known length on the ground, its label above it. */
function ScaleBar({ width, label, x, y }: ScaleBarProps) {
  return (
    <>
      <path
        d={`M${x},${y - 5}v5h${Math.round(width * 10) / 10}v-5`}
        fill="none"
        stroke="var(--map-ink-quiet)"
        strokeWidth="1.5"
      />
      <Words
        text={label}
        x={x + width / 2}
        y={y - 8}
        face={{ ...faces.small, size: 12.5 }}
        ink="map-ink-quiet"
        anchor="middle"
      />
    </>
  );
}

const keyLine = 20;

type FileKeyProps = { entries: readonly KeyEntry[]; right: number; bottom: number; letters: FontMetrics };

/** The key in the corner: a line for each entry, with a piece of its shade or line. */
function FileKey({ entries, right, bottom, letters }: FileKeyProps) {
  if (entries.length === 0) return null;
  const width = Math.max(...entries.map(({ words }) => letters.measure(words, faces.small))) + 68;
  const height = entries.length * keyLine + 10;
  return (
    <g transform={`translate(${Math.round(right - width)} ${bottom - height})`}>
      <rect width={Math.round(width)} height={height} fill="var(--paper)" />
      {entries.map(({ swatch, words }, at) => (
        <g key={swatch + words} transform={`translate(0 ${at * keyLine})`}>
          <FileSwatch of={swatch} />
          <Words text={words} x={58} y={20} face={faces.small} ink={swatch === 'note' ? 'ink-soft' : 'ink'} />
        </g>
      ))}
    </g>
  );
}

function FileSwatch({ of }: { of: string }) {
  const [kind, value] = of.split(/-(.*)/);
  if (kind === 'route')
    return (
      <g className={shapes['route']} data-status={value}>
        <path d="M12,15h36" className={shapes['line']} />
      </g>
    );
  if (kind !== 'shade') return null;
  return <rect x="12" y="9" width="36" height="12" className={shapes['participant']} data-tone={value} />;
}
