/** Whether the frame's sandbox takes its origin from it. */
export function isOpaque(element: HTMLIFrameElement): boolean {
  return element.hasAttribute('sandbox') && !element.sandbox.contains('allow-same-origin');
}
