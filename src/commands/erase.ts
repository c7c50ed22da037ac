import { openExistingStore } from "../../db/sqlite/store.ts";
import type { Config } from "../config.ts";
import { foldEmail } from "../pipeline/gather/identity-gate.ts";

/**
 * Takes a customer's text and identifiers out of the database, its log and its free pages, and says of which tickets.
 * Exit codes: 0 done, 1 something was in the way and the command should be run again, 2 wrong arguments.
 */
export async function erase(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  args: { customer: string | undefined; dryRun: boolean },
  now: Date,
  print: (line: string) => void,
): Promise<number> {
  const email = foldEmail(args.customer ?? null) ?? "";
  if (!/^[^\s@"]{1,64}@[^\s@"]{1,255}$/.test(email)) {
    print("--customer: the customer's e-mail address is needed");
    return 2;
  }
  const store = openExistingStore(config.core.DATABASE_FILE);
  try {
    const tickets = await store.erasure.ticketsOf(email);
    for (const { connection, ticketId } of tickets) print(`${connection} ${ticketId}`);
    const noun = tickets.length === 1 ? "ticket" : "tickets";
    if (args.dryRun) {
      print(`${tickets.length} ${noun} would be erased`);
      return 0;
    }
    const busy = await store.erasure.eraseTickets(tickets, "customer", now);
    const isClean = await store.erasure.scrub("rewrite");
    print(`${tickets.length - busy.length} of ${tickets.length} ${noun} erased`);
    if (busy.length > 0) print(`${busy.length} being worked on right now: run this again in a minute`);
    if (!isClean) print("another process was reading: run this again so that the log is emptied too");
    return busy.length > 0 || !isClean ? 1 : 0;
  } finally {
    await store.close();
  }
}
