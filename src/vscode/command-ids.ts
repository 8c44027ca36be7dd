/** Shows a clause in the sidebar, where its citations and counterparts are. */
export const showInTraceabilityCommand = 'crossclause.showInTraceability';

/** Excludes a clause in the config, with a justification. */
export const excludeClauseCommand = 'crossclause.excludeClause';

/** Proposes a config with a scope for a folder. */
export const createConfigCommand = 'crossclause.createConfig';
