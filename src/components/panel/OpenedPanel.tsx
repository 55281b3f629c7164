import type { Panels } from '../../edition/panelViews.ts';
import type { Opened } from '../../story/address.ts';
import { CountryPanel } from './CountryPanel.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';

type Props = {
  opened: Opened;
  panels: Panels;
  onClose: () => void;
  /** Whether the heading takes focus: true when a reader opened it here. */
  takesFocus: boolean;
};

/** The panel or card of what is open; nothing for a slug the story does not have. */
export function OpenedPanel({ opened, panels, onClose, takesFocus }: Props) {
  const country = opened.kind === 'country' ? panels.countries[opened.slug] : undefined;
  if (country)
    return <CountryPanel key={opened.slug} country={country} onClose={onClose} takesFocus={takesFocus} />;
  const proposal = opened.kind === 'proposal' ? panels.proposals[opened.slug] : undefined;
  if (proposal)
    return <ProposalPanel key={opened.slug} proposal={proposal} onClose={onClose} takesFocus={takesFocus} />;
  return null;
}
