/** Modules made from the content at build; see scripts/vite/storyModules.ts. */
declare module 'virtual:story' {
  const story: import('../model/types.ts').Story;
  export default story;
}

declare module 'virtual:editions' {
  export const editions: Record<
    string,
    {
      outline: () => Promise<{ default: import('../viewModel/types.ts').ClientData }>;
      panels: () => Promise<{ default: import('../viewModel/panels.ts').Panels }>;
      embedding: () => Promise<{ default: import('../viewModel/embedDialog.ts').EmbedDialogData }>;
      claims: () => Promise<{ default: import('../viewModel/noteViews.ts').Claims }>;
      tools: () => Promise<{ default: import('../viewModel/tools.ts').Tools }>;
    }
  >;
}
