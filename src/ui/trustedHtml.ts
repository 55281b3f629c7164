/** The part of Trusted Types in use; the DOM's own types do not have it yet. */
type Factory = {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy;
};
type Policy = { createHTML: (html: string) => object };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/** The only policy the Content-Security-Policy lets a page make, by the name it has there. */
const policy = factory?.createPolicy('explainer', { createHTML: refuseWords });

/** One object for all, because React writes again what is not the same as before. */
const nothing = policy?.createHTML('');

/**
 * Markup in the form in which React may write it into a page. At build that is any of ours, as it is. In a browser all
 * markup came with the document and nothing is left to write: there it takes '' and throws on anything else.
 */
export function toTrustedHtml(html: string): string {
  if (policy === undefined) return html;
  // React hands the object on to the browser untouched; its types know only text.
  return (html === '' ? nothing : policy.createHTML(html)) as unknown as string;
}

function refuseWords(html: string): string {
  if (html === '') return html;
  throw new TypeError(
    'The browser writes no markup of its own: it all came with the document. Move its nodes instead.',
  );
}
