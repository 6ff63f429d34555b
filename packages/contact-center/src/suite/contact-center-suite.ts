import { acknowledgementClauses } from './acknowledgement-clauses.js';
import { offerClauses } from './offer-clauses.js';
import { recordClauses } from './record-clauses.js';
import { requestClauses } from './request-clauses.js';
import type { SuiteRig, SuiteRunner } from './suite-rig.js';

/**
 * What every implementation of `ContactCenterPort` must pass. `makeRig` opens a fresh centre for each test; the rig closes it.
 * The names of the tests quote the clauses of this package's SPEC.md.
 */
export function contactCenterSuite(name: string, runner: SuiteRunner, makeRig: () => Promise<SuiteRig> | SuiteRig): void {
  const check = (clause: string, body: (rig: SuiteRig) => Promise<void>): void => {
    runner.it(clause, async () => {
      const rig = await makeRig();
      try {
        await body(rig);
      } finally {
        rig.close();
      }
    });
  };
  runner.describe(`${name}: the port to a contact centre`, () => {
    runner.describe('status and requests', () => { requestClauses(check); });
    runner.describe('events', () => { acknowledgementClauses(check); });
    runner.describe('offers and work items', () => { offerClauses(check); });
    runner.describe('records', () => { recordClauses(check); });
  });
}
