/** A style element that holds `css`; nothing for none. */
export function styleTag(css: string): string {
  if (css.includes('</style'))
    throw new Error('A stylesheet holds "</style", which would end the element it is put into.');
  return css === '' ? '' : `<style>${css}</style>`;
}
