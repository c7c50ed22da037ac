import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { insertRationaleRows } from "../../db/sqlite/bulk-rationale.ts";
import { openDatabase } from "../../db/sqlite/open.ts";
import { buildRationaleRows } from "../../scripts/bench/build-rationale-rows.ts";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import { startWorld, type World, type WorldOptions } from "../end-to-end/world.ts";

export const PASSWORD = "correct horse battery staple";

const PAGES = {
  // Before the port is known; what links begin with is put right by here().
  PUBLIC_URL: "http://127.0.0.1:9",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  ADMIN_PASSWORD: PASSWORD,
};

export interface Site {
  world: World;
  url: string;
  /** The database's file, for other processes to work on. */
  file: string;
  /** Where a link of ours leads while the tests run. */
  here(link: string): string;
  /** A reason link of the ticket's newest note, as agents find it there. */
  reasonLink(helpdesk: "gorgias" | "zendesk", ticketId: string, code?: string): Promise<string>;
}

/** The whole service with its pages, on a file. `history`: three years of tickets are in it from the start. */
export async function startSite(options: WorldOptions & { history?: boolean } = {}): Promise<Site> {
  const { history = false, env = {}, ...others } = options;
  const folder = mkdtempSync(join(tmpdir(), "sidenote-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "sidenote.db");
  if (history) writeHistory(file);
  const world = await startWorld({ ...others, env: { ...PAGES, DATABASE_FILE: file, ...env } });
  const url = world.sidenote.url ?? "";
  const here = (link: string) => link.replace(PAGES.PUBLIC_URL, url);
  return {
    world,
    url,
    file,
    here,
    reasonLink: async (helpdesk, ticketId, code = "tone") => {
      const ticket = { connection: helpdesk, ticketId };
      const { store } = world.sidenote;
      const live = (await store.findRationale(ticket))?.draftId ?? "";
      const messageId = (await store.readDraft(live))?.messageId ?? "";
      const note = (await store.findDraft(ticket, messageId))?.noteHtml ?? "";
      const links = [...note.matchAll(/href="([^"]*\/why\/[^"]*)"/g)].map(([, link = ""]) => link);
      const link = links.find((one) => one.endsWith(`code=${code}`));
      if (link === undefined) throw new Error(`the note of ticket ${ticketId} has no link for ${code}`);
      return here(link);
    },
  };
}

/** As many tickets as a small store has, resting on clauses that the policy really has. */
function writeHistory(file: string): void {
  const clauses = defaultPolicy.policy.clauses.map(({ id }) => id);
  const connection = openDatabase(file);
  insertRationaleRows(connection, rows());
  connection.close();

  function* rows() {
    for (const row of buildRationaleRows({ rows: 8_000 })) {
      const subject = row.clauses[0]?.split(".")[0]?.slice(0, 5) ?? "";
      row.clauses = clauses.filter((id) => subject !== "" && id.startsWith(subject)).slice(0, 2);
      yield row;
    }
  }
}
