export { ProductivityPaneElement } from './productivity-pane.js';
export { PaneChooseToolEvent, PaneCloseEvent, PaneKeepViewEvent, PaneOpenEvent, PanePinEvent, PaneResizeEvent, PaneSaveStateEvent, ToolErrorEvent } from './productivity-pane.events.js';
export type { PaneTool } from './pane-tool.js';
export type { PaneView } from './pane-view.js';
export type { ToolOptions, ToolSource } from './tool-registry.js';
export type { MountedTool, Tool, ToolMounting, ToolType } from '@session-desk/controllers';
