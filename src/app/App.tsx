import { useLocation } from 'react-router-dom';
import { useEdition } from '../components/edition.tsx';
import type { Claims } from '../edition/notesViews.ts';
import { knownOf } from '../edition/opened.ts';
import { MissingPage } from '../pages/MissingPage.tsx';
import { PlainPage } from '../pages/PlainPage.tsx';
import { StoryPage } from '../pages/StoryPage.tsx';
import type { PanelSource } from '../pages/usePanels.ts';
import { useTools } from '../pages/useTools.ts';
import { readAddress } from '../story/address.ts';

type Props = {
  panelSource: PanelSource;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** The page an address names. The story stays mounted while what is open in it changes. */
export function App({ panelSource, loadClaims }: Props) {
  const { outline } = useEdition();
  useTools();
  const { pathname, hash } = useLocation();
  const address = readAddress(pathname, hash, knownOf(outline));
  switch (address.page) {
    case 'story':
      return <StoryPage address={address} panelSource={panelSource} loadClaims={loadClaims} />;
    case 'missing':
      return <MissingPage path={address.path} />;
    default:
      return <PlainPage page={address.page} loadClaims={loadClaims} />;
  }
}
