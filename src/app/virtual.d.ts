/** Modules made from the content at build; see scripts/build. */
declare module 'virtual:story' {
  const story: import('../model/types.ts').Story;
  export default story;
}

declare module 'virtual:relief' {
  /** Address of the relief's drawing; undefined for a story without one. */
  export const reliefUrl: string | undefined;
}

declare module 'virtual:locale-data' {
  export const localeData: Record<string, import('../ui/localeParts.ts').LocaleParts>;
}
