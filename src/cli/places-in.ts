import { LineIndex, type Span } from '../core/index.ts';

/** Says where spans of a text begin: `crossclause.yaml:3:5`, lines and columns from 1. */
export function placesIn(name: string, text: string): (span: Span) => string {
  const lines = new LineIndex(text);
  return span => {
    const { line, character } = lines.positionAt(span.start);
    return `${name}:${line + 1}:${character + 1}`;
  };
}
