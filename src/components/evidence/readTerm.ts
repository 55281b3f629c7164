/** A term and copies of the nodes that define it, sources included. */
export type Meaning = { term: string; meaning: Node[] };

/** The definition of a term, read where the notes print it, so that it travels once; rejected where they hold none. */
export async function readTerm(id: string, page: Document): Promise<Meaning> {
  const entry = page.getElementById(id);
  const term = entry?.querySelector('dt')?.textContent;
  const definition = entry?.querySelector('dd')?.cloneNode(true);
  if (term === undefined || definition === undefined) throw new Error(`The notes hold no term "${id}".`);
  return { term, meaning: [...definition.childNodes] };
}
