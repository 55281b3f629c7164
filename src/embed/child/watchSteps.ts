/** How finely a step's coming into sight is told, in shares of the step. */
const shares = Array.from({ length: 11 }, (_none, tenth) => tenth / 10);

/**
 * Calls back with the place of the step that most of what a reader can see belongs to, whenever that may have changed, where
 * steps stand below each other. The page around the frame need not say where that is: the browser knows, across origins too.
 */
export function watchSteps(steps: readonly HTMLElement[], onSeen: (place: number) => void): void {
  /** How much of each step is in sight, in CSS pixels of its height. */
  const seen = steps.map(() => 0);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries)
        seen[steps.indexOf(target as HTMLElement)] = intersectionRect.height;
      const most = Math.max(...seen);
      if (most > 0) onSeen(seen.indexOf(most));
    },
    { threshold: shares },
  );
  for (const step of steps) observer.observe(step);
}
