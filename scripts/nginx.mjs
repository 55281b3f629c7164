import { parseArgs } from 'node:util';
import { parseRoute } from './lib/address.mjs';
import { checkBuilt } from './lib/checkBuilt.mjs';
import { readPolicy } from './lib/headersFile.mjs';
import { writeNginxConfig } from './lib/nginxConfig.mjs';
import { distDir } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const options = {
  root: { type: 'string', default: distDir },
  listen: { type: 'string', default: '80' },
  'no-brotli': { type: 'boolean', default: false },
};

// Prints the configuration for the build in dist; docs/hosting.md says where to put it.
await runMain(async () => {
  const given = parse(process.argv.slice(2));
  const { base } = parseRoute(process.env);
  checkBuilt();
  const policy = await readPolicy(distDir);
  if (policy === undefined) throw new Problem('The build holds no policy: run `npm run build` again.');
  const brotli = !given['no-brotli'];
  process.stdout.write(writeNginxConfig({ root: given.root, listen: given.listen, base, policy, brotli }));
});

function parse(args) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Problem(`${error.message} Known options: --root FOLDER, --listen PORT, --no-brotli.`, {
      cause: error,
    });
  }
}
