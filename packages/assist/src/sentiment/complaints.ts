/** A phrase of complaint and its weight on AFINN's scale (−5 to 5). */
export type Complaint = readonly [phrase: RegExp, weight: number];

/**
 * What customers of a service desk say when they lose patience and AFINN does not know: phrases first, single words after.
 * General complaint vocabulary, written by hand; weights are coarse on purpose (−1 a hint, −2 clear, −3 strong).
 */
export const complaints: readonly Complaint[] = [
  [/\bhurry(?: it)?(?: up)?\b/u, -2],
  [/\bcome on\b|\bc'?mon\b/u, -2],
  [/\bfed up\b|\bsick (?:of|and tired)\b/u, -3],
  [/\btak(?:es|ing|e) (?:so|too|this|forever|ages)(?: long)?\b|\btook (?:so|too) long\b/u, -2],
  [/\bhow (?:long|many times|much longer)\b/u, -1],
  [/\b(?:already|just) (?:told|said|gave)\b/u, -2],
  [/\b(?:speak|talk) (?:to|with) (?:a|an|the|your) (?:human|manager|supervisor|person|someone)\b/u, -2],
  [/\bwhat(?:'s| is) (?:wrong|the matter) with\b/u, -3],
  [/\bare you (?:kidding|serious|stupid|deaf|dumb|even)\b/u, -3],
  [/\b(?:not|isn't) happy\b|\bmakes? no sense\b/u, -2],
  [/\bwhat the (?:hell|heck)\b|\bshut up\b/u, -3],
  [/\bdon'?t (?:care|have (?:all day|time))\b/u, -2],
  [/\bnot (?:helpful|good enough|acceptable)\b|\byou(?:'re| are) (?:not|no) (?:help|helping|listening)\b/u, -3],
  [/\bnever ?mind\b|\bno way\b|\bforever\b/u, -1],
  [/\b(?:unhelpful|clueless|incompetent|useless|outrageous|unbelievable|disgusting)\b/u, -3],
  [/\b(?:annoying|annoyed|rude|ridiculous|unacceptable|pathetic|wasting|waste)\b/u, -3],
  [/\b(?:slow|impatient|yuck|blah|lawyer)\b/u, -2],
  [/\b(?:waiting|still|again|seriously|finally|manager|supervisor|already)\b|!!+/u, -1],
];
