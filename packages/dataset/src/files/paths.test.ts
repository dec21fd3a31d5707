import { expect, it } from 'vitest';
import { isInside, parentOf, pathIn, relativeTo, upwards } from './paths.js';

it.each([
  ['/notes/a.md', ['/notes/a.md', '/notes', '/']],
  ['/', ['/']],
  ['C:/notes/a.md', ['C:/notes/a.md', 'C:/notes', 'C:/']],
  ['/c:/notes', ['/c:/notes', '/c:/']],
  ['//server/share', ['//server/share', '//server', '/']],
])('%s lies in %j', (file, folders) => {
  expect([...upwards(file)]).toEqual(folders);
  expect(parentOf(file)).toBe(folders[1] ?? folders[0]);
});

it.each([
  ['/notes', 'a.md', '/notes/a.md'],
  ['/notes', './deep//a.md', '/notes/deep/a.md'],
  ['/notes', '../a.md', '/a.md'],
  ['/notes', '../../../a.md', '/a.md'],
  ['/notes', '..', '/'],
  ['/notes', '.', '/notes'],
  ['/', 'a.md', '/a.md'],
  ['/notes', '/etc/passwd', '/etc/passwd'],
  ['/notes', '..dots/a.md', '/notes/..dots/a.md'],
  ['C:/', 'notes/../a.md', 'C:/a.md'],
  ['//server/share', 'a.md', '//server/share/a.md'],
])('in %s, %s is %s', (folder, relative, expected) => expect(pathIn(folder, relative)).toBe(expected));

it.each([
  ['/notes', '/notes', true],
  ['/notes', '/notes/..dots', true],
  ['/', '/notes', true],
  ['/notes', '/notes-of-others/a.md', false],
  ['/notes', '/', false],
])('inside %s is %s: %s', (folder, file, expected) => expect(isInside(folder, file)).toBe(expected));

it.each([
  ['/notes', '/notes/deep/a.md', 'deep/a.md'],
  ['/notes', '/notes', ''],
  ['/notes/deep', '/a.md', '../../a.md'],
  ['/a', '/b/c.md', '../b/c.md'],
  ['/', '/a.md', 'a.md'],
])('from %s to %s it is %j', (folder, file, expected) => {
  expect(relativeTo(folder, file)).toBe(expected);
  expect(pathIn(folder, expected)).toBe(file);
});
