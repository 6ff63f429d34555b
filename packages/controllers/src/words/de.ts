import type { Words } from './en.js';
import { actions } from './de/actions.js';
import { agentWorkspace } from './de/agent-workspace.js';
import { communicationPanel } from './de/communication-panel.js';
import { later } from './de/later.js';
import { names } from './de/names.js';
import { notices } from './de/notices.js';
import { notificationToast } from './de/notification-toast.js';
import { pages } from './de/pages.js';
import { presencePicker } from './de/presence-picker.js';
import { productivityPane } from './de/productivity-pane.js';
import { saveStatus } from './de/save-status.js';
import { sessionPane } from './de/session-pane.js';
import { sessionStage } from './de/session-stage.js';
import { sessionTabStrip } from './de/session-tab-strip.js';
import { tools } from './de/tools.js';
import { workItemList } from './de/work-item-list.js';

/** Every word of the kit in German, grouped by element; loaded when an element's language needs it. */
export const de = { actions, agentWorkspace, communicationPanel, later, names, notices, notificationToast, pages, presencePicker, productivityPane, saveStatus, sessionPane, sessionStage, sessionTabStrip, tools, workItemList } satisfies Words;
