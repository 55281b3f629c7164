import type { CSSProperties, ReactNode, Ref } from 'react';
import type { MapView, SceneView } from '../viewModel/map.ts';
import styles from './MapFrame.module.css';
import { MapLabels } from './MapLabels.tsx';

type Props = {
  scene: SceneView;
  map: MapView;
  selected?: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
  /** What the picture is called to a screen reader. */
  name: string;
  /** Id of the words that state its point. */
  describedBy?: string | undefined;
  /** The shapes, inside the camera. */
  children: ReactNode;
  /** The drawn picture, for whoever moves it. */
  picture?: Ref<SVGSVGElement>;
  /** What lies over the map in its corners. */
  overlay?: ReactNode;
};

/**
 * A map seen by one camera. The camera is three numbers in custom properties (left, top and width of the frame in map
 * units), which the stylesheet turns into transforms, so that nothing is measured in script.
 */
export function MapFrame({
  scene,
  map,
  selected,
  pointed,
  name,
  describedBy,
  picture,
  children,
  overlay,
}: Props) {
  const frame = map.frames[scene.frame];
  if (frame === undefined) throw new Error(`No frame "${scene.frame}": add it to frames in map.json.`);
  const camera = {
    '--fx': frame.x,
    '--fy': frame.y,
    '--fw': frame.width,
    '--aspect': map.aspect,
  } as CSSProperties;
  return (
    <div className={styles.map}>
      <div className={styles.camera} style={camera}>
        {/* Before the shapes, so that the names are in a page's first packets even where the last outlines are not. */}
        <MapLabels scene={scene} map={map} selected={selected} pointed={pointed} />
        <svg
          ref={picture}
          className={styles.picture}
          role="img"
          aria-label={name}
          aria-describedby={describedBy}
          viewBox={`0 0 ${map.aspect * 1000} 1000`}
          preserveAspectRatio="xMinYMid meet"
        >
          <g className={styles.world}>{children}</g>
        </svg>
        <span className={styles.bar} style={{ '--bar': frame.bar.units } as CSSProperties} aria-hidden="true">
          {frame.bar.label}
        </span>
      </div>
      {overlay}
    </div>
  );
}
