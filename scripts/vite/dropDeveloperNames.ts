import type { Plugin } from 'vite';

/**
 * Lets the bundler leave out the parts of the router that nothing uses. It writes a name for developers' tools on each,
 * which counts as a use, and readers would download every one.
 */
export function dropDeveloperNames(): Plugin {
  return {
    name: 'drop-developer-names',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = .*;$/gm, '')
          .replace(/= (React\w*\.(?:createContext|forwardRef)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  };
}
