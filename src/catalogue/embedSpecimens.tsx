import { type ReactNode, useState } from 'react';
import { EmbedDialog } from '../components/embedding/EmbedDialog.tsx';
import { EmbedPage } from '../pages/EmbedPage.tsx';
import type { Material, Specimen } from './material.ts';

const ignore = () => {};

/** The digest for frames, and the dialog that writes its code for publishers. */
export function embedSpecimens({ digest, embedding, outline }: Material): Specimen[] {
  return [
    { name: 'EmbedPage', state: 'without scripts', node: <EmbedPage digest={digest} canonical="/" /> },
    {
      name: 'EmbedDialog',
      state: 'as it opens',
      node: (
        <WhenAsked>
          <EmbedDialog
            embedding={embedding}
            locale={outline.locale}
            site={location.origin}
            closeWord={outline.words.close}
            onClosed={ignore}
          />
        </WhenAsked>
      ),
    },
  ];
}

/** A dialog covers everything else: shown once asked for. */
function WhenAsked({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return asked ? (
    children
  ) : (
    <button type="button" onClick={() => setAsked(true)}>
      Show
    </button>
  );
}
