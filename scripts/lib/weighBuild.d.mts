/** Every budget with what the build in `dir` weighs by it, in bytes as sent. */
export function weighBuild(
  dir: string,
): Promise<{ what: string; limit: number; reason: string; bytes: number }[]>;
