import schema from '../../../data/schemas/config.schema.json' with { type: 'json' };

/** The names of the rules as the schema of the config lists them, in the schema's order. */
export const ruleIds: readonly string[] = Object.keys(schema.$defs.rules.properties);

/** Every severity a config may set, gravest first. */
export const severities: readonly string[] = schema.$defs.severity.enum;
