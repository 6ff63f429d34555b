import { defineElement } from '@session-desk/controllers';
import { WorkItemListElement } from './work-item-list.js';

declare global {
  interface HTMLElementTagNameMap {
    'work-item-list': WorkItemListElement;
  }
}

defineElement('work-item-list', WorkItemListElement, '0.1.0');
