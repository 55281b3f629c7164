/** A message with each `{name}` replaced by its value; a name without a value stays as it is, so that it is seen. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
