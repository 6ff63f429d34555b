export * from './agent-workspace.js';
export * from './compose.js';
export * from './define-all.js';
export * from './furnish.js';
export * from './regions.js';
export * from './version.js';
export { type SignOut } from './sign-out.js';
export { SignedOutEvent, SignOutEvent } from './sign-out.events.js';
