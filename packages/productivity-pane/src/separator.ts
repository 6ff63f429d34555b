import type { ResizeController, Size, WordsController } from '@session-desk/controllers';
import { html, type TemplateResult } from 'lit';

/** The handle at the pane's inner edge, a window splitter: it resizes, and collapses and restores. */
export function separator(size: Size, open: boolean, resize: ResizeController, words: WordsController): TemplateResult {
  return html`<div class="separator ${resize.isDragging ? 'dragging' : ''}" part="separator" role="separator" tabindex="0" aria-orientation="vertical" aria-controls="panel"
    aria-label=${words.term('productivityPane.label')} aria-valuemin=${size.min} aria-valuemax=${size.max} aria-valuenow=${size.value}
    aria-valuetext=${open ? words.term('productivityPane.width', size.value) : words.term('productivityPane.collapsed')}
    @pointerdown=${resize.onPointerdown} @pointermove=${resize.onPointermove} @pointerup=${resize.onPointerup} @pointercancel=${resize.onPointerup}
    @keydown=${resize.onKeydown} @dblclick=${resize.onDoubleClick}></div>`;
}
