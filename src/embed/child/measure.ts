/** The digest's height as a stack at the frame's width, in whole CSS pixels, whatever layout it is in: nothing is painted between. */
export function measureStack(root: HTMLElement, digest: HTMLElement): number {
  const { layout } = root.dataset;
  root.dataset['layout'] = 'stack';
  const height = measureDigest(digest);
  if (layout === undefined) delete root.dataset['layout'];
  else root.dataset['layout'] = layout;
  return height;
}

/** The height of a still at the frame's width, in whole CSS pixels, were it given all the height it likes. */
export function measureStill(root: HTMLElement, digest: HTMLElement): number {
  root.dataset['free'] = '';
  const height = measureDigest(digest);
  delete root.dataset['free'];
  return height;
}

/** The digest's height as it is. Its own box, which flows around all it holds, and never the document's, which the host sets. */
function measureDigest(digest: HTMLElement): number {
  return Math.ceil(digest.getBoundingClientRect().height);
}
