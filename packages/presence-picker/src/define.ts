import { defineElement } from '@session-desk/controllers';
import { PresencePickerElement } from './presence-picker.js';

declare global {
  interface HTMLElementTagNameMap {
    'presence-picker': PresencePickerElement;
  }
}

defineElement('presence-picker', PresencePickerElement, '0.1.0');
