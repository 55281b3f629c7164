import { TOOLTIP_ID } from '../../map/Tooltip.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import { activePanelHref } from '../../viewModel/titles.ts';
import styles from './CountryButtons.module.css';

type Props = {
  /** Participant code of the country chosen, if any. */
  selected: string | undefined;
  /** Participant code of the country that is hovered or focused anywhere in the page. */
  hovered?: string | undefined;
  onChoose: (code: string) => void;
};

/** A link to each participant's page, which opens in place: the map's choice for keys, fingers and assistive technology. */
export function CountryButtons({ selected, hovered, onChoose }: Props) {
  const { outline, base } = useStory();
  return (
    <div className={styles.group} role="group" aria-label={outline.words.countries}>
      {outline.countries.map(({ code, name, slug }) => (
        <a
          key={code}
          href={activePanelHref(base, { kind: 'country', slug })}
          className={styles.country}
          aria-current={code === selected ? 'page' : undefined}
          aria-describedby={code === hovered ? TOOLTIP_ID : undefined}
          data-country={code}
          data-hovered={code === hovered || undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onChoose(code);
          }}
        >
          {name}
        </a>
      ))}
    </div>
  );
}
