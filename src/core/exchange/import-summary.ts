import { type LinkedText, linkedText, type Piece } from '../assist/linked-text.ts';
import { counted } from '../text/counted.ts';
import { LineIndex } from '../text/line-index.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { ImportResult } from './import-packs.ts';
import type { ImportedPack, ImportTrouble } from './imported.ts';

/** What a file of another format is called, where it lies, and what it says. */
export interface ImportedText {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

/**
 * A summary to read in an editor before anything is written: what packs there would be, what is left out and why, with its
 * lines.
 */
export function importAsMarkdown(
  { name, uri, text }: ImportedText,
  { files, troubles }: ImportResult,
): LinkedText {
  const lines = new LineIndex(text);
  const item = ({ span, message, option }: ImportTrouble): readonly Piece[] => {
    if (option) return [`- ${escapeMarkdown(message)}\n`];
    const { line } = lines.positionAt(span.start);
    const place = { text: `Line ${line + 1}`, target: { kind: 'place', uri, line } as const };
    return ['- ', place, `: ${escapeMarkdown(message)}\n`];
  };
  const section = (title: string, severity: ImportTrouble['severity']): readonly Piece[] => {
    const told = troubles.filter(trouble => trouble.severity === severity);
    return told.length === 0 ? [] : [`\n## ${title}\n\n`, ...told.flatMap(item)];
  };
  const made = files.map(file => `- ${escapeMarkdown(contentsOf(file))}\n`).join('');
  return linkedText([
    `# ${escapeMarkdown(name)}\n\n${made === '' ? 'No pack can be made of it.\n' : made}`,
    ...section('To put right, or left out', 'error'),
    ...section('To look at', 'info'),
  ]);
}

/** `iso-9001-2015: 95 clauses`. */
const contentsOf = (file: ImportedPack['file']): string =>
  `${file.id}: ${
    file.kind === 'standard' ? counted(file.clauses.length, 'clause') : counted(file.rows.length, 'row')
  }`;
