import { defineElement } from '@session-desk/controllers';
import { ProductivityPaneElement } from './productivity-pane.js';

declare global {
  interface HTMLElementTagNameMap {
    'productivity-pane': ProductivityPaneElement;
  }
}

defineElement('productivity-pane', ProductivityPaneElement, '0.1.0');
