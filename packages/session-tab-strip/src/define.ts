import { defineElement } from '@session-desk/controllers';
import { SessionTabStripElement } from './session-tab-strip.js';

declare global {
  interface HTMLElementTagNameMap {
    'session-tab-strip': SessionTabStripElement;
  }
}

defineElement('session-tab-strip', SessionTabStripElement, '0.1.0');
