/** Freezes a value and all in it, so that whoever changes it throws; what is frozen already is not looked into again. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    if (value instanceof Map) for (const entry of value.values()) deepFreeze(entry);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
