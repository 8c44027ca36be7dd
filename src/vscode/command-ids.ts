/** Shows a clause in the sidebar, where its citations and counterparts are. */
export const showInTraceabilityCommand = 'crossclause.showInTraceability';

/** Excludes a clause in the config, with a justification. */
export const excludeClauseCommand = 'crossclause.excludeClause';
