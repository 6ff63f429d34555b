import { defineElement } from '@session-desk/controllers';
import { CommunicationPanelElement } from './communication-panel.js';
import { version } from './version.js';

declare global {
  interface HTMLElementTagNameMap {
    'communication-panel': CommunicationPanelElement;
  }
}

defineElement('communication-panel', CommunicationPanelElement, version);
