import type { FrameView, MapPaths, MapView, SceneView } from '../edition/mapView.ts';
import { colour } from './palette.ts';

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
export function MapDrawing({ scene, map, paths, x, y, width, height, left, top, scale }: Props) {
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
export function scaleOf(frame: FrameView, width: number): number {
  return width / frame.width;
}
