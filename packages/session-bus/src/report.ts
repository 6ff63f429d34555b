/** Where an error came from. */
export type ErrorSource = 'restore' | 'journal' | 'rules' | 'hook' | 'selector' | 'subscriber' | 'effect' | 'windows';

/** Takes every error that the bus has fenced. */
export type Report = (error: unknown, where: ErrorSource) => void;

declare function setTimeout(run: () => void, ms: number): unknown;

/** Throws the error on its own, where the page's `error` event and a test runner see it. */
export const throwLater: Report = (error) => {
  setTimeout(() => { throw error; }, 0);
};

/** The same, safe to call anywhere: when the report itself throws, that error is thrown on its own. */
export function fencedReport(report: Report): Report {
  return (error, where) => {
    try {
      report(error, where);
    } catch (again) {
      throwLater(again, where);
    }
  };
}
