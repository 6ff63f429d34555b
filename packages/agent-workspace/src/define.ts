import { defineElement } from '@session-desk/controllers';
import { AgentWorkspaceElement } from './agent-workspace.js';
import { version } from './version.js';

declare global {
  interface HTMLElementTagNameMap {
    'agent-workspace': AgentWorkspaceElement;
  }
}

defineElement('agent-workspace', AgentWorkspaceElement, version);
