const special = /[\\`*_{}[\]()#+\-.!<>|~&$]/g;

/** Text from a pack or a document as Markdown that shows exactly this text, on one line. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(special, character => `\\${character}`);
