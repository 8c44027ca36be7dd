/**
 * The parts of the SARIF 2.1.0 object model that our logs use, closed as the standard closes them: properties, required
 * ones, enumerations and lower bounds from sections 3.13 (sarifLog), 3.14 (run), 3.18 and 3.19 (tool), 3.20 (invocation),
 * 3.27 (result), 3.29 and 3.30 (physicalLocation, region), 3.49 (reportingDescriptor), 3.55 to 3.58 (fix, artifactChange,
 * replacement, notification).
 */
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });
const text = { type: 'string' };
const fromOne = { type: 'integer', minimum: 1 };

const message = closed({ text }, ['text']);
const level = { enum: ['none', 'note', 'warning', 'error'] };
const artifactLocation = closed({ uri: { type: 'string', pattern: '^[^\\s]*$' } });
const region = closed({ startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne });
const location = closed({ physicalLocation: closed({ artifactLocation, region }, ['artifactLocation']) });
const replacement = closed({ deletedRegion: region, insertedContent: closed({ text }) }, ['deletedRegion']);
const artifactChange = closed({ artifactLocation, replacements: { ...list(replacement), minItems: 1 } }, [
  'artifactLocation',
  'replacements',
]);
const fix = closed({ description: message, artifactChanges: { ...list(artifactChange), minItems: 1 } }, [
  'artifactChanges',
]);
const result = closed(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message,
    locations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: text },
    fixes: list(fix),
  },
  ['message'],
);
const reportingDescriptor = closed(
  {
    id: text,
    shortDescription: message,
    helpUri: { type: 'string', pattern: '^https?://' },
    defaultConfiguration: closed({ enabled: { type: 'boolean' }, level }),
  },
  ['id'],
);
const invocation = closed(
  {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: list(closed({ level, message }, ['message'])),
  },
  ['executionSuccessful'],
);
const driver = closed({ name: text, version: text, rules: list(reportingDescriptor) }, ['name']);
const run = closed(
  {
    tool: closed({ driver }, ['driver']),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: list(invocation),
    results: list(result),
  },
  ['tool'],
);

export const sarifLog = closed({ $schema: text, version: { const: '2.1.0' }, runs: list(run) }, [
  'version',
  'runs',
]);
