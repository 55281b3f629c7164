/** Calls back once the frame has a size, now or when it is first shown. A hidden frame has none, and nothing is decided before. */
export function whenSized(callback: () => void): void {
  const isSized = () => innerWidth > 0 && innerHeight > 0;
  if (isSized()) {
    callback();
    return;
  }
  const check = () => {
    if (!isSized()) return;
    removeEventListener('resize', check);
    callback();
  };
  addEventListener('resize', check);
}
