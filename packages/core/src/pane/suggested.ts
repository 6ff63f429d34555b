import { CENTER_SOURCE, type Suggestion } from './model.js';

/**
 * The list after a source has suggested anew: its own replies are replaced, those of others stay, and the centre's stand first.
 * Two of the same id or words are one. What stands in the reply stays until it is settled: what the agent did with it is still to be told (P6).
 */
export function suggestedAnew(known: readonly Suggestion[], source: string, added: readonly Suggestion[], inReply: string | undefined): readonly Suggestion[] {
  const kept = known.filter((each) => each.source !== source || each.id === inReply);
  const all = [...kept, ...added.map((each) => ({ ...each, source }))].sort(inOrderOfSources);
  const taken = new Set(kept.filter(({ id }) => id === inReply).flatMap(marks));
  return all.filter((each) => {
    if (kept.includes(each) && each.id === inReply) return true;
    const own = marks(each);
    if (own.some((mark) => taken.has(mark))) return false;
    for (const mark of own) taken.add(mark);
    return true;
  });
}

/** By name behind the centre, not by who was faster: a slow day shows the same list. */
function inOrderOfSources({ source: one = '' }: Suggestion, { source: other = '' }: Suggestion): number {
  if (one === other) return 0;
  if (one === CENTER_SOURCE || other === CENTER_SOURCE) return one === CENTER_SOURCE ? -1 : 1;
  return one < other ? -1 : 1;
}

function marks({ id, text }: Suggestion): readonly string[] {
  return [`id ${id}`, `text ${text.trim()}`];
}
