import { useLocation } from 'react-router-dom';
import { parseRoute } from '../model/routes.ts';
import { MissingPage, PlainPage } from '../story/OtherPages.tsx';
import { StoryPage } from '../story/StoryPage.tsx';
import type { PanelSource } from '../story/usePanelRoute.ts';
import { useTools } from '../tools/useTools.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import { toKnownSlugs } from '../viewModel/activePanel.ts';
import type { Claims } from '../viewModel/noteViews.ts';

type Props = {
  panelSource: PanelSource;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** The page an address names. The story stays mounted while what is open in it changes. */
export function App({ panelSource, loadClaims }: Props) {
  const { outline } = useStory();
  useTools();
  const { pathname, hash } = useLocation();
  const address = parseRoute(pathname, hash, toKnownSlugs(outline));
  switch (address.page) {
    case 'story':
      return <StoryPage address={address} panelSource={panelSource} loadClaims={loadClaims} />;
    case 'missing':
      return <MissingPage path={address.path} />;
    default:
      return <PlainPage page={address.page} loadClaims={loadClaims} />;
  }
}
