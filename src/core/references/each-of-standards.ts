import { anyOf } from '../text/any-of.ts';

const standardWords = '(?:normen|standards|normes|normas|norme)(?!\\p{L})';
// ` beider Normen`, ` of both standards`, ` der beiden genannten Normen`.
const ofTwo = `(?<two>beider|of\\s+both(?:\\s+(?:the|these))?|(?:of|der|dieser)\\s+(?:the\\s+)?(?:two|beiden)|des\\s+deux|de\\s+(?:ambas|las\\s+dos)|di\\s+entrambe(?:\\s+le)?)\\s+(?:named\\s+|genannten\\s+)?${standardWords}`;
// ` of all three standards`, ` of all three.`, ` aller drei Normen`.
const ofThree = `(?<three>of\\s+all\\s+three|aller\\s+drei|(?:of|der|dieser)\\s+(?:the\\s+|these\\s+)?(?:three|drei)|des\\s+trois|de\\s+las\\s+tres|di\\s+tutte\\s+e\\s+tre(?:\\s+le)?)(?:\\s+${standardWords}|(?=\\s*(?:[.;)]|$)))`;
// ` of each of these standards`, ` der genannten Normen`, ` de toutes les normes`.
const ofAll = `(?:of\\s+(?:each\\s+of\\s+)?(?:these|all(?:\\s+(?:the|these))?|the\\s+named)|aller(?:\\s+genannten)?|(?:der|dieser)\\s+genannten|de\\s+(?:toutes\\s+(?:les|ces)|todas\\s+(?:las|estas)|ces|estas)|di\\s+(?:tutte\\s+le|queste))\\s+${standardWords}`;
const ofEach = new RegExp(`^\\s+${anyOf(ofTwo, ofThree, ofAll)}`, 'iu');

/**
 * Of how many standards a clause is said to be before a gap: 2 for ` of both standards`, 3 for ` of all three`, 'all' for ` of these
 * standards`. undefined where the gap says no such thing.
 */
export function countOfEach(gap: string): 2 | 3 | 'all' | undefined {
  const groups = ofEach.exec(gap)?.groups;
  return groups && (groups.two ? 2 : groups.three ? 3 : 'all');
}
