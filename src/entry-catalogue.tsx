import story from 'virtual:story';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import { Catalogue } from './catalogue/Catalogue.tsx';
import { makeMaterial } from './catalogue/material.ts';
import { EditionProvider } from './components/edition.tsx';
import { makeContext } from './edition/context.ts';
import { makeMapPaths } from './edition/makeMapView.ts';
import './styles/base.css';
import './styles/fonts.css';

const [first = ''] = story.meta.locales;
const asked = new URLSearchParams(location.search).get('lang') ?? first;
const context = makeContext(story, story.meta.locales.includes(asked) ? asked : first, '/');
const material = makeMaterial(context);
const root = document.getElementById('app');
if (root === null) throw new Error('The catalogue needs an element with the id "app".');
createRoot(root).render(
  <EditionProvider
    value={{
      outline: material.outline,
      base: '/',
      statics: { specimen: `<p>${material.outline.words.footer}</p>` },
      paths: makeMapPaths(context),
    }}
  >
    <MemoryRouter>
      <Catalogue material={material} />
    </MemoryRouter>
  </EditionProvider>,
);
