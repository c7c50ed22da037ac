import { sql } from "drizzle-orm";
import type { Store } from "../store.ts";
import { createContacts } from "./contacts.ts";
import { createDeliveries } from "./deliveries.ts";
import { createDrafts } from "./drafts.ts";
import { createEffects } from "./effects.ts";
import { createErasure } from "./erasure.ts";
import { createExports } from "./exports.ts";
import { createIntentLayers } from "./intent-layers.ts";
import { createJobs } from "./jobs.ts";
import { openDatabase } from "./open.ts";
import { createOutcomes } from "./outcomes.ts";
import { createPolls } from "./polls.ts";
import { createPrecedents } from "./precedents.ts";
import { createRationale } from "./rationale.ts";
import { requireDatabase } from "./read-only.ts";
import { createReports } from "./reports.ts";
import { createReview } from "./review.ts";
import { createSealedTokens } from "./sealed-tokens.ts";
import { createSignOuts } from "./sign-outs.ts";

/**
 * The store on a file in which there is one, for commands: a mistyped name must not look like an empty store. Throws
 * SidenoteError `no_database`, and makes no file.
 */
export function openExistingStore(file: string): Store {
  requireDatabase(file);
  return openSqliteStore(file);
}

/** The store on one SQLite file (or ":memory:"), migrated to this release's schema. */
export function openSqliteStore(file: string): Store {
  const connection = openDatabase(file);
  const { queue, inserter } = createJobs(connection);
  const reports = createReports(connection, file);
  return {
    ...createDeliveries(connection, inserter),
    ...createDrafts(connection),
    ...createRationale(connection),
    ...createEffects(connection),
    ...createContacts(connection),
    ...createPolls(connection),
    queue,
    reports,
    review: createReview(connection),
    precedents: createPrecedents(connection),
    outcomes: createOutcomes(connection, inserter),
    exports: createExports(connection),
    erasure: createErasure(connection),
    signOuts: createSignOuts(connection),
    intentLayers: createIntentLayers(connection),
    sealedTokens: createSealedTokens(connection),
    ping: async () => {
      connection.db.run(sql`SELECT 1 FROM delivery LIMIT 1`);
    },
    close: async () => {
      await reports.close();
      connection.close();
    },
  };
}
