import type { PackText } from '../core/index.ts';
import { currentText } from './files.ts';
import type { Setup } from './setup.ts';

/** The packs of the project as they stand, also unsaved ones and those that cannot be read as packs. */
export async function packTexts({ packUris, pathOf }: Setup): Promise<readonly PackText[]> {
  const texts = await Promise.all(
    packUris.map(async uri => {
      const text = await currentText(uri);
      return text === undefined ? [] : [{ path: pathOf(uri), text }];
    }),
  );
  return texts.flat();
}
