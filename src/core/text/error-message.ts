/** What is said of something thrown: an error's message, else the thing itself in words. */
export const errorMessage = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
