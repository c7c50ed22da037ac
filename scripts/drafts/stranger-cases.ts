import { SandboxTicket } from "../sandbox/shop-data.ts";
import type { DraftCase, DraftFile } from "./draft-case.ts";

const STRANGER = { name: "Sam Stranger", email: "sam.stranger@elsewhere.example" };
const ID_STEP = 1_000_000_000;

/** The same words about the same orders, from an address that owns none of them. */
export function strangerCases(file: DraftFile): DraftFile {
  const named = file.cases.filter(({ orders }) => orders !== null && orders.length > 0);
  const ids = new Set(named.map(({ ticketId }) => ticketId));
  return {
    ...file,
    name: `${file.name}, written by strangers`,
    data: {
      ...file.data,
      tickets: file.data.tickets.filter(({ id }) => ids.has(id)).map(fromStranger),
    },
    cases: named.map(
      ({ ticketId }): DraftCase => ({
        ticketId: strangerId(ticketId),
        orders: [],
        wanted: null,
        sender: "stranger",
      }),
    ),
  };
}

function fromStranger({ id, helpdesk, subject, messages }: SandboxTicket): SandboxTicket {
  return SandboxTicket.parse({ id: strangerId(id), helpdesk, subject, from: STRANGER, messages });
}

function strangerId(id: string): string {
  return String(Number(id) + ID_STEP);
}
