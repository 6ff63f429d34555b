import type { TemplateResult } from 'lit';
import {
  atSignIcon, briefcaseIcon, buildingIcon, fileIcon, homeIcon, mailIcon, messageCircleIcon, messagesIcon, phoneIcon, smartphoneIcon, userIcon,
} from '@session-desk/controllers';
import type { Channel, SessionRow } from '@session-desk/core';

const ofChannel: Readonly<Record<Channel, TemplateResult>> = {
  chat: messageCircleIcon, sms: smartphoneIcon, social: atSignIcon, voice: phoneIcon, email: mailIcon, custom: messagesIcon,
};

const ofRecord: ReadonlyMap<string, TemplateResult> = new Map([['case', briefcaseIcon], ['contact', userIcon], ['account', buildingIcon]]);

/** The icon of a session: Home, its channel, or the type of its record. */
export function iconOf(row: SessionRow): TemplateResult {
  if (row.kind === 'home') return homeIcon;
  if (row.channel) return ofChannel[row.channel];
  return ofRecord.get(row.recordType ?? '') ?? (row.kind === 'record' ? fileIcon : messagesIcon);
}

/** The class that colours it: `home`, the channel, or `record`. */
export function tintOf(row: SessionRow): string {
  if (row.kind === 'home') return 'home';
  return row.channel ?? (row.kind === 'record' ? 'record' : 'custom');
}
