export * from './agent-workspace.js';
export * from './compose.js';
export * from './define-all.js';
export * from './furnish.js';
export * from './regions.js';
export * from './version.js';
