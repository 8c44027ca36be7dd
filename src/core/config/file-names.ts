/** What a config is called, in whatever folder it lies. */
export const configName = 'crossclause.yaml';

/** What people call it as well; read under none of these names. */
export const misnamedConfigs = ['crossclause.yml', '.crossclause.yaml', '.crossclause.yml'] as const;

/** What is told of a config under such a name. */
export const misnamedConfig = `The config is not read; its name must be ${configName}.`;

/** What is told of a pack whose name ends with `.yml`. */
export const misnamedPack = 'The pack is not read; its name must end with .yaml.';

/** The patterns of files that would be packs by others if their names ended with `.yaml`: `packs/*.yml` for `packs/*.yaml`. */
export const misnamedPacksOf = (patterns: readonly string[]): readonly string[] =>
  patterns.filter(pattern => pattern.endsWith('*.yaml')).map(pattern => pattern.replace(/yaml$/, 'yml'));
