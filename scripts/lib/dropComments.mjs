/**
 * A template without the comments of its inline scripts, each on lines of its own as `/* … *\/`: they are written for
 * whoever edits the template, and would stand before the first screen in every page sent.
 */
export function dropComments(template) {
  return template.replace(/^[ \t]*\/\*(?:(?!\*\/)[^])*\*\/[ \t]*\n/gm, '');
}
