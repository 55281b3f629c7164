import { CorrectionText } from '../components/CorrectionText.tsx';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { EvidenceList } from '../components/EvidenceList.tsx';
import { EvidencePanel } from '../components/evidence/EvidencePanel.tsx';
import { TermPanel } from '../components/evidence/TermPanel.tsx';
import { LastChecked } from '../components/LastChecked.tsx';
import { SourcedLines } from '../components/SourcedLines.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { firstOf, type Material, type Specimen } from './material.ts';

const ignore = () => {};

/** Whose word a statement is, and what is known about it. */
export function evidenceSpecimens({ outline, whole, claims }: Material): Specimen[] {
  const ids = Object.keys(claims.claims);
  const disputed = ids.find((id) => (claims.claims[id]?.conflicts.length ?? 0) > 0);
  const sections = Object.values(whole.panels.proposals).flatMap(({ sections: all }) => all);
  const lines = sections.flatMap(({ lines: some }) => some);
  const statuses = new Map(
    lines.flatMap(({ status }) => (status === undefined ? [] : [[status.id, status]])),
  );
  const panel = (asked: string[]) => <EvidencePanel content={{ asked, claims }} onClose={ignore} />;
  return [
    { name: 'EvidencePanel', state: 'one statement', node: panel(ids.slice(0, 1)) },
    { name: 'EvidencePanel', state: 'several statements', node: panel(ids.slice(0, 3)) },
    ...(disputed === undefined
      ? []
      : [{ name: 'EvidencePanel', state: 'sources differ', node: panel([disputed]) }]),
    {
      name: 'TermPanel',
      state: 'a term',
      node: (
        <TermPanel
          content={{ term: outline.words.term, meaning: [new Text(outline.words.glossary)] }}
          onClose={ignore}
        />
      ),
    },
    {
      name: 'EvidenceList',
      state: 'in a line',
      node: <EvidenceList evidence={firstOf(lines, 'a sourced line').evidence} />,
    },
    { name: 'SourcedLines', state: 'a section', node: <SourcedLines lines={lines.slice(0, 4)} /> },
    ...[...statuses.values()].map((status) => ({
      name: 'StatusMark',
      state: status.id,
      node: <StatusMark status={status} />,
    })),
    {
      name: 'LastChecked',
      state: 'dated',
      node: <LastChecked checked={sections.find(({ checked }) => checked !== undefined)?.checked} />,
    },
    {
      name: 'CorrectionText',
      state: 'a correction',
      node: (
        <CorrectionText
          correction={{ id: 'x', claim: ids[0] ?? '', date: '1.1.', iso: '2020-01-01', was: 'A', now: 'B' }}
          words={outline.words}
        />
      ),
    },
    {
      name: 'ErrorBoundary',
      state: 'something threw, so nothing shows',
      node: (
        <ErrorBoundary>
          <Throws />
        </ErrorBoundary>
      ),
    },
  ];
}

function Throws(): never {
  throw new Error('Thrown by the catalogue, to show what a reader sees then.');
}
