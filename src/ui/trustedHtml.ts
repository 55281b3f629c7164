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
