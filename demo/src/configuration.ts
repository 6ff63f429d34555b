import type { ConfigurationInput } from '@session-desk/core';
import type { DemoSettings } from './settings.js';

/** The configuration of the demo's agent: a first-line desk that takes every channel. */
export function configurationOf(settings: DemoSettings): ConfigurationInput {
  const conversation = { tabs: [{ tabType: 'active-conversation', fixed: true }], communicationPanel: 'docked' as const };
  return {
    limits: { sessions: settings.sessions },
    capacity: { voice: 1, chat: 3, sms: 2, social: 2, email: 2, case: 5 },
    undoSeconds: settings.undoSeconds,
    confirmClose: { conversation: settings.confirmClose, record: settings.confirmClose },
    presence: { missedOffer: settings.missedOffer },
    offers: { seconds: settings.offerSeconds },
    templates: {
      home: { tabs: [{ tabType: 'home', fixed: true }] },
      conversation,
      record: { tabs: [{ tabType: 'customer', fixed: true }], titleAnchor: true },
      case: { tabs: [{ tabType: 'case', fixed: true }], titleAnchor: true },
      contact: { tabs: [{ tabType: 'customer', fixed: true }], titleAnchor: true },
    },
    tools: {
      'active-conversation': ['suggestions', 'knowledge', 'cards', 'script'],
      customer: ['knowledge', 'cards'],
      case: ['knowledge', 'script'],
      '*': ['knowledge'],
    },
  };
}
