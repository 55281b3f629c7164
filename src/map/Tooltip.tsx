import { useEffect } from 'react';
import styles from './Tooltip.module.css';

/** Id of the one tooltip of a page, for `aria-describedby` of what brings it up. */
export const TOOLTIP_ID = 'map-tooltip';

/** Where it points: CSS pixels from the map's top left corner, or an anchor in map units. */
export type TooltipPoint = { left: number; top: number } | { x: number; y: number };

type Props = {
  code: string;
  name: string;
  /** The picture's words on this country; may hold a line break. */
  figure?: string | undefined;
  at: TooltipPoint;
  /** Hidden, not gone: were it taken from under the pointer, the browser would lose track of what the pointer leaves. */
  isDismissed: boolean;
  onDismiss: () => void;
};

/**
 * Name and figure of the country under the pointer or focus. Escape puts it away and reaches nothing beneath; it may be
 * hovered itself, and stays until pointer or focus leave (WCAG 1.4.13).
 */
export function Tooltip({ code, name, figure, at, isDismissed, onDismiss }: Props) {
  useEffect(() => {
    if (isDismissed) return undefined;
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onDismiss();
    };
    // Ahead of panels and dialogs, whose own Escape this one spares.
    window.addEventListener('keydown', dismiss, { capture: true });
    return () => window.removeEventListener('keydown', dismiss, { capture: true });
  }, [isDismissed, onDismiss]);
  const isPointer = 'left' in at;
  const style: Record<`--${string}`, string | number> = isPointer
    ? { '--left': `${at.left}px`, '--top': `${at.top}px` }
    : { '--x': at.x, '--y': at.y };
  return (
    <div
      id={TOOLTIP_ID}
      role="tooltip"
      hidden={isDismissed}
      className={styles.tooltip}
      data-country={code}
      data-by={isPointer ? 'pointer' : 'name'}
      style={style}
    >
      <div className={styles.words}>
        <b className={styles.name}>{name}</b>
        {figure?.split('\n').map((line) => (
          <span key={line} className={styles.figure}>
            {line}
          </span>
        ))}
      </div>
    </div>
  );
}
