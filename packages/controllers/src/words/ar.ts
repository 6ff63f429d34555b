import type { Words } from './en.js';
import { actions } from './ar/actions.js';
import { agentWorkspace } from './ar/agent-workspace.js';
import { communicationPanel } from './ar/communication-panel.js';
import { later } from './ar/later.js';
import { names } from './ar/names.js';
import { notices } from './ar/notices.js';
import { notificationToast } from './ar/notification-toast.js';
import { pages } from './ar/pages.js';
import { presencePicker } from './ar/presence-picker.js';
import { productivityPane } from './ar/productivity-pane.js';
import { saveStatus } from './ar/save-status.js';
import { sessionPane } from './ar/session-pane.js';
import { sessionStage } from './ar/session-stage.js';
import { sessionTabStrip } from './ar/session-tab-strip.js';
import { tools } from './ar/tools.js';
import { workItemList } from './ar/work-item-list.js';

/** Every word of the kit in Arabic, grouped by element; loaded when an element's language needs it. */
export const ar = { actions, agentWorkspace, communicationPanel, later, names, notices, notificationToast, pages, presencePicker, productivityPane, saveStatus, sessionPane, sessionStage, sessionTabStrip, tools, workItemList } satisfies Words;
