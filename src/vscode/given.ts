// What other extensions and keybindings hand over to a command: anything. A field that is left out is undefined.

/** Whether it is a text; no other value is taken for one. */
export const isText = (value: unknown): value is string => typeof value === 'string';

/** The same of a field that may be left out. */
export const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || isText(value);

/** The same of a list, which may be empty. */
export const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** The fields of an object; none where it is something else. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
