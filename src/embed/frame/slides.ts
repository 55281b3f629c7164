import { fill } from '../../i18n/messages.ts';
import { type Camera, cameraTransform, isFlown } from '../../map/camera.ts';
import type { FrameElements } from './elements.ts';

/** Duration of a camera move, as in the story. */
const moveMs = 700;

export type Slides = {
  /** Index of the current step. */
  current: () => number;
  /** Shows the step at an index, clamped; announces it to screen readers when `isAnnounced`. */
  show: (index: number, isAnnounced?: boolean) => void;
  /** Records the step that a reader has come to where all of them stand below each other. */
  mark: (index: number) => void;
};

/** Moves between the steps. Each has its own static picture; the camera of a map starts from the last step's. */
export function createSlides(elements: FrameElements, onShown: (index: number) => void): Slides {
  const { root, steps, stepIds, status, count } = elements;
  const message = status.dataset['progress'] ?? '';
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-go]')];
  let current = 0;

  const mark = (wanted: number): boolean => {
    const next = Math.min(steps.length - 1, Math.max(0, wanted));
    if (next === current) return false;
    current = next;
    for (const marked of root.querySelectorAll('[data-step], [data-dot]')) {
      const id = marked.getAttribute('data-step') ?? marked.getAttribute('data-dot');
      marked.toggleAttribute('data-current', id === stepIds[next]);
    }
    count.textContent = fill(message, { n: next + 1, total: steps.length });
    for (const button of buttons) {
      const target = next + Number(button.dataset['go']);
      button.setAttribute('aria-disabled', String(target < 0 || target >= steps.length));
    }
    onShown(next);
    return true;
  };

  const show = (wanted: number, isAnnounced = false) => {
    const from = steps[current];
    if (!mark(wanted)) return;
    const to = steps[current];
    const words = to?.querySelector('[data-words]');
    if (words) words.scrollTop = 0;
    if (isAnnounced)
      status.textContent = `${count.textContent}: ${to?.querySelector('h2')?.textContent ?? ''}`;
    moveCamera(from, to);
  };

  const moveCamera = (from: HTMLElement | undefined, to: HTMLElement | undefined) => {
    const [before, after] = [cameraOf(from), cameraOf(to)];
    const picture = to?.querySelector('[role="img"]');
    if (before === undefined || after === undefined || !picture || hasReducedMotion(root)) return;
    if (!isFlown(before, after)) return;
    // Straight, where the story draws back on the way: d3's path would weigh as much as all of this script.
    picture.animate(
      { transform: [cameraTransform(before, after, after.aspect), 'none'] },
      { duration: moveMs, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
    );
  };

  return { current: () => current, show, mark };
}

function cameraOf(step: HTMLElement | undefined): (Camera & { aspect: number }) | undefined {
  const style = step?.querySelector<HTMLElement>('[style*="--fx"]')?.style;
  if (style === undefined) return undefined;
  const read = (name: string) => Number(style.getPropertyValue(`--${name}`));
  return { x: read('fx'), y: read('fy'), width: read('fw'), aspect: read('aspect') };
}

function hasReducedMotion(root: HTMLElement): boolean {
  return root.dataset['motion'] === 'off' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Index of the step that `wanted` names: by its id, by a name it once had, by its place counted from 1, or by the chapter that
 * its id begins with, as a step of the story that frames do not show leads to one of its chapter. Undefined where there is none.
 *
 * @param aliases ids by earlier names
 */
export function stepAt(
  wanted: string | undefined,
  ids: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): number | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  const id = ids.includes(wanted) || !Object.hasOwn(aliases, wanted) ? wanted : (aliases[wanted] ?? wanted);
  const byId = ids.indexOf(id);
  if (byId >= 0) return byId;
  const place = /^\d{1,3}$/.test(id) ? Number(id) - 1 : -1;
  if (place >= 0 && place < ids.length) return place;
  const chapter = id.replace(/-.*/, '');
  const inChapter = ids.findIndex((one) => one === chapter || one.startsWith(`${chapter}-`));
  return inChapter >= 0 ? inChapter : undefined;
}

/** Index of the step at `y` of `track` CSS pixels of scrolling; each step gets an equal share of the track. */
export function stepAtProgress(y: number, track: number, count: number): number {
  if (!(track > 0) || !(count > 0)) return 0;
  return Math.min(count - 1, Math.max(0, Math.floor((y / track) * count)));
}
