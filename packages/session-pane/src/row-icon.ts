import type { TemplateResult } from 'lit';
import { channelIcons, fileIcon, homeIcon, messagesIcon, recordIcons } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';

/** The icon of a session: Home, its channel, or the type of its record. */
export function iconOf(row: SessionRow): TemplateResult {
  if (row.kind === 'home') return homeIcon;
  if (row.channel) return channelIcons[row.channel];
  return recordIcons.get(row.recordType ?? '') ?? (row.kind === 'record' ? fileIcon : messagesIcon);
}

/** The class that colours it: `home`, the channel, or `record`. */
export function tintOf(row: SessionRow): string {
  if (row.kind === 'home') return 'home';
  return row.channel ?? (row.kind === 'record' ? 'record' : 'custom');
}
