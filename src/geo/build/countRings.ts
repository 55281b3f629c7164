/** The number of closed rings in an SVG path: a country with one enclave of another has two. */
export function countRings(path: string): number {
  return path.split('z').length - 1;
}
