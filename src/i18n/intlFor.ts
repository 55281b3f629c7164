const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** `Intl.NumberFormat`, made once for a language and its options: making one takes many times as long as using it. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, tag, options, () => new Intl.NumberFormat(tag, options));
}

/** `Intl.DateTimeFormat`, made once for a language and its options. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, tag, options, () => new Intl.DateTimeFormat(tag, options));
}

function once<T>(known: Map<string, T>, tag: string, options: object, make: () => T): T {
  const key = tag + JSON.stringify(options);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
