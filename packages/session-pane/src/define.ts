import { defineElement } from '@session-desk/controllers';
import { SessionPaneElement } from './session-pane.js';

declare global {
  interface HTMLElementTagNameMap {
    'session-pane': SessionPaneElement;
  }
}

defineElement('session-pane', SessionPaneElement, '0.1.0');
