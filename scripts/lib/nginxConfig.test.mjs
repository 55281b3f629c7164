import { describe, expect, it } from 'vitest';
import { writeNginxConfig } from './nginxConfig.mjs';

const policy = "default-src 'none';script-src 'self' 'sha256-a+/='";
const make = (more = {}) => writeNginxConfig({ root: '/srv/site', listen: '80', policy, ...more });

describe('the nginx configuration', () => {
  it('says every header of the table on every answer, errors included, and nothing of who may frame it', () => {
    const config = make();
    expect(config).toContain('add_header Access-Control-Allow-Origin "*" always;');
    expect(config).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    expect(config).toContain('add_header Cache-Control $explainer_cache_control always;');
    expect(config).not.toMatch(/X-Frame-Options/i);
  });

  it('leaves out what a build has no policy for and an nginx no module for', () => {
    const config = make({ policy: undefined, brotli: false });
    expect(config).not.toMatch(/Content-Security-Policy|brotli/);
    expect(config).toContain('gzip_static on;');
  });

  it('under a base, names of its own keep two explainers on one nginx apart', () => {
    const config = make({ base: '/graphics/five-in-one/' });
    expect(config).toContain('map $uri $explainer_graphics_five_in_one_cache_control {');
    expect(config).toContain('alias "/srv/site/";');
    expect(config).toContain('return 308 /graphics/five-in-one/$is_args$args;');
  });

  it('a root with a quote or a backslash in its name cannot end its word', () => {
    expect(make({ root: '/srv/a"b\\c' })).toContain('root "/srv/a\\"b\\\\c";');
  });
});
