/** The way to a value in YAML, keys and indexes from the top: `['rows', 3, 'to']`. */
export type YamlPath = readonly (string | number)[];
