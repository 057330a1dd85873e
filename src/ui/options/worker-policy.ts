/** Trusted Types, as far as we use them; TypeScript's own library does not know them. */
type WorkerPolicy = { readonly createScriptURL: (url: string) => string };
type PolicyFactory = {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => WorkerPolicy;
};

let policy: WorkerPolicy | undefined;

/**
 * The address of our worker in the form in which `new Worker` takes it. Under our content security policy that is a
 * trusted address, and this is the only policy: it lets through the one address it was made for. Where the browser has
 * no Trusted Types, the address itself. Throws a TypeError for any other address.
 */
export function trustedWorker(url: string, own: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const only = (asked: string) => {
    if (asked !== own) throw new TypeError('Only our own worker may be started.');
    return asked;
  };
  if (trustedTypes === undefined) return only(url);
  policy ??= trustedTypes.createPolicy('framelight', { createScriptURL: only });
  return policy.createScriptURL(url);
}
