import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPack } from '../../src/core/catalogue/pack.ts';
import type { Pack } from '../../src/core/catalogue/pack-values.ts';
import type { SerializedPack } from '../../src/core/catalogue/serialized.ts';
import type { Catalogue, Correlations, Terms } from '../../src/core/catalogue/types.ts';
import { gatherKnowledge } from '../../src/core/correlations/gather-knowledge.ts';
import type { ClauseKnowledge } from '../../src/core/references/knowledge.ts';

export interface Shipped {
  readonly packs: readonly Pack[];
  /** The same as their files say them. */
  readonly files: readonly SerializedPack[];
  readonly catalogue: Catalogue;
  readonly correlations: Correlations;
  readonly knowledge: ClauseKnowledge;
  readonly terms: Terms;
}

const data = new URL('../../data/', import.meta.url);
let read: Shipped | undefined;

/** The texts of the shipped packs, by their path below `data/`. */
export function packTexts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const folder of ['standards', 'correlations', 'terms']) {
    for (const name of readdirSync(fileURLToPath(new URL(`${folder}/`, data))).sort()) {
      if (!name.endsWith('.yaml')) continue;
      texts.set(`${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, data), 'utf8'));
    }
  }
  return texts;
}

/** Everything that `data/` says, read once a test run. */
export function shipped(): Shipped {
  read ??= readShipped();
  return read;
}

function readShipped(): Shipped {
  const results = [...packTexts()].map(([path, text]) => {
    const result = readPack(text, path);
    if (!result.ok) throw new Error(`${path}: ${result.errors.map(({ message }) => message).join(' ')}`);
    return { pack: result.pack, uri: path, file: result.file };
  });
  const packs = results.map(({ pack }) => pack);
  const { clauses: knowledge, ...known } = gatherKnowledge({ shipped: packs });
  return { packs, files: results.map(({ uri, file }) => ({ uri, file })), knowledge, ...known };
}
