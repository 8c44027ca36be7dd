import { isMap, isSeq, type Node } from 'yaml';
import { spanOf } from '../catalogue/unwelcome-yaml.ts';
import { endOfLine, type Insertion, lineBreakOf } from '../text/insertion.ts';
import { oneLine } from '../text/one-line.ts';
import { indentAt, lineAfter, yamlText } from '../text/yaml-writing.ts';
import { readYaml } from './yaml-document.ts';

/**
 * Adds an entry to the `exclusions` of a `crossclause.yaml`. undefined where the text has no place for one, since it is
 * no YAML or its `exclusions` are no list: nothing is to be written then.
 *
 * @param clause `ISO 9001:2015 8.3`
 * @param justification goes on one line; left out where it is empty
 */
export function excludeClause(text: string, clause: string, justification: string): Insertion | undefined {
  const yaml = readYaml(text);
  if (!yaml.ok || yaml.errors.length > 0) return undefined;
  const { contents } = yaml.document;
  const eol = lineBreakOf(text);
  const reason = oneLine(justification);
  const entry = (indent: string) =>
    [
      `${indent}- clause: ${yamlText(clause, false)}`,
      ...(reason === '' ? [] : [`${indent}  justification: ${yamlText(reason, false)}`]),
    ].join(eol);
  const atEnd = () => ({
    offset: text.length,
    text: `${text === '' || /\n$/.test(text) ? '' : eol}exclusions:${eol}${entry('  ')}${eol}`,
  });

  if (contents === null || spanOf(contents)?.start === spanOf(contents)?.end) return atEnd();
  if (!isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find(({ key }) => String(key) === 'exclusions');
  if (!pair) return atEnd();
  const list: unknown = pair.value;
  const span = spanOf(list);
  if (!span || span.start === span.end) {
    const offset = endOfLine(text, spanOf(pair.key)?.end ?? 0);
    return { offset, text: eol + entry('  ') };
  }
  if (!isSeq(list)) return undefined;
  const last = spanOf(list.items.at(-1) as Node | undefined);
  if (list.flow) {
    const why = reason === '' ? '' : `, justification: ${JSON.stringify(reason)}`;
    const written = `{ clause: ${JSON.stringify(clause)}${why} }`;
    // Behind the last entry, whatever blanks or comma stand before the bracket.
    return last
      ? { offset: last.end, text: `, ${written}` }
      : { offset: text.lastIndexOf(']', span.end), text: written };
  }
  const first = spanOf(list)?.start ?? 0;
  return lineAfter(text, last?.end ?? span.end, entry(indentAt(text, first)));
}
