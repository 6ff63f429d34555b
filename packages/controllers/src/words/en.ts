import { actions } from './en/actions.js';
import { agentWorkspace } from './en/agent-workspace.js';
import { communicationPanel } from './en/communication-panel.js';
import { later } from './en/later.js';
import { names } from './en/names.js';
import { notices } from './en/notices.js';
import { notificationToast } from './en/notification-toast.js';
import { pages } from './en/pages.js';
import { presencePicker } from './en/presence-picker.js';
import { productivityPane } from './en/productivity-pane.js';
import { saveStatus } from './en/save-status.js';
import { sessionPane } from './en/session-pane.js';
import { sessionStage } from './en/session-stage.js';
import { sessionTabStrip } from './en/session-tab-strip.js';
import { tools } from './en/tools.js';
import { workItemList } from './en/work-item-list.js';

/** Every word of the kit in English, grouped by element: what shows where nothing else does. */
export const en = { actions, agentWorkspace, communicationPanel, later, names, notices, notificationToast, pages, presencePicker, productivityPane, saveStatus, sessionPane, sessionStage, sessionTabStrip, tools, workItemList };

/** What a complete language holds. */
export type Words = typeof en;
