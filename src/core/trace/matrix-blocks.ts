import type { Document } from '../documents/document.ts';
import { findMatrixMarkers, type LoneMarker, type MatrixMarkers } from '../documents/matrix-markers.ts';
import { folderOf } from '../text/folder-of.ts';
import { lineBreakOf } from '../text/insertion.ts';
import { type Span, textAt } from '../text/span.ts';
import { buildMatrix, type MatrixWorld } from './matrix.ts';
import { markdownTable, relativePath } from './matrix-markdown.ts';
import { readMarkerSettings, readMatrixSettings } from './matrix-settings.ts';
import { matrixTable } from './matrix-table.ts';

/** A matrix that is to stand in a document. */
export type MatrixBlock = {
  /** The comment that begins it. */
  readonly marker: Span;
} & (
  | { readonly kind: 'current' }
  /** It is another one now: `text` is to stand in the place of `content`. */
  | { readonly kind: 'stale'; readonly content: Span; readonly text: string; readonly isEmpty: boolean }
  /** It cannot be written, as the message says. */
  | { readonly kind: 'refused'; readonly message: string }
);

export interface MatrixBlockWorld extends MatrixWorld {
  /** The path of a document, from where `path` starts, with forward slashes. */
  pathOf(uri: string): string;
}

const loneMessages: Readonly<Record<LoneMarker['kind'], string>> = {
  unclosed: 'A matrix begins here and does not end. Write <!-- /crossclause-matrix --> where it is to end.',
  nested:
    'A matrix begins here before the one above has ended. Write <!-- /crossclause-matrix --> between them.',
  unopened:
    'A matrix ends here that does not begin. Write <!-- crossclause-matrix --> above, or remove this.',
};

/**
 * The matrices of a document, held against what the documents say now, in the order of the text. Empty where there is no
 * marker.
 *
 * @param path of the document
 */
export function matrixBlocks(
  document: Document,
  path: string,
  world: MatrixBlockWorld,
): readonly MatrixBlock[] {
  const { pairs, lone } = findMatrixMarkers(document.comments);
  const folder = folderOf(path);
  // Markers that ask for the same are answered once, however many a document has.
  const written = new Map<string, MatrixText>();
  const writtenFor = (marker: string): MatrixText => {
    const text = written.get(marker) ?? writeMatrix(marker, folder, world);
    written.set(marker, text);
    return text;
  };
  return [
    ...pairs.map(markers => blockOf(document.text, markers, writtenFor)),
    ...lone.map(
      ({ comment, kind }): MatrixBlock => ({
        marker: comment.span,
        kind: 'refused',
        message: loneMessages[kind],
      }),
    ),
  ].sort((a, b) => a.marker.start - b.marker.start);
}

type MatrixText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** What is to stand behind a marker, up to the one that ends the matrix. */
function writeMatrix(marker: string, folder: string, world: MatrixBlockWorld): MatrixText {
  const settings = readMarkerSettings(marker);
  if (!settings.ok) return settings;
  const read = readMatrixSettings(settings.settings, world, 'places');
  if (!read.ok) return read;
  const matrix = buildMatrix(world, { ...read.layout, nameOf: uri => world.pathOf(uri) });
  if (matrix === undefined)
    return { ok: false, message: 'No pack lists the clauses of an edition in scope.' };
  const table = matrixTable(matrix, { documents: read.layout.documents, showsLines: false });
  return { ok: true, text: `\n\n${markdownTable(table, name => relativePath(folder, name))}\n` };
}

function blockOf(
  text: string,
  { opening, closing, content }: MatrixMarkers,
  writtenFor: (marker: string) => MatrixText,
): MatrixBlock {
  const marker = opening.span;
  const refuse = (message: string): MatrixBlock => ({ marker, kind: 'refused', message });
  if (![marker, closing.span].every(span => standsAlone(text, span)))
    return refuse(
      'Both markers of a matrix stand at the beginning of a line, with nothing behind them; here they do not.',
    );
  const written = writtenFor(opening.text);
  if (!written.ok) return refuse(written.message);
  const before = textAt(text, content);
  if (before.split(/\r\n?|\n/).some(line => !/^\s*(?:\||$)/.test(line)))
    return refuse(
      'Between the markers of a matrix stands text that is no part of it. Move it out; it would be lost.',
    );
  if (essence(before) === essence(written.text)) return { marker, kind: 'current' };
  const after = written.text.replaceAll('\n', lineBreakOf(before));
  return { marker, kind: 'stale', content, text: after, isEmpty: before.trim() === '' };
}

const standsAlone = (text: string, { start, end }: Span): boolean =>
  (start === 0 || /[\r\n]/.test(text[start - 1] ?? '')) &&
  /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));

/** What formatters of Markdown leave as it is: they move blanks, draw longer rulers, and escape in other ways. */
const essence = (table: string): string => table.replace(/[\s\\<>]/g, '').replace(/-+/g, '-');
