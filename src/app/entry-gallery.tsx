import '../styles/base.css';
import '../styles/fonts.css';
import story from 'virtual:story';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';
import { createFixtures } from '../gallery/fixtures.ts';
import { Gallery } from '../gallery/Gallery.tsx';
import { StoryProvider } from '../ui/StoryProvider.tsx';
import { createContent } from '../viewModel/context.ts';
import { toMapPaths } from '../viewModel/map.ts';

const [first = ''] = story.meta.locales;
const asked = new URLSearchParams(location.search).get('lang') ?? first;
const context = createContent(story, story.meta.locales.includes(asked) ? asked : first, '/');
const material = createFixtures(context);
const root = document.getElementById('app');
if (root === null) throw new Error('The catalogue needs an element with the id "app".');
createRoot(root).render(
  <StoryProvider
    value={{
      outline: material.outline,
      base: '/',
      htmlBySlot: { specimen: `<p>${material.outline.words.footer}</p>` },
      paths: toMapPaths(context),
    }}
  >
    <MemoryRouter>
      <Gallery material={material} />
    </MemoryRouter>
  </StoryProvider>,
);
