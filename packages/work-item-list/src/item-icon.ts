import type { TemplateResult } from 'lit';
import { channelIcons, fileIcon, messagesIcon, recordIcons } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';

/** The icon of an item: its channel, or the type of its record. */
export function iconOf({ channel, recordType, kind }: WorkItem): TemplateResult {
  if (channel) return channelIcons[channel];
  return recordIcons.get(recordType ?? '') ?? (kind === 'conversation' ? messagesIcon : fileIcon);
}

/** The class that colours it: the channel, or `record`. */
export function tintOf({ channel, kind }: WorkItem): string {
  return channel ?? (kind === 'conversation' ? 'custom' : 'record');
}
