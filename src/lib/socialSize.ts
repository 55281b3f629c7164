/** What the picture of a shared page measures, in pixels: what most sites that show one ask for. */
export const socialSize = { width: 1200, height: 630 };
