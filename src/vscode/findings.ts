import { applyBaseline, checkDocument, type Document, type Finding } from '../core/index.ts';
import type { Reading } from './project.ts';

/** A document is read anew whenever it or what applies to it changes, so what was found in it stays true. */
const found = new WeakMap<Document, readonly Finding[]>();

/** The findings that the baseline does not accept: what `crossclause check` reports of the same text. */
export function findingsOf(reading: Reading): readonly Finding[] {
  let findings = found.get(reading.document);
  if (findings === undefined) {
    findings = check(reading);
    found.set(reading.document, findings);
  }
  return findings;
}

function check(reading: Reading): readonly Finding[] {
  const { document, path, setup } = reading;
  const findings = checkDocument(document, reading);
  return setup.baseline
    ? applyBaseline({ file: path, text: document.text, findings }, setup.baseline)
    : findings;
}
