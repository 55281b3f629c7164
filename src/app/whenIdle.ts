/** Resolves when the browser has nothing else to do, after two seconds at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}

/** Resolves when the browser has drawn what stands now and has nothing else to do. */
export async function afterIdleFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await whenIdle();
}
