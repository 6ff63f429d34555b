import type { Article } from '../article.js';
import { access } from './access.js';
import { appointments } from './appointments.js';
import { arabic } from './arabic.js';
import { broadband } from './broadband.js';
import { conversationCraft } from './conversation-craft.js';
import { deliveries } from './deliveries.js';
import { german } from './german.js';
import { orders } from './orders.js';
import { payments } from './payments.js';
import { refunds } from './refunds.js';
import { travel } from './travel.js';

/** The knowledge that ships: a shop's, a bank's, a telecom's and a travel desk's everyday questions. */
export const articles: readonly Article[] = [
  ...orders, ...deliveries, ...refunds, ...payments, ...access, ...broadband, ...travel, ...appointments, ...conversationCraft, ...german, ...arabic,
];
