import { readDocument } from '../../src/core/documents/read-document.ts';
import { checkDocument } from '../../src/core/rules/check.ts';
import type { Finding } from '../../src/core/rules/rule.ts';
import type { Given } from './marks.ts';
import { worldWith } from './matrix.ts';

/** All findings in one document of a project, by its path; the rules that hold it against the others are asked too. */
export function findingsInProject(
  path: string,
  texts: Readonly<Record<string, string>>,
  given: Given,
): readonly Finding[] {
  const { trace, knowledge, ...world } = worldWith(texts, given);
  const options = { knowledge, scope: world.config.standards };
  const document = readDocument(path, texts[path] ?? '', options);
  return checkDocument(document, {
    ...world,
    path,
    project: { trace, pathOf: uri => uri, nameOf: uri => uri },
  });
}
