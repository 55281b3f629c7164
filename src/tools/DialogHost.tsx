import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { importWithRetry } from '../ui/importWithRetry.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import type { DialogContent } from './openDialog.tsx';

type Open = { Content: DialogContent; opener: HTMLElement };

/**
 * The reader's tools: share, embed, cite and help, each a dialog that a button of the prerendered page opens. Code and words
 * are fetched at the press; where they do not arrive, the button does nothing and may be pressed again.
 */
export function DialogHost() {
  const { outline, base, parts } = useStory();
  const [open, setOpen] = useState<Open>();
  // From the press to the close, so that a second press before the first has been answered opens nothing.
  const isBusy = useRef(false);
  const onClick = useEffectEvent(({ target }: MouseEvent) => {
    const opener = target instanceof Element ? target.closest<HTMLElement>('button[data-tool]') : null;
    if (opener === null || parts === undefined || isBusy.current) return;
    isBusy.current = true;
    opener.setAttribute('aria-busy', 'true');
    importWithRetry(() => import('./openDialog.tsx'))
      .then(({ openDialog }) => openDialog(opener, { outline, base, parts }))
      .then(
        (Content) => setOpen({ Content, opener }),
        () => {
          isBusy.current = false;
        },
      )
      .finally(() => opener.removeAttribute('aria-busy'));
  });
  useEffect(() => {
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  if (open === undefined) return null;
  const close = () => {
    isBusy.current = false;
    setOpen(undefined);
    // Unless the reader has meanwhile gone on elsewhere.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('dialog'))
      open.opener.focus({ preventScroll: true });
  };
  return <open.Content onClosed={close} />;
}
