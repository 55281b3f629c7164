/** A rule as files take it: one selector, and what it declares. */
export type Rule = {
  compounds: Compound[];
  specificity: number;
  declarations: [property: string, value: string][];
};

/** What one element must be: its classes and its attributes, `undefined` where any value will do. */
type Compound = { classes: string[]; attributes: [name: string, value: string | undefined][] };

/** An element as rules see it. */
export type Styled = { classes: readonly string[]; attributes: ReadonlyMap<string, string> };

/**
 * The rules of a stylesheet that hold for a picture in a file: those outside at-rules whose selectors are classes and
 * attributes, one inside the other. What depends on a reader (`:hover`, media, containers) or on the page is left out.
 *
 * @param names what its classes are called in markup, by what they are called in the sheet; others keep their name
 */
export function parseStylesheet(css: string, names: Readonly<Record<string, string>> = {}): Rule[] {
  return [...splitBlocks(css)].flatMap(({ selector, body }) => {
    if (selector.startsWith('@')) return [];
    const declarations = body.split(';').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
    });
    return selector.split(',').flatMap((one) => {
      const compounds = parseSelector(one.trim(), names);
      if (compounds === undefined) return [];
      const specificity = compounds.reduce(
        (sum, { classes, attributes }) => sum + classes.length + attributes.length,
        0,
      );
      return [{ compounds, specificity, declarations }];
    });
  });
}

/** What rules declare for an element inside `ancestors`, the outermost first: the more specific wins, then the later. */
export function matchRules(
  rules: readonly Rule[],
  element: Styled,
  ancestors: readonly Styled[],
): Map<string, string> {
  const matched = rules.filter((rule) => isMatched(rule.compounds, element, ancestors));
  const declared = new Map<string, string>();
  for (const { declarations } of matched.toSorted((a, b) => a.specificity - b.specificity))
    for (const [property, value] of declarations) declared.set(property, value);
  return declared;
}

function isMatched(compounds: readonly Compound[], element: Styled, ancestors: readonly Styled[]): boolean {
  const last = compounds.at(-1);
  if (last === undefined || !fits(last, element)) return false;
  let at = ancestors.length - 1;
  for (const compound of compounds.slice(0, -1).toReversed()) {
    while (at >= 0 && !fits(compound, ancestors[at])) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return true;
}

function fits({ classes, attributes }: Compound, element: Styled | undefined): boolean {
  return (
    element !== undefined &&
    classes.every((name) => element.classes.includes(name)) &&
    attributes.every(([name, value]) =>
      value === undefined ? element.attributes.has(name) : element.attributes.get(name) === value,
    )
  );
}

/** Undefined for selectors that do not hold in files. */
function parseSelector(selector: string, names: Readonly<Record<string, string>>): Compound[] | undefined {
  const compounds = selector.split(/\s*>\s*|\s+/).map((compound): Compound | undefined => {
    const pieces = compound.match(/\.[\w-]+|\[[^\]]+\]/g) ?? [];
    if (pieces.length === 0 || pieces.join('') !== compound) return undefined;
    return {
      classes: pieces.flatMap((piece) =>
        piece.startsWith('.') ? [names[piece.slice(1)] ?? piece.slice(1)] : [],
      ),
      attributes: pieces.flatMap((piece): [string, string | undefined][] => {
        const [, name = '', value] = /^\[([\w-]+)(?:=["']?([^"']*)["']?)?\]$/.exec(piece) ?? [];
        return name === '' ? [] : [[name, value]];
      }),
    };
  });
  return compounds.every((compound) => compound !== undefined) ? compounds : undefined;
}

/** Top-level blocks in order, their braces balanced. */
function* splitBlocks(css: string): Generator<{ selector: string; body: string }> {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@(?:import|charset)[^;]*;/g, '');
  let start = 0;
  while (start < plain.length) {
    const open = plain.indexOf('{', start);
    if (open < 0) return;
    let [depth, end] = [1, open + 1];
    for (; depth > 0 && end < plain.length; end += 1) {
      if (plain[end] === '{') depth += 1;
      if (plain[end] === '}') depth -= 1;
    }
    yield { selector: plain.slice(start, open).trim(), body: plain.slice(open + 1, end - 1) };
    start = end;
  }
}

/** The custom properties that stylesheets set on `:root` outright, in daylight, by name without dashes; the first of each is kept. */
export function readTokens(...sheets: readonly string[]): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const sheet of sheets)
    for (const { selector, body } of splitBlocks(sheet))
      if (selector === ':root')
        for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
          if (!tokens.has(name)) tokens.set(name, value.replaceAll(/\s+/g, ' ').trim());
  return tokens;
}

/** A value with tokens in the place of their `var()`. */
export function resolveVars(value: string, tokens: ReadonlyMap<string, string>): string {
  return value.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const found = tokens.get(name);
    if (found === undefined)
      throw new Error(`No stylesheet gives a value to --${name}, which a picture uses.`);
    return resolveVars(found, tokens);
  });
}
