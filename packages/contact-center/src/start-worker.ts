interface ScriptPolicy { createScriptURL(url: string): string }
interface PolicyMaker { createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy }

/**
 * Starts the centre's Worker, or the one that all pages of this origin share. Under Trusted Types a script's address must be vouched for: the policy `session-desk` vouches for
 * this one address and no other.
 */
export function startWorker(url: URL | undefined, isShared = false): Worker | SharedWorker {
  const options = { type: 'module', name: 'contact-center' } as const;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
  // Written as bundlers look for it, so that they find the file and move it along.
  if (!url && !trustedTypes) return isShared ? new SharedWorker(new URL('./worker.js', import.meta.url), options) : new Worker(new URL('./worker.js', import.meta.url), options);
  const address = (url ?? new URL('./worker.js', import.meta.url)).href;
  const vouched = trustedTypes?.createPolicy('session-desk', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError(`the policy session-desk vouches for ${address} alone`);
      return asked;
    },
  }).createScriptURL(address);
  return isShared ? new SharedWorker(vouched ?? address, options) : new Worker(vouched ?? address, options);
}
