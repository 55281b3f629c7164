import styles from './Hatch.module.css';

/** Stripes for areas that are in neither tone. */
export function Hatch() {
  return (
    <defs>
      <pattern
        id="map-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className={styles.ground} />
        <rect width="1.4" height="5" className={styles.stripe} />
      </pattern>
    </defs>
  );
}
