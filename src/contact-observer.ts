import type { Contact, Store } from "../db/store.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** A healthy connection's row is not written more often than this. */
const WRITE_EVERY_MS = 10_000;

/** Wraps fetch so that each connection's last good and last bad answer are known to /readyz and to the metrics. */
export function createContactObserver(deps: {
  store: Pick<Store, "recordContact">;
  metrics: Metrics;
  now: () => Date;
  log: Logger;
}) {
  const written = new Map<string, { errorCode: string | null; at: number }>();

  function note(contact: Contact): void {
    const last = written.get(contact.connection);
    const at = contact.at.getTime();
    if (last && last.errorCode === contact.errorCode && at - last.at < WRITE_EVERY_MS) return;
    written.set(contact.connection, { errorCode: contact.errorCode, at });
    deps.store.recordContact(contact).catch((error: unknown) => {
      deps.log.error({ err: error, connection: contact.connection }, "a contact could not be recorded");
    });
  }

  return (connection: string, role: Contact["role"], fetchFn: typeof fetch): typeof fetch =>
    async (input, init) => {
      const seen = (status: string, errorCode: string | null) => {
        deps.metrics.upstream.inc({ connection, status });
        note({ connection, role, at: deps.now(), errorCode });
      };
      try {
        const response = await fetchFn(input, init);
        // 404 and 422 are answers about a ticket; these say that the connection itself is in trouble.
        const failing = response.status >= 500 || [401, 403, 429].includes(response.status);
        seen(String(response.status), failing ? `http_${response.status}` : null);
        return response;
      } catch (error) {
        seen("none", "no_answer");
        throw error;
      }
    };
}
