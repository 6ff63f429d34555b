export { CommunicationPanelElement } from './communication-panel.js';
