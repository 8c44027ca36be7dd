import { type FileTrouble, LineIndex, type Span } from '../core/index.ts';

/** Makes troubles of what is wrong with a text: with its name, and where they begin. */
export function troublesIn(name: string, text: string): (span: Span, message: string) => FileTrouble {
  const lines = new LineIndex(text);
  return (span, message) => ({ file: name, start: lines.positionAt(span.start), message });
}

/** Says where spans of a text begin: `crossclause.yaml:3:5`, lines and columns from 1. */
export function placesIn(name: string, text: string): (span: Span) => string {
  const lines = new LineIndex(text);
  return span => {
    const { line, character } = lines.positionAt(span.start);
    return `${name}:${line + 1}:${character + 1}`;
  };
}
