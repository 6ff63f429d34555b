/** A store of the shape of redux: one reducer, one state, one list of listeners, of which each is told of every change. */
export function createReduxShaped(reducer, initial) {
  let state = initial;
  let reducing = false;
  let listeners = new Map();
  let next = 0;
  return {
    getState: () => state,
    dispatch(action) {
      if (typeof action?.type !== 'string') throw new TypeError('an action has a type');
      if (reducing) throw new Error('a reducer dispatches nothing');
      try {
        reducing = true;
        state = reducer(state, action);
      } finally {
        reducing = false;
      }
      for (const listener of listeners.values()) listener();
      return action;
    },
    subscribe(listener) {
      const id = next++;
      listeners = new Map(listeners).set(id, listener);
      return () => { listeners = new Map(listeners); listeners.delete(id); };
    },
  };
}
