import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './CountryButtons.module.css';

type Props = {
  /** Participant code of the country chosen, if any. */
  selected: string | undefined;
  onChoose: (code: string) => void;
};

/** One button per participant: the map's choice for keys, fingers and assistive technology. */
export function CountryButtons({ selected, onChoose }: Props) {
  const { outline } = useStory();
  return (
    <div className={styles.group} role="group" aria-label={outline.words.countries}>
      {outline.countries.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className={styles.country}
          aria-pressed={code === selected}
          data-country={code}
          onClick={() => onChoose(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
