export function contentType(file: string): string;
