import type { CSSProperties, Ref } from 'react';
import type { MapLabel, MapView } from '../viewModel/map.ts';
import type { MapPictureView, PlacedName } from '../viewModel/pictures.ts';
import { breakWords, labelLines } from './labels/label.ts';
import styles from './MapLabels.module.css';
import { type MapSize, mapSizes } from './mapSizes.ts';

export type Name = MapLabel & PlacedName;

type Props = {
  ref?: Ref<HTMLDivElement> | undefined;
  picture: MapPictureView;
  map: MapView;
  /** Where its names stand, where that is not at the picture's own extent. */
  names?: readonly PlacedName[];
  /** Participant code of the country chosen, if any. */
  selected?: string | undefined;
  hovered?: string | undefined;
  /** Id of the place pointed at in the text, if any. */
  pointed?: string | undefined;
};

/**
 * The names and marks over a map. They are text in CSS pixels, set by the stylesheet from map units and the camera,
 * so they keep their size at any scale and stand right before any script runs. The picture's name speaks for them.
 */
export function MapLabels({
  ref,
  picture,
  map,
  names: placed = picture.names,
  selected,
  hovered,
  pointed,
}: Props) {
  const names = findLabels(placed, map);
  return (
    <div ref={ref} className={styles.names} aria-hidden="true">
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
          // Other words make it another name: text that moves within a name kept would count as a shift of the layout.
          key={`${name.id} ${name.kind === 'country' ? (picture.figures[name.id] ?? '') : ''}`}
          className={styles.name}
          data-kind={name.kind}
          data-country={name.kind === 'country' ? name.id : undefined}
          data-quiet={isQuiet(name, picture) || undefined}
          data-hovered={name.id === hovered || undefined}
          data-selected={name.id === selected || undefined}
          data-pointed={name.id === pointed || undefined}
          data-hide={hiddenIn(name)}
          style={position(name)}
        >
          {name.kind === 'country'
            ? labelLines(name.text, picture.figures[name.id]).map(({ text, role }) => (
                <span key={role + text} className={styles[role]}>
                  {role === 'words' ? <BrokenWords words={text} /> : text}
                </span>
              ))
            : name.text}
        </span>
      ))}
    </div>
  );
}

/** Long words, whose second half has a line of its own on a small map. */
function BrokenWords({ words }: { words: string }) {
  const [first, rest] = breakWords(words);
  return rest === undefined ? (
    first
  ) : (
    <>
      {first}
      <span className={styles.rest}>{rest}</span>
    </>
  );
}

/** Placed names with their words and kinds. */
export function findLabels(placed: readonly PlacedName[], map: MapView): Name[] {
  return placed.flatMap((name): Name[] => {
    const label = map.labels.find(({ id }) => id === name.id);
    return label === undefined ? [] : [{ ...label, ...name }];
  });
}

/** Whether a participant is neither spoken of nor shaded in a picture. */
export function isQuiet({ id, kind }: Name, { highlighted, fills, figures }: MapPictureView): boolean {
  return (
    kind === 'country' && !highlighted.includes(id) && fills[id] === undefined && figures[id] === undefined
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

export function isMarked({ kind }: Pick<Name, 'kind'>): boolean {
  return kind === 'place' || kind === 'venue';
}

/** Custom properties: the anchor in map units, its turn, and the offset in pixels at each size of map. */
function position({ x, y, at, angle }: Name): CSSProperties {
  const vars: CSSProperties & Record<`--${string}`, number | string> = { '--x': x, '--y': y };
  if (angle !== undefined && angle !== 0) vars['--turn'] = `${angle}deg`;
  for (const size of mapSizes) {
    const { dx, dy, reach } = at[size] ?? {};
    // Zero is the stylesheet's own default.
    if (dx !== undefined) vars[`--dx-${size}`] = dx;
    if (dy !== undefined) vars[`--dy-${size}`] = dy;
    if (reach !== undefined) vars[`--reach-${size}`] = reach;
  }
  return vars;
}
