import type { ReactNode } from 'react';

/** Words that lead to a source, where a reader can open it; else the words alone. */
export function SourceLink({ url, children }: { url: string | null; children: ReactNode }) {
  if (url === null) return children;
  return (
    <a href={url} rel="noopener">
      {children}
    </a>
  );
}
