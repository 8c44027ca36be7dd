import type { Document } from '../../src/core/documents/document.ts';

/** The same document, and how often its references have been asked for. */
export function watched(document: Document): { readonly document: Document; lookUps(): number } {
  let asked = 0;
  const get = (target: Document, key: keyof Document) => {
    if (key === 'references') asked++;
    return target[key];
  };
  return { document: new Proxy(document, { get }), lookUps: () => asked };
}
