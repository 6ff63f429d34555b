import { conversationOf, type WorkspaceState } from '../state.js';

/** Work that the outside was asked for and has not answered: its place is kept. */
export interface PromisedWork {
  /** A channel, `case` for record work; none for records that hold no capacity. */
  readonly channel: string | undefined;
}

/** The offers that are being accepted and the items that are being picked. What a session shows already takes no second place. */
export function promisedWork(state: WorkspaceState): readonly PromisedWork[] {
  const isShown = (conversationId: string | undefined): boolean => conversationId !== undefined && conversationOf(state, conversationId)?.sessionId !== undefined;
  return [
    ...state.offers.filter(({ accepting, conversation }) => accepting && !isShown(conversation.conversationId)).map(({ channel }) => ({ channel })),
    ...state.workItems.filter(({ picking, conversationId }) => picking === true && !isShown(conversationId)).map((item) => ({ channel: channelOfItem(item) })),
  ];
}

/** What a work item takes capacity of: its channel, `case` for a case, nothing for other records. */
export function channelOfItem({ channel, recordType }: Pick<WorkspaceState['workItems'][number], 'channel' | 'recordType'>): string | undefined {
  return channel ?? (recordType === 'case' ? 'case' : undefined);
}
