import type { Document } from 'yaml';
import schema from '../../../data/schemas/config.schema.json' with { type: 'json' };
import { didYouMean } from '../catalogue/did-you-mean.ts';
import { type Misfit, misfitsOf } from '../catalogue/schema-misfits.ts';
import { ruleIds } from './rule-ids.ts';
import { type ConfigError, spanAt } from './yaml-document.ts';

/** What the schema of the config has against a value, said about the place in the text; empty where it has nothing. */
export function schemaErrors(document: Document, value: unknown): ConfigError[] {
  return misfitsOf(value, schema).map(misfit => ({
    span: spanAt(document, misfit.path, misfit.part),
    message: messageOf(misfit),
  }));
}

function messageOf({ code, path, message }: Misfit): string {
  if (code !== 'unknown-key' || path.at(-2) !== 'rules') return message;
  const rule = String(path.at(-1));
  return `There is no rule “${rule}”.${didYouMean(rule, ruleIds) || ` The rules are ${ruleIds.join(', ')}.`}`;
}
