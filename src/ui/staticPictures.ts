/** Holders of static pictures: `noscript`, where they cost a page with scripts neither elements nor layout. */
const holders = 'noscript[data-picture]';

/** The markup that a holder keeps, as nodes. */
function read(page: Document, holder: Element): DocumentFragment {
  const template = page.createElement('template');
  template.innerHTML = toTrustedHtml(holder.textContent ?? '');
  return template.content;
}

/** Puts the static pictures of all steps into the document: for paper, and for a page whose scripts failed. */
export function showStaticPictures(page: Document): void {
  for (const holder of page.querySelectorAll(holders)) holder.replaceWith(read(page, holder));
}

/** Paper shows every step's picture: they are put in when a page is first printed. */
export function completeOnPaper(): void {
  const show = () => showStaticPictures(document);
  addEventListener('beforeprint', show, { once: true });
  // Some browsers print by media alone.
  matchMedia('print').addEventListener('change', show, { once: true });
}

/** Table, source line and files of a step's picture, which stand with the static one; none where it has none. */
export function takeBehindPicture(page: Document, step: string): Element[] {
  const holder = page.querySelector(`noscript[data-picture="${CSS.escape(step)}"]`);
  const figure =
    holder === null ? page.querySelector(`figure[data-picture="${CSS.escape(step)}"]`) : read(page, holder);
  const parts = [...(figure?.querySelectorAll('[data-behind]') ?? [])].map(
    (part) => part.cloneNode(true) as Element,
  );
  // What is asked for stands open.
  for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true;
  return parts;
}

/** The part of Trusted Types in use; the DOM's own types do not have it yet. */
type Factory = {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy;
};
type Policy = { createHTML: (html: string) => object };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/** The only policy that the Content-Security-Policy lets a page make, by the name it has there. */
const policy = factory?.createPolicy('explainer', { createHTML: passInertHtml });

/**
 * Markup that came with the document, in `noscript` elements, in the form in which a page may put it to use.
 *
 * @throws TypeError where it holds anything that could run
 */
export function toTrustedHtml(html: string): string {
  // The DOM takes the object as it is; its types know only text.
  return (policy?.createHTML(html) ?? passInertHtml(html)) as unknown as string;
}

function passInertHtml(html: string): string {
  if (/<(?:script|iframe|object|embed|base)\b|\son[a-z]+\s*=|javascript:/i.test(html))
    throw new TypeError(
      'Only inert markup of this build may be written into the page: it holds something that runs.',
    );
  return html;
}
