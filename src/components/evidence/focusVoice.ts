/**
 * Quiets every statement that does not speak with a voice, and returns how many do; an empty voice quiets none.
 *
 * Statements are markup made at build, so the attribute is set on them directly.
 */
export function focusVoice(voice: string, root: ParentNode): number {
  let remaining = 0;
  for (const statement of root.querySelectorAll<HTMLElement>('[data-voice]')) {
    const speaks = voice === '' || (statement.dataset['voice'] ?? '').split(' ').includes(voice);
    statement.toggleAttribute('data-quiet', !speaks);
    if (speaks) remaining += 1;
  }
  return remaining;
}
