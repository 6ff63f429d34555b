const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const numbers = new Map<string, Intl.NumberFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const clocks = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

/** Languages that write whole numbers below a thousand in Latin digits, whatever the region; one that asks for other digits (`-u-`) is none of them. */
const plain = /^(?:cs|da|de|en|es|fi|fr|it|nb|nl|pl|pt|sv|tr)(?:-(?!.*\bu-)|$)/u;

/** A number as the language writes it. The first of these formatters takes 15 ms to make, which a first picture with a clock in it would wait for. */
export function numberIn(language: string, value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000 && !Object.is(value, -0) && plain.test(language)) return String(value);
  return formatter(numbers, language, () => new Intl.NumberFormat(language)).format(value);
}

/** How long ago or ahead, in the largest unit that fits; under ten seconds it is `now`. */
export function agoIn(language: string, at: number, now: number): string {
  const words = formatter(relatives, language, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const difference = at - now;
  const distance = Math.abs(difference);
  if (distance < 10_000) return words.format(0, 'second');
  if (distance < MINUTE) return words.format(Math.trunc(difference / 1000), 'second');
  if (distance < HOUR) return words.format(Math.trunc(difference / MINUTE), 'minute');
  if (distance < DAY) return words.format(Math.trunc(difference / HOUR), 'hour');
  return words.format(Math.trunc(difference / DAY), 'day');
}

/** Minutes and seconds, `1:05`; from an hour on with hours, `1:02:05`. Negative lengths read as zero. */
export function durationIn(language: string, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => numberIn(language, value).padStart(2, numberIn(language, 0));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${hours > 0 ? two(minutes) : numberIn(language, minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${numberIn(language, hours)}:${rest}` : rest;
}

/** The time of day, hours and minutes. */
export function clockTimeIn(language: string, at: number): string {
  return formatter(clocks, language, () => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' })).format(at);
}

/** The day with its year. */
export function dayIn(language: string, at: number): string {
  return formatter(days, language, () => new Intl.DateTimeFormat(language, { dateStyle: 'medium' })).format(at);
}

/** Formatters cost far more to make than to use, so each is made once per language. */
function formatter<Format>(made: Map<string, Format>, language: string, make: () => Format): Format {
  let format = made.get(language);
  if (!format) made.set(language, (format = make()));
  return format;
}
