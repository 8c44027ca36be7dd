/** A text with what comes in: `filled('{0} of {1}', 3, 8)`. */
export const filled = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
