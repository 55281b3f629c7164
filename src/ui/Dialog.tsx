import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  /** The class of its styles, `tool` for the usual width. */
  className?: string;
  title: string;
  closeWord: string;
  onClosed: () => void;
  children: ReactNode;
};

/** A sheet over the page: takes focus; Escape or its button closes it. */
export function Dialog({ className = 'tool', title, closeWord, onClosed, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className={className} ref={dialog} aria-labelledby={id} onClose={onClosed}>
      <div className={`${className}-top`}>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {closeWord}
        </button>
      </div>
      {children}
    </dialog>
  );
}
