import { DepthNav } from '../components/nav/DepthNav.tsx';
import { BriefBody } from '../components/shorter/BriefBody.tsx';
import { QuizBody } from '../components/shorter/QuizBody.tsx';
import { ShortBody } from '../components/shorter/ShortBody.tsx';
import { CiteDialog } from '../components/tools/CiteDialog.tsx';
import { HelpDialog } from '../components/tools/HelpDialog.tsx';
import { ListenBar } from '../components/tools/listen/ListenBar.tsx';
import { ShareDialog } from '../components/tools/ShareDialog.tsx';
import type { Material, Specimen } from './material.ts';

const ignore = () => {};

/** The story told shorter, and the reader's tools; sheets open only in a browser. */
export function toolSpecimens({ outline, whole, claims, tools, paths, base }: Material): Specimen[] {
  const { words } = tools;
  const depths = <DepthNav current="story" words={words} base={base} />;
  const url = `https://news.example${base}`;
  return [
    { name: 'DepthNav', state: 'whole', node: depths },
    {
      name: 'BriefBody',
      state: 'as published',
      node: <BriefBody whole={whole} outline={outline} base={base} depths={depths} />,
    },
    {
      name: 'ShortBody',
      state: 'as published',
      node: <ShortBody whole={whole} outline={outline} paths={paths} base={base} depths={depths} />,
    },
    { name: 'QuizBody', state: 'closed, opens', node: <QuizBody whole={whole} outline={outline} /> },
    {
      name: 'ShareDialog',
      state: 'a sheet',
      node: <ShareDialog words={words} url={url} title={tools.title} onClosed={ignore} />,
    },
    {
      name: 'CiteDialog',
      state: 'a sheet',
      node: (
        <CiteDialog
          tools={tools}
          claims={claims}
          outline={outline}
          url={url}
          claim={undefined}
          today={tools.asOf}
          onClosed={ignore}
        />
      ),
    },
    { name: 'HelpDialog', state: 'a sheet', node: <HelpDialog words={words} onClosed={ignore} /> },
    {
      name: 'ListenBar',
      state: 'reading',
      node: <ListenBar passages={[]} voice={undefined} chapter={tools.title} words={words} onDone={ignore} />,
    },
  ];
}
