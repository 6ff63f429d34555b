import type { TemplateResult } from 'lit';
import type { Channel, SentimentLevel } from '@session-desk/core';
import {
  angryIcon, annoyedIcon, atSignIcon, frownIcon, laughIcon, mailIcon, mehIcon, messageCircleIcon, messagesIcon, phoneIcon, smartphoneIcon, smileIcon, smilePlusIcon,
} from '@session-desk/controllers';

/** The icon of each channel. */
export const channelIcons: Readonly<Record<Channel, TemplateResult>> = {
  chat: messageCircleIcon, sms: smartphoneIcon, social: atSignIcon, voice: phoneIcon, email: mailIcon, custom: messagesIcon,
};

/** The face of each level of sentiment; words stand beside it. */
export const sentimentFaces: Readonly<Record<SentimentLevel, TemplateResult>> = {
  'very-negative': angryIcon, negative: frownIcon, 'slightly-negative': annoyedIcon, neutral: mehIcon,
  'slightly-positive': smileIcon, positive: smilePlusIcon, 'very-positive': laughIcon,
};
