import { applyBaseline, checkDocument, type Document, type Finding } from '../core/index.ts';
import type { Reading } from './project.ts';
import type { Setup } from './setups.ts';

/** What was found in a document stays true until the document, or what applies to it, is another one. */
const found = new WeakMap<Document, { readonly setup: Setup; readonly findings: readonly Finding[] }>();

/** The findings that the baseline does not accept: what `crossclause check` reports of the same text. */
export function findingsOf(reading: Reading): readonly Finding[] {
  const { document, setup } = reading;
  const known = found.get(document);
  if (known?.setup === setup) return known.findings;
  const findings = check(reading);
  found.set(document, { setup, findings });
  return findings;
}

function check(reading: Reading): readonly Finding[] {
  const { document, path, setup } = reading;
  const findings = checkDocument(document, reading);
  return setup.baseline
    ? applyBaseline({ file: path, text: document.text, findings }, setup.baseline)
    : findings;
}
