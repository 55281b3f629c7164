import type { MapPaths, MapView, SceneView } from '../edition/mapView.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { colour } from './palette.ts';

type Props = { scene: SceneView; map: MapView; paths: MapPaths; right: number; top: number };

const width = 152;
const aspect = 1.4;

/** The widest frame of the story as a thumbnail, with the scene's own frame drawn on it; nothing for the widest itself. */
export function LocatorDrawing({ scene, map, paths, right, top }: Props) {
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
      <MapDrawing
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
