// Loads the bundle that is named and starts the extension, with something in the place of VS Code that takes whatever it is
// asked and gives nothing. Prints the milliseconds of both as JSON.
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';

const empty = new Map([
  ['textDocuments', []],
  ['workspaceFolders', []],
  ['activeTextEditor', undefined],
  ['then', undefined],
]);

/** Can be called, constructed, extended and asked for anything. */
const anything = new Proxy(class {}, {
  get: (target, name) =>
    empty.has(name) ? empty.get(name) : name === 'prototype' ? target.prototype : anything,
  set: () => true,
  apply: () => anything,
  construct: () => anything,
});

const load = Module._load;
// A bundler copies what a module has itself; what it has not, it asks for.
Module._load = (name, ...rest) => (name === 'vscode' ? Object.create(anything) : load(name, ...rest));

const begun = performance.now();
const { activate } = createRequire(import.meta.url)(resolve(process.argv[2]));
// Most of the bundle is run as soon as the rest of it is loaded, before VS Code can ask for anything.
await Promise.resolve();
const loaded = performance.now();
await activate(anything);
const activated = performance.now();
console.log(JSON.stringify({ load: loaded - begun, activate: activated - loaded }));
// What was begun in the background has nobody to answer to.
process.exit(0);
