/**
 * Copies what a text area holds: with the browser's clipboard, else the old way, which older browsers and frames without
 * the permission know. False leaves the text selected, for the reader to copy.
 */
export async function copyText(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus({ preventScroll: true });
    area.select();
    return copySelection();
  }
}

function copySelection(): boolean {
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where the clipboard is refused
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
