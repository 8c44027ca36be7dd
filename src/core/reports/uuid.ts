import { v5 } from 'uuid';

/**
 * The UUID of a name in a namespace: version 5 of RFC 9562, that is by SHA-1, so that the same name always has the same.
 *
 * @param namespace a UUID; half a character in the name counts as �
 */
export const nameUuid = (namespace: string, name: string): string =>
  v5(name.replace(/\p{Surrogate}/gu, '\ufffd'), namespace);
