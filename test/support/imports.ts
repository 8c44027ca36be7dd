import {
  checkImported,
  type Imported,
  type ImportedPack,
  type ImportOptions,
} from '../../src/core/exchange/imported.ts';
import { LineIndex } from '../../src/core/text/line-index.ts';
import { shipped } from './shipped.ts';

/** What an import is asked with: nothing but the name of the file, and the shipped packs. */
export const importOptions = (name: string, options: Partial<ImportOptions>): ImportOptions => ({
  name,
  from: undefined,
  to: undefined,
  catalogue: shipped().catalogue,
  ...options,
});

/** What an import makes of a text, and what is told as `line: message`, lines from 1. */
export function importedFrom(
  text: string,
  { packs, troubles }: Imported,
): { readonly files: readonly ImportedPack['file'][]; readonly told: readonly string[] } {
  const { catalogue } = shipped();
  const lines = new LineIndex(text);
  const checked = packs.map(pack => checkImported(pack, catalogue, {}));
  const all = [...troubles, ...checked.flatMap(each => each.troubles)];
  return {
    files: checked.flatMap(({ file }) => file ?? []),
    told: all.map(({ message, span }) => `${lines.positionAt(span.start).line + 1}: ${message}`),
  };
}
