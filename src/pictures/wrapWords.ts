/** What a line may not break inside: one Chinese character with what clings to either side of it, or a word. */
const chunks =
  /[^ \n\p{Script=Han}，。、；：？！]*\p{Script=Han}[，。、；：？！”’）》」』]*|[^ \n\p{Script=Han}]+| /gu;

/**
 * A text broken into as few lines as fit `width`, and those as even as they can be. A word wider than `width` has a line
 * of its own and sticks out; an empty text has no line.
 *
 * @param measure the width of one line, in the unit of `width`
 */
export function wrapWords(text: string, width: number, measure: (line: string) => number): string[] {
  const greedy = fillLines(text, width, measure);
  if (greedy.length < 2) return greedy;
  let [tooNarrow, wideEnough] = [0, width];
  for (let round = 0; round < 8; round += 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    const lines = fillLines(text, middle, measure);
    const fits = lines.length === greedy.length && lines.every((line) => measure(line) <= middle);
    if (fits) wideEnough = middle;
    else tooNarrow = middle;
  }
  return fillLines(text, wideEnough, measure);
}

/** The same without evening out: for small print. */
export function fillLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [chunk] of text.replaceAll('\n', ' ').matchAll(chunks)) {
    if (line.trim() !== '' && measure((line + chunk).trim()) > width) {
      lines.push(line.trim());
      line = chunk.trimStart();
    } else line += chunk;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
