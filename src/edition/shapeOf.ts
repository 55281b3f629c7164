/** The shape of a voice's marks: the first part of its id, so that all countries, for example, share one. */
export function shapeOf(voice: string): string {
  return voice.split('-')[0] ?? '';
}
