import { CountryButtons } from '../components/nav/CountryButtons.tsx';
import { LanguageSwitch } from '../components/nav/LanguageSwitch.tsx';
import { MotionSwitch } from '../components/nav/MotionSwitch.tsx';
import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { StepNav } from '../components/nav/StepNav.tsx';
import { VoiceMenu } from '../components/nav/VoiceMenu.tsx';
import type { Material, Specimen } from './material.ts';

const ignore = () => {};

/** What readers press. */
export function controlSpecimens({ outline }: Material): Specimen[] {
  const { chapters, countries } = outline;
  return [
    { name: 'SiteHeader', state: 'in the story', node: <SiteHeader inStory /> },
    { name: 'SiteHeader', state: 'on another page', node: <SiteHeader inStory={false} /> },
    {
      name: 'CountryButtons',
      state: 'none chosen',
      node: <CountryButtons selected={undefined} onChoose={ignore} />,
    },
    {
      name: 'CountryButtons',
      state: 'one chosen',
      node: <CountryButtons selected={countries[0]?.code} onChoose={ignore} />,
    },
    { name: 'StepNav', state: 'first chapter', node: <StepNav active={chapters[0]?.id ?? ''} /> },
    { name: 'StepNav', state: 'in the middle', node: <StepNav active={chapters[1]?.id ?? ''} /> },
    { name: 'StepNav', state: 'last chapter', node: <StepNav active={chapters.at(-1)?.id ?? ''} /> },
    { name: 'LanguageSwitch', state: 'other languages', node: <LanguageSwitch /> },
    { name: 'VoiceMenu', state: 'closed, opens', node: <VoiceMenu /> },
    { name: 'MotionSwitch', state: 'as kept', node: <MotionSwitch /> },
  ];
}
