// Keeps one value, changes it by one reducer and tells who listens: all that the explorer needs of a state library.
import { useSyncExternalStore } from "react";

export interface Store<Value, Action> {
  get(): Value;
  dispatch(action: Action): void;
  /** Called after each change; gives back what ends it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<Value, Action>(first: Value, reduce: (value: Value, action: Action) => Value): Store<Value, Action> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    dispatch(action) {
      const next = reduce(value, action);
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of the store's value, in React. The part must be the same object as long as nothing in it changed. */
export const useStore = <Value, Action, Part>(store: Store<Value, Action>, part: (value: Value) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => part(store.get()));
