// What other extensions and keybindings hand over to a command: anything. A field that is left out is undefined.

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || isText(value);

export const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** The fields of an object; none where it is something else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
