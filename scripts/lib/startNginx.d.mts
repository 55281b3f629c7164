export type Nginx = { program: string; brotliModule: string };
export function findNginx(): Nginx | undefined;
export function startNginx(
  nginx: Nginx,
  options: { dir: string; port: number; base?: string },
): Promise<{ origin: string; pid: number; stop: () => Promise<void> }>;
