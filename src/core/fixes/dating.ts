import type { Edition } from '../catalogue/types.ts';

/** What dates an edition where a text has a year, or a version, of another: `4.0` for `3.2` of `PCI DSS v3.2`. */
export const datingOf = ({ year, version }: Edition, typed: string): string =>
  /^\d{4}$/.test(typed) ? year : (version ?? year);
