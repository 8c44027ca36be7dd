// What a script was called with. One that writes where it is told must not take `--help` for the name of a file.
import { parseArgs } from 'node:util';

/**
 * The options and the other words that a script was called with. Where it is asked for help it says how it is called and
 * ends with 0; where it is given what it does not know it says that, too, and ends with 2.
 *
 * @param {string} usage `node scripts/build.mjs [FOLDER]`, and on further lines what it does
 * @param {{ options?: import('node:util').ParseArgsConfig['options'], most?: number }} [wanted] `most`: how many words there can be
 */
export function readArguments(usage, { options = {}, most = 0 } = {}) {
  const asked = argumentsIn(process.argv.slice(2), options, most);
  if (!asked.help && asked.trouble === undefined) return asked;
  if (asked.trouble !== undefined) console.error(`${asked.trouble}\n`);
  console[asked.help ? 'log' : 'error'](`Usage: ${usage}`);
  process.exit(asked.help ? 0 : 2);
}

/** The same as values: `trouble` says what nobody knows. */
export function argumentsIn(args, options, most) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const trouble = positionals.length > most ? `Nothing is known of “${positionals[most]}”.` : undefined;
    return { values, positionals, help: values.help === true, trouble };
  } catch (error) {
    return { values: {}, positionals: [], help: false, trouble: error.message };
  }
}
