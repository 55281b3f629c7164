/** Letters that look like the plain ones and are none of them, so that plain ones stand out. */
const accented: Record<string, string> = {
  ...pairs('abcdefghijklmnopqrstuvwxyz', 'áƀćďéƒǧħíĵķĺḿńóƥɋŕšŧúṽŵẋýž'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÁƁĆĎÉƑǦĦÍĴĶĹḾŃÓƤɊŔŠŦÚṼŴẊÝŽ'),
};

/** How much longer than the original a text becomes: what German or Russian may well take (W3C, “Text size in translation”). */
const growth = 0.4;

/**
 * A text that can still be read, in letters nobody types, between brackets, and at least 40 % longer.
 *
 * @param pieces of one text, between its markup; the first opens the bracket and the last closes it
 */
export function pseudoText(pieces: string[]): string[] {
  const grown = pieces.map(grow);
  return grown.map((piece, at) => `${at === 0 ? '⟦' : ''}${piece}${at === grown.length - 1 ? '⟧' : ''}`);
}

/** Each word longer by its share: words grow in translation, and not only sentences. */
function grow(piece: string): string {
  return piece.replace(/\p{L}+/gu, (word) => {
    const letters = Array.from(word, (letter) => accented[letter] ?? letter);
    const tail = letters.at(-1)?.toLowerCase() ?? '';
    return letters.join('') + tail.repeat(Math.ceil(letters.length * growth));
  });
}

function pairs(plain: string, marked: string): Record<string, string> {
  const letters = Array.from(marked);
  return Object.fromEntries(Array.from(plain, (letter, at) => [letter, letters[at] ?? letter]));
}
