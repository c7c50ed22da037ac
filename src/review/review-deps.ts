import type { CorrectionFollowUp } from "../../db/outcomes.ts";
import type { Store, TicketKey } from "../../db/store.ts";
import type { VersionedPolicy } from "../domain/policy.ts";
import type { Helpdesk } from "../helpdesk/port.ts";
import type { Logger } from "../log.ts";

/** What the pages are built from. */
export interface ReviewDeps {
  store: Store;
  policy: VersionedPolicy;
  helpdesks: ReadonlyMap<string, Pick<Helpdesk, "ticketUrl">>;
  /** Every code that may be given as a reason. */
  reasonCodes: readonly string[];
  /** The jobs that follow when a correction changes a ticket's outcome. */
  afterCorrection: (ticket: TicketKey) => CorrectionFollowUp;
  /** Signs reason links and sessions. */
  linkSecret: string;
  /** Null = no sign-in, so none of the pages behind it; reason links still work. */
  adminPassword: string | null;
  /** Whether browsers reach these pages over https: cookies are marked accordingly. */
  isHttps: boolean;
  /** Proxies whose X-Forwarded-For is believed, for limits per client; as Express's "trust proxy" reads it. */
  trustedProxies: string;
  now: () => Date;
  log: Logger;
}
