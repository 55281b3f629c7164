import { type Address, plainPages } from '../story/address.ts';
import type { Story } from '../story/types.ts';

/** Every page of a story, in the order a reader would meet them; the page for addresses that do not exist is last. */
export function listAddresses(story: Story): Address[] {
  return [
    { page: 'story' },
    ...story.proposals.map(({ slug }): Address => ({ page: 'story', open: { kind: 'proposal', slug } })),
    ...story.participants.map(({ slug }): Address => ({ page: 'story', open: { kind: 'country', slug } })),
    ...plainPages.map((page): Address => ({ page })),
    { page: 'missing', path: '/404.html' },
  ];
}
