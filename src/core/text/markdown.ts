/** What makes text anything but itself, wherever it stands. */
const special = /[\\`*_[\]<>&|~$@]/g;

/** What opens a list, a heading or an underline where a line begins with it: `- a`, `1. a`, `# a`. */
const opening = /^(?:[-+=#]|\d+(?=[.)]\s))/;

/** What becomes a link without any brackets: `https://…`, `www.…`. */
const bareLink = /(?<=:)(?=\/\/)|(?<=www)(?=\.)/gi;

/** Text from a pack or a document as Markdown that shows exactly this text, within a line. */
export const escapeInline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(special, character => `\\${character}`)
    .replace(bareLink, '\\');

/** The same where a line may begin with it. */
export const escapeMarkdown = (text: string): string =>
  escapeInline(text)
    .replace(opening, found => (/\d/.test(found) ? found : `\\${found}`))
    .replace(/^(\d+)([.)]\s)/, '$1\\$2');

/** A link whose text is no Markdown. */
export const markdownLink = (text: string, target: string): string => linkOn(escapeMarkdown(text), target);

/** A link on what is Markdown already. */
export const linkOn = (markdown: string, target: string): string =>
  `[${markdown}](<${target.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
