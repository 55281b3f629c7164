import { isMotionOn } from '../../ui/motion.ts';

/**
 * Brings a step to where it is read and moves the focus's starting point there, so that the next Tab goes on from it. Not
 * scrollIntoView: in a frame it would scroll the host's page as well.
 */
export function goToStep(id: string): void {
  const step = document.getElementById(id);
  if (step === null) return;
  const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  const isStill = !isMotionOn() || matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({
    top: scrollY + step.getBoundingClientRect().top - clear,
    behavior: isStill ? 'instant' : 'smooth',
  });
  step.focus({ preventScroll: true });
}

/** Opens every closed detail that holds `target`, so that a link into it leads somewhere. */
export function openDetailsAround(target: Element | null): void {
  for (let details = target?.closest('details'); details; details = details.parentElement?.closest('details'))
    details.open = true;
}
