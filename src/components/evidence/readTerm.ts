/** A term and its definition as markup, sources included. */
export type Meaning = { term: string; html: string };

/** The definition of a term, read where the notes print it, so that it travels once; rejected where they hold none. */
export async function readTerm(id: string, page: Document): Promise<Meaning> {
  const entry = page.getElementById(id);
  const term = entry?.querySelector('dt')?.textContent;
  const html = entry?.querySelector('dd')?.innerHTML;
  if (term === undefined || html === undefined) throw new Error(`The notes hold no term "${id}".`);
  return { term, html };
}
