import type { Channel } from '@session-desk/core';
import type { TemplateResult } from 'lit';
import { atSignIcon, briefcaseIcon, buildingIcon } from './icons-a-l.js';
import { mailIcon, messageCircleIcon, messagesIcon, phoneIcon, smartphoneIcon, userIcon } from './icons-m-z.js';

/** The icon of each channel, the same wherever a conversation is shown. */
export const channelIcons: Readonly<Record<Channel, TemplateResult>> = {
  chat: messageCircleIcon, sms: smartphoneIcon, social: atSignIcon, voice: phoneIcon, email: mailIcon, custom: messagesIcon,
};

/** The icons of the record types that the kit knows; a host's own type has none here. */
export const recordIcons: ReadonlyMap<string, TemplateResult> = new Map([['case', briefcaseIcon], ['contact', userIcon], ['account', buildingIcon]]);
