import styles from './Relief.module.css';
import { LEVEL_KINDS, levelId, RIVERS_ID, THRESHOLDS } from './relief/levels.ts';

type Props = {
  /** How much of the ground is seen: `none` over fills that mean a number, which it would darken. */
  strength: 'strong' | 'normal' | 'none';
};

/**
 * The relief and rivers of a map, as references into the document's one copy of them: nothing until `loadRelief` has
 * brought it, then faded in. Stands above fills and below borders, lakes and names, in an `<svg>` in map units.
 */
export function Relief({ strength }: Props) {
  return (
    <g className={styles.relief} data-strength={strength} aria-hidden="true">
      <g className={styles.ground}>
        {LEVEL_KINDS.map((kind) => (
          <g key={kind} className={styles[kind]}>
            {THRESHOLDS[kind].map((from) => (
              <use key={from} href={`#${levelId(kind, from)}`} />
            ))}
          </g>
        ))}
      </g>
      <g className={styles.rivers}>
        <use href={`#${RIVERS_ID}`} />
      </g>
    </g>
  );
}
