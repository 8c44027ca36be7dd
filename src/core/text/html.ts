import { printable } from './display-width.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, SVG or XML that shows exactly this text on one line, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  printable(text.replace(/\s+/g, ' ')).replace(/[&<>"']/g, character => entities[character] ?? character);
