import type { AnyCommand, AnyFact } from '../rules.js';
import { Company } from './company.js';
import type { Host } from './host.js';
import type { Windows } from './windows-port.js';

/** What makes a bus one window among others. */
export type InCompany = <S, C extends AnyCommand, F extends AnyFact>(host: Host<S, C, F>) => Company<S, C, F>;

/** Makes a bus one of these windows, for its option `windows`. A bus that is not given it ships nothing of it. */
export function inCompany(windows: Windows): InCompany {
  return <S, C extends AnyCommand, F extends AnyFact>(host: Host<S, C, F>) => new Company<S, C, F>(host, windows);
}
