export function headersFor(file: string, policy?: string): Record<string, string>;
