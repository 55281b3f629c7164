/** The elements that hold markup made at build, by id, as the document brought them. */
export const keptStatics = new Map<string, Element>();

/** The outlines of the map, by the ids of their paths, as the document brought them. */
export const keptOutlines = new Map<string, string>();

/** Remembers every such element and outline of the document; called once, before React takes over. */
export function keepStatics(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-static]')) {
    const id = element.getAttribute('data-static');
    if (id !== null) keptStatics.set(id, element);
  }
  for (const path of root.querySelectorAll('path[id][d]')) {
    const d = path.getAttribute('d');
    if (d !== null) keptOutlines.set(path.id, d);
  }
}
