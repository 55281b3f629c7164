/** Measures the height of the frame's content. */
export type HeightMeter = {
  /**
   * Height in whole CSS pixels that the content would have in a layout at the frame's width, were it given all the height
   * it likes; nothing is painted between. A layout that it is not in is laid out once for each width, because that blocks the
   * host's page longest, and again only when the content has changed.
   */
  heightIn: (layout: 'stack' | 'static') => number;
};

/** Measures `content`, a box that flows around all it holds, and never the document, whose height the host sets. */
export function createHeightMeter(root: HTMLElement, content: HTMLElement): HeightMeter {
  const cache = new Map<string, number>();
  const clear = () => cache.clear();
  // Whatever makes it higher or lower at the same width: text, and what is opened in it. It has no late fonts or images.
  const changes = new MutationObserver(clear);
  changes.observe(content, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'open'],
  });

  const measure = () => Math.ceil(content.getBoundingClientRect().height);

  function measureStack(): number {
    const { layout } = root.dataset;
    root.dataset['layout'] = 'stack';
    const height = measure();
    if (layout === undefined) delete root.dataset['layout'];
    else root.dataset['layout'] = layout;
    return height;
  }

  function measureStatic(): number {
    root.dataset['free'] = '';
    const height = measure();
    delete root.dataset['free'];
    return height;
  }

  return {
    heightIn(layout) {
      if (layout === 'stack' && root.dataset['layout'] === 'stack') return measure();
      // Changes not yet observed are in what is measured now.
      if (changes.takeRecords().length > 0) clear();
      const key = `${layout} ${innerWidth}`;
      const height = cache.get(key) ?? (layout === 'stack' ? measureStack() : measureStatic());
      cache.set(key, height);
      return height;
    },
  };
}
