/** What fills the menu of a session and the question before a close, in a chunk that comes after the first paint. */
export { closeQuestion } from './close-question.js';
export { closingPlanIn, closingPlanOf } from './closing-plan.js';
export { rowMenu } from './row-menu.js';
export { openBeside } from './tear-off.js';
