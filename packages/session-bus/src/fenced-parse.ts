import type { Passed } from './hooks.js';
import type { Report } from './report.js';
import type { AnyCommand, AnyFact, Rules } from './rules.js';
import { refused } from './settled.js';

/** The rules' check of what came from outside; when it throws, that is reported and the command refused. */
export function fencedParse<S, C extends AnyCommand, F extends AnyFact>(rules: Rules<S, C, F>, report: Report): (value: unknown) => Passed<C> {
  return (value) => {
    try {
      return rules.parse(value);
    } catch (error) {
      report(error, 'rules');
      return refused('rule-failed');
    }
  };
}
