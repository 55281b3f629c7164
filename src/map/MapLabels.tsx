import type { CSSProperties } from 'react';
import type { MapLabel, MapView, PlacedName, SceneView } from '../viewModel/map.ts';
import styles from './MapLabels.module.css';
import { type MapSize, mapSizes } from './mapSizes.ts';

type Name = MapLabel & PlacedName;

type Props = {
  scene: SceneView;
  map: MapView;
  /** Participant code of the country chosen, if any. */
  selected?: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
};

/**
 * The names and marks over a map. They are text in CSS pixels, set by the stylesheet from map units and the camera,
 * so they keep their size at any scale and stand right before any script runs. The picture's name speaks for them.
 */
export function MapLabels({ scene, map, selected, pointed }: Props) {
  const names = scene.names.flatMap((placed): Name[] => {
    const label = map.labels.find(({ id }) => id === placed.id);
    return label === undefined ? [] : [{ ...label, ...placed }];
  });
  return (
    <div className={styles.names} aria-hidden="true">
      {names.filter(isMarked).map((name) => (
        <span
          key={`mark-${name.id}`}
          className={styles.mark}
          data-kind={name.kind}
          data-place={name.id}
          data-pointed={name.id === pointed || undefined}
          data-hide={hiddenIn(name)}
          style={position(name)}
        />
      ))}
      {names
        .filter((name) => farIn(name).length > 0)
        .map((name) => (
          <span
            key={`leader-${name.id}`}
            className={styles.leader}
            data-leader={name.id}
            data-far={farIn(name).join(' ')}
            style={position(name)}
          />
        ))}
      {names.map((name) => (
        <span
          // Another figure makes it another name: text that moves within a name kept would count as a jump of the page.
          key={`${name.id} ${scene.figures[name.id] ?? ''}`}
          className={styles.name}
          data-kind={name.kind}
          data-country={name.kind === 'country' ? name.id : undefined}
          data-lit={(name.kind === 'country' && scene.lit.includes(name.id)) || undefined}
          data-selected={name.id === selected || undefined}
          data-pointed={name.id === pointed || undefined}
          data-hide={hiddenIn(name)}
          style={position(name)}
        >
          {name.text}
          {scene.figures[name.id] !== undefined && <b className={styles.figure}>{scene.figures[name.id]}</b>}
        </span>
      ))}
    </div>
  );
}

/** The sizes of map at which a name is left out, and its mark with it, since a mark alone says nothing. */
function hiddenIn({ at }: Name): string | undefined {
  return mapSizes.filter((size) => at[size] === undefined).join(' ') || undefined;
}

/** The sizes of map at which a line has to lead to a name. */
function farIn({ at }: Name): MapSize[] {
  return mapSizes.filter((size) => at[size]?.reach !== undefined);
}

function isMarked({ kind }: Name): boolean {
  return kind === 'place' || kind === 'venue';
}

/** Custom properties: the anchor in map units, and the offset in pixels at each size of map. */
function position({ x, y, at }: Name): CSSProperties {
  const vars: CSSProperties & Record<`--${string}`, number> = { '--x': x, '--y': y };
  for (const size of mapSizes) {
    const { dx, dy, reach } = at[size] ?? {};
    // Zero is the stylesheet's own default.
    if (dx !== undefined) vars[`--dx-${size}`] = dx;
    if (dy !== undefined) vars[`--dy-${size}`] = dy;
    if (reach !== undefined) vars[`--reach-${size}`] = reach;
  }
  return vars;
}
