import type { Agent, WorkspaceState } from './state.js';

/**
 * A selector that remembers for each workspace apart: two buses on one page do not take each other's references away, and what was
 * remembered of a workspace goes with it. A workspace is known by its `agent`, which keeps its reference in every state.
 */
export function perWorkspace<R>(make: () => (state: WorkspaceState) => R): (state: WorkspaceState) => R {
  const made = new WeakMap<Agent, (state: WorkspaceState) => R>();
  return (state) => {
    let selector = made.get(state.agent);
    if (!selector) made.set(state.agent, selector = make());
    return selector(state);
  };
}
