import { unsentPieces, type UnsentPiece, type WorkspaceState } from '@session-desk/core';
import type { DialogController, WordsController } from '@session-desk/controllers';

/** What a host does when the agent signs out. */
export interface SignOut {
  /** Hands text that was not sent to whoever goes on; resolves with what was not taken, and why. */
  readonly handOver: (pieces: readonly UnsentPiece[]) => Promise<readonly { readonly piece: UnsentPiece; readonly reason: string }[]>;
  /** Destroys all that is kept of the agent in this browser, the key first. Rejects when storage refuses. */
  readonly erase: () => Promise<void>;
}

/** What became of a sign-out: it was done, the agent stayed, or storage refused and nothing more can be promised. */
export type SignOutEnd = 'done' | 'stayed' | 'not-erased';

const SHOWN = 8;
const LONGEST = 80;

/**
 * Signs out: asks, with a list of what was not sent; hands that over; what is not taken is named and must be confirmed; then everything that is kept
 * here is erased. Whatever was typed meanwhile is looked for once more, so that nothing is erased that was in no list.
 */
export async function signOut({ handOver, erase }: SignOut, dialog: DialogController, words: WordsController, state: () => WorkspaceState | undefined): Promise<SignOutEnd> {
  const now = (): readonly UnsentPiece[] => { const known = state(); return known ? unsentPieces(known) : []; };
  const first = now();
  const handed = new Set<string>();
  const lost = new Set<string>();
  if (!await isSure(dialog, words, first.length === 0 ? words.term('agentWorkspace.signOutBody') : [words.term('agentWorkspace.signOutUnsent', first.length), ...listed(first, words)].join('\n'))) return 'stayed';
  for (let open = now().filter((piece) => !handed.has(nameOf(piece)) && !lost.has(nameOf(piece))); open.length > 0; open = now().filter((piece) => !handed.has(nameOf(piece)) && !lost.has(nameOf(piece)))) {
    const refused = await handOver(open);
    const names = new Set(refused.map(({ piece }) => nameOf(piece)));
    for (const piece of open) if (!names.has(nameOf(piece))) handed.add(nameOf(piece));
    // What went out meanwhile is with its reader.
    const waiting = new Set(now().map(nameOf));
    const left = refused.flatMap(({ piece }) => (waiting.has(nameOf(piece)) ? [piece] : []));
    if (left.length === 0) continue;
    if (!await isSure(dialog, words, [words.term('agentWorkspace.signOutLost', left.length), ...listed(left, words)].join('\n'), true)) return 'stayed';
    for (const piece of left) lost.add(nameOf(piece));
  }
  try {
    await erase();
    return 'done';
  } catch {
    await dialog.ask({ title: words.term('agentWorkspace.signOutFailed'), body: words.term('agentWorkspace.signOutFailedBody'), buttons: [{ id: 'ok', label: words.term('agentWorkspace.closeHelp') }] });
    return 'not-erased';
  }
}

async function isSure(dialog: DialogController, words: WordsController, body: string, isLoss = false): Promise<boolean> {
  const answer = await dialog.ask({
    title: words.term(isLoss ? 'agentWorkspace.signOutLoseTitle' : 'agentWorkspace.signOutTitle'), body,
    buttons: [{ id: 'stay', label: words.term('agentWorkspace.signOutStay') }, { id: 'go', label: words.term(isLoss ? 'agentWorkspace.signOutLose' : 'agentWorkspace.signOut'), look: isLoss ? 'danger' : 'primary' }],
  });
  return answer === 'go';
}

/** A text that was changed since is another piece. */
const nameOf = ({ id, text = '' }: UnsentPiece): string => JSON.stringify([id, text]);

function listed(pieces: readonly UnsentPiece[], words: WordsController): string[] {
  const lines = pieces.slice(0, SHOWN).map(({ title, visitor, text, subject }) => {
    const said = (text ?? subject ?? '').trim();
    return `• ${visitor === undefined ? title : words.term('names.visitor', visitor)}: ${said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said}`;
  });
  return pieces.length > SHOWN ? [...lines, words.term('agentWorkspace.signOutMore', pieces.length - SHOWN)] : lines;
}
