import type { MapPaths, MapView, SceneView } from '../edition/mapView.ts';
import type { Body } from './body.ts';
import { faces } from './faces.ts';
import { LocatorDrawing } from './LocatorDrawing.tsx';
import type { Letters } from './letters.ts';
import { MapDrawing, routeDashes, scaleOf } from './MapDrawing.tsx';
import { MapWords } from './MapWords.tsx';
import { innerWidth } from './Picture.tsx';
import { colour } from './palette.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { Words } from './Words.tsx';

const keyLine = 20;

/** A scene of the map as on a wide page, with a key of its routes where it has any. */
export function drawMap(
  scene: SceneView,
  map: MapView,
  paths: MapPaths,
  /** What each route is called, by its id, and what is said of all. */
  key: { routes: Record<string, string>; remark: string },
  letters: Letters,
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
      <MapDrawing
        scene={scene}
        map={map}
        paths={paths}
        x={0}
        y={0}
        width={innerWidth}
        height={height}
        {...view}
      />
      <MapWords scene={scene} map={map} size="large" {...view} />
      <ScaleBar width={frame.bar.units * scale} label={frame.bar.label} x={12} y={height - 10} />
      <LocatorDrawing scene={scene} map={map} paths={paths} right={innerWidth - 12} top={12} />
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
