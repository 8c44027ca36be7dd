/** `procedures` of `procedures/incidents.md`; empty where there is no folder. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));
