/** WCAG 2.2's least contrast of text. */
const leastContrast = 4.5;

/**
 * A colour as near to `accent` as text on `ground` may be: mixed towards black or white, whichever is the ground's
 * opposite, until the contrast is 4.5.
 *
 * @param accent six hexadecimal digits, without `#`
 * @param ground likewise
 * @returns `#rrggbb`
 */
export function correctAccent(accent: string, ground: string): string {
  const from = readRgb(accent);
  const opposite = luminance(ground) > 0.18 ? '000000' : 'ffffff';
  const to = readRgb(opposite);
  for (let part = 0; part < 1; part += 0.04) {
    const mixed = writeRgb(from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * part)));
    if (contrastOf(mixed, ground) >= leastContrast) return `#${mixed}`;
  }
  return `#${opposite}`;
}

/** The contrast of two colours of six hexadecimal digits, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = readRgb(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function readRgb(hex: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function writeRgb(rgb: readonly number[]): string {
  return rgb.map((value) => value.toString(16).padStart(2, '0')).join('');
}
