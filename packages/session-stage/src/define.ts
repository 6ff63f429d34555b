import { defineElement } from '@session-desk/controllers';
import { SessionStageElement } from './session-stage.js';

declare global {
  interface HTMLElementTagNameMap {
    'session-stage': SessionStageElement;
  }
}

defineElement('session-stage', SessionStageElement, '0.1.0');
