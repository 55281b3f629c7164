/**
 * Calls back with the place of each step that comes to stand in the middle of what a reader can see, where steps stand
 * below each other. The page around the frame need not say where that is: the browser knows, across origins too.
 */
export function watchSteps(steps: readonly HTMLElement[], onMiddle: (place: number) => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const place = steps.indexOf(target as HTMLElement);
        if (isIntersecting && place >= 0) onMiddle(place);
      }
    },
    { threshold: 0.6 },
  );
  for (const step of steps) observer.observe(step);
}
