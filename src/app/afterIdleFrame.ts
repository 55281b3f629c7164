import { whenIdle } from '../components/whenIdle.ts';

/** Resolves when the browser has drawn what stands now and has nothing else to do. */
export function afterIdleFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => whenIdle(resolve)));
}
