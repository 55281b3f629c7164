import type { CSSProperties, ReactNode, Ref } from 'react';
import type { ExtentView } from '../viewModel/map.ts';
import styles from './MapFrame.module.css';

type Props = {
  extent: ExtentView;
  /** Width of an extent divided by its height. */
  aspect: number;
  /** What the picture is called to a screen reader. */
  name: string;
  /** Id of the words that state its point. */
  describedBy?: string | undefined;
  /** Names and marks over the shapes, in CSS pixels. */
  labels: ReactNode;
  /** The shapes, inside the camera. */
  children: ReactNode;
  /** Lines that a key tells apart: on a small map it takes the room of the scale bar. */
  lines?: number;
  /** The drawn picture, for whoever moves it. */
  picture?: Ref<SVGSVGElement> | undefined;
  /** What lies over the map in its corners. */
  overlay?: ReactNode;
};

/**
 * A map seen by one camera. The camera is three numbers in custom properties (left, top and width of the extent in map
 * units), which the stylesheet turns into transforms, so that nothing is measured in script.
 */
export function MapFrame({
  extent,
  aspect,
  name,
  describedBy,
  labels,
  lines = 0,
  picture,
  children,
  overlay,
}: Props) {
  const camera = {
    '--fx': extent.x,
    '--fy': extent.y,
    '--fw': extent.width,
    '--aspect': aspect,
  } as CSSProperties;
  return (
    <div className={styles.map} data-lines={lines > 1 || undefined}>
      <div className={styles.camera} style={camera}>
        {/* Before the shapes, so that the names are in a page's first packets even where the last outlines are not. */}
        {labels}
        <svg
          ref={picture}
          className={styles.picture}
          role="img"
          aria-label={name}
          aria-describedby={describedBy}
          viewBox={`0 0 ${aspect * 1000} 1000`}
          preserveAspectRatio="xMinYMid meet"
        >
          <g className={styles.world}>{children}</g>
        </svg>
        <span
          className={styles.bar}
          style={{ '--bar': extent.bar.units } as CSSProperties}
          aria-hidden="true"
        >
          {extent.bar.label}
        </span>
      </div>
      {overlay}
    </div>
  );
}

/** The extent of that name. */
export function extentOf(extents: Readonly<Record<string, ExtentView>>, id: string): ExtentView {
  const extent = extents[id];
  if (extent === undefined) throw new Error(`No extent "${id}": add it to extents in map.json.`);
  return extent;
}
