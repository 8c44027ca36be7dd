import { startOfText } from '../text/span.ts';
import { type Imported, type ImportOptions, nothingImported } from './imported.ts';
import { standardFromCatalog } from './oscal-catalog.ts';
import { correlationsFromMappings } from './oscal-mappings.ts';
import { fieldOf, readTree } from './tree.ts';

/**
 * What a text of OSCAL, in JSON or YAML, says that a pack can say: a catalog is a standard, each mapping of a mapping
 * collection a correlation. Of what `standardAsOscal` or `correlationAsOscal` wrote, the same pack comes back; where
 * somebody changed it since, OSCAL's own words count over our properties.
 */
export function packsFromOscal(text: string, options: ImportOptions): Imported {
  const read = readTree(text);
  if (!read.ok) return { packs: [], troubles: read.troubles };
  const { tree } = read;
  if (fieldOf(tree.root, 'catalog') !== undefined) return standardFromCatalog(tree, options);
  if (fieldOf(tree.root, 'mapping-collection') !== undefined) return correlationsFromMappings(tree, options);
  const message = 'There is neither a catalog nor a mapping-collection of OSCAL here.';
  return nothingImported(message, startOfText);
}
