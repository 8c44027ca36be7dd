import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { PackFile } from '../catalogue/serialized.ts';

/** Lists and mappings whose entries stand on a line each. */
const inRows = new Set(['clauses', 'rows', 'unpaired', 'otherEditions', 'compared', 'sources']);

/** Keys that begin a new part of the file, with an empty line before them. */
const parts = new Set(['sources', 'otherEditions', 'clauses', 'rows', 'unpaired', 'unknown']);

/** A pack as YAML, in the form of the shipped ones: one clause, source or row a line. `readPack` reads it back. */
export function packAsYaml(file: PackFile): string {
  const document = new Document(file, { schema: 'core' });
  visit(document, {
    Scalar(_, node) {
      // 8.10 without quotes would be the number 8.1; 8.7.1 looks the same to whoever adds a row.
      if (typeof node.value === 'string' && /^\d[\d.]*$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (path.length === 2 && parts.has(name)) key.spaceBefore = true;
      if (!inRows.has(name)) {
        // `unlisted` and the like: a few words on the line of their key.
        if (isSeq(value)) value.flow = true;
        return;
      }
      const entries: readonly unknown[] = isSeq(value)
        ? value.items
        : isMap(value)
          ? value.items.map(item => item.value)
          : [];
      for (const entry of entries) {
        if (isMap(entry) && !entry.has('compared')) entry.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}
