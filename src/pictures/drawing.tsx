import { createContext, type ReactNode, useContext } from 'react';
import type { Letters } from './letters.ts';

type Drawing = {
  letters: Letters;
  /** As words where they may be read and copied; as outlines where no font can be counted on. */
  as: 'words' | 'outlines';
};

const DrawingContext = createContext<Drawing | undefined>(undefined);

/** Hands down how words become marks on the picture. */
export function DrawingProvider({ value, children }: { value: Drawing; children: ReactNode }) {
  return <DrawingContext value={value}>{children}</DrawingContext>;
}

/** How this picture draws its words. */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (drawing === undefined)
    throw new Error('useDrawing needs a <DrawingProvider> around the picture that calls it.');
  return drawing;
}
