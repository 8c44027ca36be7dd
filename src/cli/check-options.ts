import { readRuleSetting, readYaml, troubleAsText } from '../core/index.ts';
import type { Io } from './io.ts';
import { absolute, pathFrom } from './paths.ts';
import { placesIn } from './places-in.ts';
import type { ProjectOptions } from './projects.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * What keeps the options of a command from counting: a rule or severity that there is not, a config that was named and cannot be
 * read. Whoever asked for these does not want what comes out without them. A config that was only found counts as far as it goes.
 */
export function optionTroubles({ rule = [], config }: ProjectOptions, io: Io): readonly string[] {
  const aboutRules = rule.flatMap(setting => {
    const read = readRuleSetting(setting);
    return read.ok ? [] : [`--rule ${setting}: ${read.message}`];
  });
  return [...aboutRules, ...(typeof config === 'string' ? configTroubles(config, io) : [])];
}

function configTroubles(config: string, io: Io): readonly string[] {
  const path = absolute(io.cwd, config);
  const name = pathFrom(io.cwd, path);
  const file = readTextFile(path, name);
  if (!file.ok) return [troubleAsText(file.trouble)];
  const placeOf = placesIn(name, file.text);
  return readYaml(file.text).errors.map(({ span, message }) => `${placeOf(span)}: ${message}`);
}
