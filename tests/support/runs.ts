/** How many random cases a property is tried on: few ordinarily, ten thousand or as many as are said when everything is tested. */
export const runs = (few: number, many = 10_000): { numRuns: number } => ({
  numRuns: process.env['TEST_ALL'] === '1' ? many : few,
});
