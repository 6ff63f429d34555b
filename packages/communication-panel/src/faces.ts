import type { TemplateResult } from 'lit';
import type { SentimentLevel } from '@session-desk/core';
import { angryIcon, annoyedIcon, frownIcon, laughIcon, mehIcon, smileIcon, smilePlusIcon } from '@session-desk/controllers';

/** The face of each level of sentiment; words stand beside it. */
export const sentimentFaces: Readonly<Record<SentimentLevel, TemplateResult>> = {
  'very-negative': angryIcon, negative: frownIcon, 'slightly-negative': annoyedIcon, neutral: mehIcon,
  'slightly-positive': smileIcon, positive: smilePlusIcon, 'very-positive': laughIcon,
};
