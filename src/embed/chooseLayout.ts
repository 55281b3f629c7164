import type { DialectName } from './dialects/dialect.ts';
import type { Layout, Params } from './readParams.ts';

/** The least box in CSS pixels in which steps can be read one at a time. */
export const leastStepperBox = { width: 280, height: 320 };

/** What a choice of layout rests on. */
export type Situation = {
  /** What the address asks for. */
  wanted: Params['layout'];
  /** The frame's own size in CSS pixels. */
  box: { width: number; height: number };
  /** The host, once it has identified itself. */
  host: DialectName | undefined;
  /** Whether the host has pinned the frame. */
  isStaged: boolean;
  /** Whether the host has said it can pin the frame, and has not yet done so. */
  mayBeStaged: boolean;
  /** Whether the frame took the height it asked for; undefined while that may still happen. */
  obeyed: boolean | undefined;
};

/**
 * The layout for a situation.
 *
 * A frame that grows as it asks is a stack; one that stays as it is shows a step at a time, and one too small for that a
 * still. WordPress allows 1,000 px at most, so there it is always steps. Only a pinned frame can be a stage.
 */
export function chooseLayout({ wanted, box, host, isStaged, mayBeStaged, obeyed }: Situation): Layout {
  const isSmall = box.width < leastStepperBox.width || box.height < leastStepperBox.height;
  const inBox = isSmall ? 'static' : 'stepper';
  if (wanted === 'stage') return isStaged ? 'stage' : inBox;
  if (wanted !== 'auto') return wanted;
  if (isStaged) return 'stage';
  if (mayBeStaged || host === 'wordpress' || obeyed === false) return inBox;
  return host !== undefined || obeyed === true ? 'stack' : inBox;
}
