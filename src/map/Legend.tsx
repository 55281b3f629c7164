import type { KeyEntry } from '../viewModel/pictures.ts';
import styles from './Legend.module.css';
import shapes from './MapShapes.module.css';

type Props = {
  entries: readonly KeyEntry[];
  /** Among the words below a map rather than on it. */
  isInFlow?: boolean;
};

/** The key of a picture: what its shades and lines stand for, where a label on the map cannot say it. */
export function Legend({ entries, isInFlow = false }: Props) {
  if (entries.length === 0) return null;
  return (
    <ul className={isInFlow ? styles.flowing : styles.key} aria-hidden={!isInFlow || undefined}>
      {entries.map(({ swatch, words }) => (
        <li key={swatch + words} data-swatch={swatch}>
          <Swatch of={swatch} />
          {words}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ of }: { of: string }) {
  const [kind, value] = of.split(/-(.*)/);
  if (kind === 'route')
    return (
      <svg viewBox="0 0 34 8" className={styles.sample} aria-hidden="true">
        <g className={shapes.route} data-status={value}>
          <path d="M1 4H33" className={shapes.line} />
        </g>
      </svg>
    );
  if (kind === 'shade')
    return (
      <svg viewBox="0 0 34 12" className={styles.shade} aria-hidden="true">
        <rect width="34" height="12" className={shapes.participant} data-tone={value} />
      </svg>
    );
  return null;
}
