export function readPolicy(dir: string): Promise<string | undefined>;
