import type { PanelSection } from '../../edition/panelViews.ts';
import { LastChecked } from '../LastChecked.tsx';
import { SourcedLines } from '../SourcedLines.tsx';

/** The sections of a panel in order, each under its heading. */
export function PanelSections({ sections }: { sections: PanelSection[] }) {
  return sections.map(({ id, title, lines, empty, checked }) => (
    <section key={id} aria-labelledby={`open-${id}`}>
      <h3 id={`open-${id}`}>{title}</h3>
      <LastChecked checked={checked} />
      <SourcedLines lines={lines} />
      {empty !== undefined && <p>{empty}</p>}
    </section>
  ));
}
