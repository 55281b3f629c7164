import type { ReactNode } from 'react';
import { useEdition } from './edition.tsx';

/** Words printed as their publisher has them: in a language other than theirs they say which it is. */
export function AsPublished({ children }: { children: ReactNode }) {
  const { sourceLang } = useEdition().outline;
  return sourceLang === undefined ? children : <span lang={sourceLang}>{children}</span>;
}
