/** The elements that hold markup made at build, by id, as the document brought them. */
export const keptStatics = new Map<string, Element>();

/** Remembers every such element of the document; called once, before React takes over. */
export function keepStatics(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-static]')) {
    const id = element.getAttribute('data-static');
    if (id !== null) keptStatics.set(id, element);
  }
}
