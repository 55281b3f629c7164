import type { PanelSection } from '../../edition/types.ts';
import { SourcedLines } from '../SourcedLines.tsx';

/** The sections of a panel in order, each under its heading. */
export function PanelSections({ sections }: { sections: PanelSection[] }) {
  return sections.map(({ id, title, lines }) => (
    <section key={id} aria-labelledby={`open-${id}`}>
      <h3 id={`open-${id}`}>{title}</h3>
      <SourcedLines lines={lines} />
    </section>
  ));
}
