import { CommunicationPanelElement } from '@session-desk/communication-panel';
import { defineElement } from '@session-desk/controllers';
import { NotificationToastElement } from '@session-desk/notification-toast';
import { PresencePickerElement } from '@session-desk/presence-picker';
import { ProductivityPaneElement } from '@session-desk/productivity-pane';
import { SaveStatusElement } from '@session-desk/save-status';
import { SessionPaneElement } from '@session-desk/session-pane';
import { SessionStageElement } from '@session-desk/session-stage';
import { SessionTabStripElement } from '@session-desk/session-tab-strip';
import { WorkItemListElement } from '@session-desk/work-item-list';
import { AgentWorkspaceElement } from './agent-workspace.js';
import { version } from './version.js';

/** Registers every element of the kit. With a suffix such as `-v2` the tags get it at their end, so that two versions live on one page. */
export function defineAll({ suffix = '' }: { readonly suffix?: string } = {}): void {
  for (const [tag, element] of Object.entries(elements)) defineElement(tag + suffix, element, version);
}

const elements = {
  'session-pane': SessionPaneElement,
  'session-tab-strip': SessionTabStripElement,
  'session-stage': SessionStageElement,
  'communication-panel': CommunicationPanelElement,
  'productivity-pane': ProductivityPaneElement,
  'notification-toast': NotificationToastElement,
  'work-item-list': WorkItemListElement,
  'presence-picker': PresencePickerElement,
  'save-status': SaveStatusElement,
  'agent-workspace': AgentWorkspaceElement,
} as const;
