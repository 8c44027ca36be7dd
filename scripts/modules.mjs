import { fileURLToPath } from 'node:url';

/** yaml offers Node only its CommonJS build, which can be neither shaken nor loaded as fast as its modules. */
export const asModules = {
  yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
};
