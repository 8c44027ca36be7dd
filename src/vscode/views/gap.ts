import type { ClauseAddress, Edition } from '../../core/index.ts';
import type { ShownProject } from '../traceability.ts';

/** A clause that nothing cites, or that a finding is about, and whose it is. */
export interface Gap {
  readonly project: ShownProject;
  readonly edition: Edition;
  readonly address: ClauseAddress;
  /** The justification to propose; empty for none. */
  readonly justification: string;
}
