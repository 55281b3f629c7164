import type { ExtentView, MapPaths, MapView, SceneView } from '../viewModel/map.ts';
import { MapFileLabels } from './mapFileLabels.tsx';
import { type Body, innerWidth } from './Picture.tsx';
import { colour } from './palette.ts';
import { type FontMetrics, faces, Words } from './SvgText.tsx';

type Props = {
  scene: SceneView;
  map: MapView;
  paths: MapPaths;
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

/** Land, participants and routes seen through a window. Strokes are given in map units, as not every program keeps them from scaling. */
export function MapOutlines({ scene, map, paths, x, y, width, height, left, top, scale }: Props) {
  const px = (pixels: number) => Math.round((pixels / scale) * 1000) / 1000;
  const units = (pixels: number) => Math.round((pixels / scale) * 100) / 100;
  const hatch = px(5);
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`${units(left * scale)} ${units(top * scale)} ${units(width)} ${units(height)}`}
      preserveAspectRatio="none"
    >
      <rect
        x={units(left * scale)}
        y={units(top * scale)}
        width={units(width)}
        height={units(height)}
        fill={colour('map-water')}
      />
      <defs>
        <pattern
          id="map-hatch"
          width={hatch}
          height={hatch}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={hatch} height={hatch} fill={colour('map-land')} />
          <rect width={px(1.4)} height={hatch} fill={colour('map-coast')} />
        </pattern>
      </defs>
      <path d={paths.graticule} fill="none" stroke={colour('map-graticule')} strokeWidth={px(0.7)} />
      <path d={paths.land} fill={colour('map-land')} stroke={colour('map-coast')} strokeWidth={px(0.8)} />
      {Object.entries(paths.participants).map(([code, d]) => (
        <path
          key={code}
          d={d}
          fill={scene.lit.includes(code) ? colour('map-lit') : colour('map-participant')}
          stroke={colour('map-edge')}
          strokeWidth={px(1.4)}
          strokeLinejoin="round"
        />
      ))}
      <path d={paths.neutral} fill="url(#map-hatch)" stroke={colour('map-coast')} strokeWidth={px(0.7)} />
      <path d={paths.borders} fill="none" stroke={colour('map-border')} strokeWidth={px(0.7)} />
      <path d={paths.lakes} fill={colour('map-water')} stroke={colour('map-coast')} strokeWidth={px(0.6)} />
      <path
        d={paths.disputed}
        fill="none"
        stroke={colour('map-ink-quiet')}
        strokeWidth={px(1.1)}
        strokeDasharray={`${px(4)} ${px(3)}`}
      />
      {map.routes
        .filter(({ id }) => scene.routes.includes(id))
        .map(({ id, status }) => (
          <path
            key={id}
            d={paths.routes[id]}
            fill="none"
            stroke={colour('map-ink')}
            strokeWidth={px(2.4)}
            strokeLinejoin="round"
            strokeLinecap={status === 'planned' ? 'round' : undefined}
            strokeDasharray={routeDashes(status)?.map(px).join(' ')}
          />
        ))}
    </svg>
  );
}

/** Dashes of a route in pixels, as on the page; none for a line in use. */
export function routeDashes(status: string): number[] | undefined {
  return { planned: [2, 6], construction: [10, 5] }[status];
}

/** How many pixels a map unit takes in a frame drawn `width` wide. */
export function scaleOf(frame: ExtentView, width: number): number {
  return width / frame.width;
}

type Props_LocatorDrawing = { scene: SceneView; map: MapView; paths: MapPaths; right: number; top: number };

const width = 152;
const aspect = 1.4;

/** The widest frame of the story as a thumbnail, with the scene's own frame drawn on it; nothing for the widest itself. */
export function LocatorOutlines({ scene, map, paths, right, top }: Props_LocatorDrawing) {
  const widest = Object.values(map.frames).reduce((a, b) => (b.width > a.width ? b : a));
  const shown = map.frames[scene.frame];
  if (shown === undefined || shown === widest) return null;
  const height = width / aspect;
  // As tall as the thumbnail: what is left over at the sides of the widest frame is cut off.
  const scale = (height * map.aspect) / widest.width;
  const left = widest.x + (widest.width - width / scale) / 2;
  const plain = { ...scene, lit: [], routes: [] };
  return (
    <g transform={`translate(${right - width} ${top})`}>
      <MapOutlines
        scene={plain}
        map={map}
        paths={paths}
        x={0}
        y={0}
        width={width}
        height={height}
        left={left}
        top={widest.y}
        scale={scale}
      />
      <rect width={width} height={height} fill="none" stroke={colour('map-ink-quiet')} />
      <rect
        x={(shown.x - left) * scale}
        y={(shown.y - widest.y) * scale}
        width={shown.width * scale}
        height={(shown.width / map.aspect) * scale}
        fill="none"
        stroke={colour('accent')}
        strokeWidth={1.5}
      />
    </g>
  );
}

type Props_ScaleBar = { width: number; label: string; x: number; y: number };

/** A bar of a known length on the ground, its label above it. */
export function ScaleBar({ width, label, x, y }: Props_ScaleBar) {
  return (
    <>
      <path
        d={`M${x},${y - 5}v5h${Math.round(width * 10) / 10}v-5`}
        fill="none"
        stroke={colour('map-ink-quiet')}
        strokeWidth={1.5}
      />
      <Words
        text={label}
        x={x + width / 2}
        y={y - 8}
        face={{ family: 'sans', weight: 400, size: 12.5 }}
        fill={colour('map-ink-quiet')}
        anchor="middle"
        halo={colour('map-land')}
      />
    </>
  );
}

const keyLine = 20;

/** A scene of the map as on a wide page, with a key of its routes where it has any. */
export function renderMap(
  scene: SceneView,
  map: MapView,
  paths: MapPaths,
  /** What each route is called, by its id, and what is said of all. */
  key: { routes: Record<string, string>; remark: string },
  letters: FontMetrics,
): Body {
  const frame = map.frames[scene.frame];
  if (frame === undefined) throw new Error(`No frame "${scene.frame}": add it to frames in map.json.`);
  const scale = scaleOf(frame, innerWidth);
  const height = Math.round(innerWidth / map.aspect);
  const routes = map.routes.filter(({ id }) => scene.routes.includes(id));
  const keyLines = routes.map(({ id }) => key.routes[id] ?? id);
  const keyWidth =
    Math.max(...[...keyLines, key.remark].map((line) => letters.measure(line, faces.small))) + 68;
  const keyHeight = (keyLines.length + 1) * keyLine + 10;
  const view = { left: frame.x, top: frame.y, scale };
  const node = (
    <>
      <MapOutlines
        scene={scene}
        map={map}
        paths={paths}
        x={0}
        y={0}
        width={innerWidth}
        height={height}
        {...view}
      />
      <MapFileLabels scene={scene} map={map} size="large" {...view} />
      <ScaleBar width={frame.bar.units * scale} label={frame.bar.label} x={12} y={height - 10} />
      <LocatorOutlines scene={scene} map={map} paths={paths} right={innerWidth - 12} top={12} />
      {routes.length > 0 && (
        <g transform={`translate(${innerWidth - keyWidth} ${height - keyHeight})`}>
          <rect width={keyWidth} height={keyHeight} fill={colour('paper')} />
          {routes.map(({ id, status }, at) => (
            <g key={id} transform={`translate(0 ${at * keyLine})`}>
              <path
                d="M12,16h36"
                stroke={colour('map-ink')}
                strokeWidth={2.4}
                strokeLinecap={status === 'planned' ? 'round' : undefined}
                strokeDasharray={routeDashes(status)?.join(' ')}
              />
              <Words text={keyLines[at] ?? ''} x={58} y={21} face={faces.small} fill={colour('ink')} />
            </g>
          ))}
          <Words
            text={key.remark}
            x={58}
            y={keyLines.length * keyLine + 21}
            face={faces.small}
            fill={colour('ink-soft')}
          />
        </g>
      )}
    </>
  );
  return { height, node };
}
