import type { Evidence, Line, SourcedLine, TitleView } from './lines.ts';

/** A section of a panel: a heading and its lines; `empty` says so where nothing was found, `checked` when it was last looked at. */
export type PanelSection = {
  id: string;
  title: string;
  lines: SourcedLine[];
  empty?: string;
  checked?: { iso: string; words: string };
};

export type ProposalView = TitleView & {
  slug: string;
  number: number;
  href: string;
  kicker: string;
  titleEvidence: Evidence[];
  gloss: Line[];
  sections: PanelSection[];
  places: string[];
};

export type CountryView = {
  code: string;
  slug: string;
  href: string;
  name: string;
  endonym: { lang: string; text: string };
  head: TitleView & { name: string; evidence: Evidence[] };
  sections: PanelSection[];
  /** Sentences of the story that speak of this country, each with the address of its chapter. */
  mentions: { chapter: string; href: string; lines: Line[] }[];
};

/** All that may be opened beside the story. Fetched when a reader is about to need it. */
export type Panels = {
  countries: Record<string, CountryView>;
  proposals: Record<string, ProposalView>;
};
