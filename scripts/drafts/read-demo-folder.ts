import { basename } from "node:path";
import { ACTIONS } from "../../src/domain/decision.ts";
import { policyFileIn } from "../demo/policy-file-in.ts";
import { loadShopData, type SandboxTicket } from "../sandbox/shop-data.ts";
import type { DraftCase, DraftFile } from "./draft-case.ts";

/** A folder of the shape that `npm run demo -- --data` plays; its `expect` is what the drafts are held to. */
export async function readDemoFolder(folder: string): Promise<DraftFile> {
  const data = await loadShopData(folder);
  const { POLICY_FILE } = policyFileIn(folder);
  return {
    name: basename(folder),
    data,
    cases: data.tickets.filter(({ expect }) => expect.skip === undefined).map(toCase),
    ...(POLICY_FILE ? { policyFile: POLICY_FILE } : {}),
  };
}

function toCase({ id, expect: { action, order } }: SandboxTicket): DraftCase {
  const wanted = ACTIONS.filter((one) => one === action);
  return {
    ticketId: id,
    orders: order === undefined ? null : order === null ? [] : [order],
    wanted: wanted.length > 0 ? [wanted] : null,
    sender: "owner",
  };
}
