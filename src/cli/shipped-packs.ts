import { readFileSync } from 'node:fs';
import { type Pack, packFilesFromJson, packsFromJson, type SerializedPack } from '../core/index.ts';

/** The packs that the build puts beside the program. */
export const shippedPacks = (): readonly Pack[] => packsFromJson(shippedJson());

/** The same as their files say them. */
export const shippedPackFiles = (): readonly SerializedPack[] => packFilesFromJson(shippedJson());

const shippedJson = (): string => readFileSync(new URL('./data.json', import.meta.url), 'utf8');
