/** Modules made from the content at build; see scripts/vite/storyModules.ts. */
declare module 'virtual:story' {
  const story: import('./story/types.ts').Story;
  export default story;
}

declare module 'virtual:editions' {
  export const editions: Record<
    string,
    {
      outline: () => Promise<{ default: import('./edition/types.ts').BrowserOutline }>;
      panels: () => Promise<{ default: import('./edition/panelViews.ts').Panels }>;
      embedding: () => Promise<{ default: import('./edition/embeddingView.ts').Embedding }>;
      claims: () => Promise<{ default: import('./edition/notesViews.ts').Claims }>;
      tools: () => Promise<{ default: import('./edition/toolsView.ts').Tools }>;
    }
  >;
}
