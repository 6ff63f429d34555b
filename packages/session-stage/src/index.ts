export { SessionStageElement } from './session-stage.js';
export { PageCloseEvent, PageDirtyEvent, PageErrorEvent, PageFinishSaveEvent, PageKeepViewEvent, PageMissingEvent, PageSaveStateEvent, PageTitleEvent } from './session-stage.events.js';
export { stagePageId, type StagePage } from './stage-page.js';
export type { PageSource } from './registry.js';
export { pageFromElement, type PrepareElement } from './page-from-element.js';
export { pageFromModule } from './page-from-module.js';
export { pageFromFrame, safeUrl, type FrameAddress, type FrameOptions, type MountedPage, type Mounting, type Page, type PageType } from '@session-desk/controllers';
