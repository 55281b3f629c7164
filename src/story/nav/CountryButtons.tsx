import { TOOLTIP_ID } from '../../map/Tooltip.tsx';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './CountryButtons.module.css';

type Props = {
  /** Participant code of the country chosen, if any. */
  selected: string | undefined;
  /** Participant code of the country that is hovered or focused anywhere in the page. */
  hovered?: string | undefined;
  onChoose: (code: string) => void;
};

/** One button per participant: the map's choice for keys, fingers and assistive technology. */
export function CountryButtons({ selected, hovered, onChoose }: Props) {
  const { outline } = useStory();
  return (
    <div className={styles.group} role="group" aria-label={outline.words.countries}>
      {outline.countries.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className={styles.country}
          aria-pressed={code === selected}
          aria-describedby={code === hovered ? TOOLTIP_ID : undefined}
          data-country={code}
          data-hovered={code === hovered || undefined}
          onClick={() => onChoose(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
