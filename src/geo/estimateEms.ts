/**
 * The width of a map label in ems of its own size, on the wide side; of its longest line where it has several.
 *
 * Labels are placed at build, where nothing can be measured, so the estimate leaves slack for the widest of the
 * system sans-serif faces in use: 0.62 em a letter, 0.80 em a letterspaced capital, 1.05 em a Chinese character
 * (read off DejaVu Sans, the widest of them, on 23 November 2026).
 */
export function estimateEms(text: string, capitals: boolean): number {
  const widths = text
    .split('\n')
    .map((line) => Array.from(line).reduce((sum, letter) => sum + letterEms(letter, capitals), 0));
  return Math.round(Math.max(...widths) * 100) / 100;
}

function letterEms(letter: string, capitals: boolean): number {
  if (/\p{Script=Han}/u.test(letter)) return 1.05;
  if (/[\s'’.,·/-]/.test(letter)) return 0.4;
  return capitals ? 0.8 : 0.62;
}
