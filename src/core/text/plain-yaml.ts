/**
 * How YAML is parsed here, whatever version it says it is: by YAML 1.2, where `yes` and `2024-01-01` are texts, without merge keys
 * and without tags that make other values.
 */
export const plainYaml = {
  schema: 'core',
  resolveKnownTags: false,
  merge: false,
  // Silent, it would not tell of a second document either; nothing is logged this way.
  logLevel: 'error',
} as const;
