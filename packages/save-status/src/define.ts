import { defineElement } from '@session-desk/controllers';
import { SaveStatusElement } from './save-status.js';

declare global {
  interface HTMLElementTagNameMap {
    'save-status': SaveStatusElement;
  }
}

defineElement('save-status', SaveStatusElement, '0.1.0');
