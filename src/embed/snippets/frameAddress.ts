import type { EmbedChoice, Embedded } from './embedChoice.ts';

/**
 * The address of a frame. Only what differs from the default is written, so that most frames share one cached page; a stage
 * needs a host that pins the frame, so its address leaves the frame to choose for itself.
 */
export function frameAddress({ home }: Pick<Embedded, 'home'>, choice: Partial<EmbedChoice>): string {
  const { layout = 'auto', theme = 'light', step, open } = choice;
  const said: Record<string, string | undefined> = {
    layout: layout === 'auto' || layout === 'stage' ? undefined : layout,
    theme: theme === 'light' ? undefined : theme,
    step,
    [open?.kind ?? 'open']: open?.slug,
  };
  const query = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${home}embed/${query.length > 0 ? '?' : ''}${query.join('&')}`;
}
