import type { Document } from './document.ts';

/** What follows from a document alone, worked out when it is first asked for and kept as long as the document. */
export function perDocument<Value>(workOut: (document: Document) => Value): (document: Document) => Value {
  const known = new WeakMap<Document, { readonly is: Value }>();
  return document => {
    let value = known.get(document);
    if (value === undefined) {
      value = { is: workOut(document) };
      known.set(document, value);
    }
    return value.is;
  };
}
