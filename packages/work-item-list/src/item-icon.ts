import type { TemplateResult } from 'lit';
import { atSignIcon, briefcaseIcon, buildingIcon, fileIcon, mailIcon, messageCircleIcon, messagesIcon, phoneIcon, smartphoneIcon, userIcon } from '@session-desk/controllers';
import type { Channel, WorkItem } from '@session-desk/core';

const ofChannel: Readonly<Record<Channel, TemplateResult>> = {
  chat: messageCircleIcon, sms: smartphoneIcon, social: atSignIcon, voice: phoneIcon, email: mailIcon, custom: messagesIcon,
};

const ofRecord: ReadonlyMap<string, TemplateResult> = new Map([['case', briefcaseIcon], ['contact', userIcon], ['account', buildingIcon]]);

/** The icon of an item: its channel, or the type of its record. */
export function iconOf({ channel, recordType, kind }: WorkItem): TemplateResult {
  if (channel) return ofChannel[channel];
  return ofRecord.get(recordType ?? '') ?? (kind === 'conversation' ? messagesIcon : fileIcon);
}

/** The class that colours it: the channel, or `record`. */
export function tintOf({ channel, kind }: WorkItem): string {
  return channel ?? (kind === 'conversation' ? 'custom' : 'record');
}
