import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import { malformed } from '../malformed.js';
import { refuse } from '../refusal.js';
import type { WorkspaceState } from '../state.js';
import type { NoticeCommand } from './commands.js';

/** Decides a command about notices. */
export function decideNotice(state: WorkspaceState, command: NoticeCommand, stamp: Stamp): Decision {
  switch (command.type) {
    case 'notice/show': {
      const { level, code, values, text } = command;
      if (!code && !text) return { refusal: malformed('code', 'a code or a text', undefined) };
      return decided({ type: 'notice/shown', noticeId: command.noticeId ?? `n:${stamp.id}`, level, code, values, text, about: command.sessionId });
    }
    case 'notice/dismiss': {
      const { noticeId } = command;
      const notice = state.notices.find((known) => known.id === noticeId);
      if (!notice) return refuse('unknown-notice', { noticeId });
      return notice.dismissed ? decided() : decided({ type: 'notice/dismissed', noticeId });
    }
  }
}
