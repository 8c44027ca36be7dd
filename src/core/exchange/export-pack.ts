import type { PackFile } from '../catalogue/serialized.ts';
import { type Said, worded } from '../text/said.ts';
import { correlationAsCsv, standardAsCsv } from './to-csv.ts';
import { correlationAsOscal, standardAsOscal } from './to-oscal.ts';

/** What a pack can be written as. */
export type ExportFormat = 'csv' | 'oscal';

/** A pack in another format, or why there is no such thing. */
export type ExportedPack =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: Said };

/** @param lastModified the time it is, as OSCAL wants it: `2026-03-31T12:00:00.000Z` */
export function exportPack(file: PackFile, format: ExportFormat, lastModified: string): ExportedPack {
  switch (file.kind) {
    case 'standard': {
      const text = format === 'csv' ? standardAsCsv(file) : standardAsOscal(file, { lastModified });
      return { ok: true, text };
    }
    case 'correlation': {
      const text = format === 'csv' ? correlationAsCsv(file) : correlationAsOscal(file, { lastModified });
      if (text !== undefined) return { ok: true, text };
      return {
        ok: false,
        why: worded('{0} has no pair of clauses, and OSCAL needs one. Take CSV.', file.id),
      };
    }
    case 'terms':
      return {
        ok: false,
        why: worded(
          '{0} is a pack of terms, which neither CSV nor OSCAL has a form for. Its file can be copied as it is.',
          file.id,
        ),
      };
  }
}
