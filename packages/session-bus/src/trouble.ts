/** How well the log is kept, from best to worst. */
export type HealthLevel = 'saved' | 'saving' | 'degraded' | 'memory-only' | 'read-only' | 'lost';

/** What ails a log, as codes; a screen makes words of them. */
export type TroubleCode =
  /** The host gave no journal: the log lives as long as the page. */
  | 'no-journal'
  /** A write failed and is being repeated. */
  | 'write-failed'
  /** The log cannot be read; nothing is decided. */
  | 'restore-failed'
  /** The bus has ended with a write that failed for good. */
  | 'write-lost'
  /** The log is there and does not open yet; it is tried again. */
  | 'opening'
  /** Another window keeps the log from opening. */
  | 'blocked'
  /** The browser closed the log; it is opened again. */
  | 'closed'
  /** The browser gives this page no storage. */
  | 'no-storage'
  /** The page does not come over https: browsers give it nothing to encrypt with, so that nothing is kept. */
  | 'insecure'
  /** Storage came back while this page worked from memory, and holds an earlier log; both are kept, and a reload chooses. */
  | 'earlier-log'
  /** The disk, or what the browser allows of it, is full. */
  | 'quota'
  /** Another window decides, and this one does not know yet. */
  | 'fenced'
  /** Another window decides, and this one takes part: what reaches the outside, calls and sounds among it, does so from there. */
  | 'decided-elsewhere'
  /** What is kept of the agent was erased on purpose, by another window. */
  | 'erased'
  /** A later version of the kit wrote the log. */
  | 'newer-log'
  /** There is no second copy, and no way to one here. */
  | 'no-copy'
  /** The second copy could not be written. */
  | 'copy-failed'
  /** The log itself does not open: the second copy is the log. */
  | 'copy-only'
  /** What was kept came back empty, and no copy had it. */
  | 'came-back-empty'
  /** What was kept came back empty or with holes, and was filled from the copy. */
  | 'refilled'
  /** Single records could not be read, or were not there. */
  | 'records-lost';

/** Something that keeps the log from being kept as it should; plain data. */
export interface Trouble {
  readonly code: TroubleCode;
  /** How bad it is: `saved` is a remark that changes nothing now. */
  readonly level: Exclude<HealthLevel, 'saving'>;
  /** What the words need: counts, times in milliseconds since 1970, names of errors; never what somebody wrote. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** These, each in the very object that was told before where it says the same: one that another window tells is another object each time, and whoever shows it need not look into it. */
export function asToldBefore(troubles: readonly Trouble[], before: readonly Trouble[]): readonly Trouble[] {
  return troubles.map((trouble) => before.find((told) => isSame(trouble, told)) ?? trouble);
}

const order: Readonly<Record<HealthLevel, number>> = { saved: 0, saving: 1, degraded: 2, 'memory-only': 3, 'read-only': 4, lost: 5 };

/** The worse of two levels. */
export function worse(left: HealthLevel, right: HealthLevel): HealthLevel {
  return order[right] > order[left] ? right : left;
}

function isSame({ code, level, values = {} }: Trouble, other: Trouble): boolean {
  const names = Object.keys(values);
  return other.code === code && other.level === level && names.length === Object.keys(other.values ?? {}).length && names.every((name) => values[name] === other.values?.[name]);
}
