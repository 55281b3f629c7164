const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field of BibTeX: what TeX would take for a command is written so that it prints as itself; line breaks become spaces. */
export function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^{}$&#%_]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}

/** An address for a field that is read as it is: only what would end the field, or be lost in it, is percent-encoded. */
export function escapeBibtexUrl(url: string): string {
  return url.replace(
    /[\s\\{}]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
