import type { TemplateResult } from 'lit';
import { atSignIcon, mailIcon, messageCircleIcon, messagesIcon, phoneIcon, smartphoneIcon } from '@session-desk/controllers';
import type { Channel } from '@session-desk/core';

/** The icon of a channel. */
export const channelIcon: Readonly<Record<Channel, TemplateResult>> = {
  chat: messageCircleIcon, sms: smartphoneIcon, social: atSignIcon, voice: phoneIcon, email: mailIcon, custom: messagesIcon,
};
