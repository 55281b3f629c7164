// @vitest-environment node
import { expect, it } from 'vitest';
import { findRouteProblems } from './routes.mjs';

it('a table of different paths and files has no problem', () => {
  const routes = [
    { path: '/', file: 'index.html' },
    { path: '/404/', file: '404.html', status: 404 },
  ];
  expect(findRouteProblems(routes)).toEqual([]);
});

it('names every problem at once', () => {
  const routes = [
    { path: '/', file: 'index.html' },
    { path: '/', file: '../index.html' },
    { path: 'a/', file: 'a/index.html' },
    { path: '/b/', file: 'a/index.html' },
  ];
  expect(findRouteProblems(routes)).toEqual([
    '"../index.html" (for /) must be a relative path to an .html file',
    '"a/" must start with a slash',
    'the path "/" is there more than once',
    'the file "a/index.html" is there more than once',
  ]);
});
