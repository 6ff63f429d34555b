import { html, type TemplateResult } from 'lit';
import { messagesIcon, type ResizeController, type WordsController } from '@session-desk/controllers';
import { PANEL_WIDTH } from './panel-width.js';

/** The edge by which the panel is resized. */
export function renderSeparator(resize: ResizeController, width: number | undefined, words: WordsController): TemplateResult {
  return html`<div class="separator ${resize.isDragging ? 'dragging' : ''}" part="separator" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${words.term('communicationPanel.resize')}
    aria-valuenow=${width ?? PANEL_WIDTH.value} aria-valuemin=${PANEL_WIDTH.min} aria-valuemax=${PANEL_WIDTH.max}
    @pointerdown=${resize.onPointerdown} @pointermove=${resize.onPointermove} @pointerup=${resize.onPointerup} @pointercancel=${resize.onPointerup}
    @keydown=${resize.onKeydown} @dblclick=${resize.onDoubleClick}></div>`;
}

/** What shows while there is no conversation. */
export function renderEmpty(words: WordsController): TemplateResult {
  return html`<div class="empty">${messagesIcon}<p class="empty-title">${words.term('communicationPanel.empty')}</p><p class="muted">${words.term('communicationPanel.emptyHint')}</p></div>`;
}
