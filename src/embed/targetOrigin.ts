/**
 * Whom messages are addressed to: the origin a host has shown, else that of the page around the frame, else that of the
 * referrer, else anyone. What is sent is heights and step names only, so that anyone may have it.
 *
 * @param own the frame's own origin; a referrer of that origin is an earlier page of ours and says nothing of the host
 */
export function targetOrigin(
  pinned: string | undefined,
  ancestor: string | undefined,
  referrer: string,
  own: string,
): string {
  const isAddress = (origin: string | undefined) => origin !== undefined && /^https?:\/\//.test(origin);
  if (isAddress(pinned)) return pinned ?? '*';
  if (isAddress(ancestor)) return ancestor ?? '*';
  const referring = URL.canParse(referrer) ? new URL(referrer).origin : undefined;
  return isAddress(referring) && referring !== own ? (referring ?? '*') : '*';
}
