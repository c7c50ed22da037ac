import { eq } from "drizzle-orm";
import type { Store } from "../store.ts";
import type { Connection } from "./open.ts";
import { connection as connectionTable } from "./tables.ts";

type Polls = Pick<Store, "polledUpTo" | "recordPoll">;

/** How far the look for lost webhooks has come at each helpdesk. */
export function createPolls({ db }: Connection): Polls {
  return {
    polledUpTo: async (id) =>
      db
        .select({ upTo: connectionTable.polledUpTo })
        .from(connectionTable)
        .where(eq(connectionTable.id, id))
        .get()?.upTo ?? null,
    recordPoll: async (id, polledUpTo) => {
      db.insert(connectionTable)
        .values({ id, role: "helpdesk", polledUpTo })
        .onConflictDoUpdate({ target: connectionTable.id, set: { polledUpTo } })
        .run();
    },
  };
}
