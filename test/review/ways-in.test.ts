import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { recordDelivered } from "../support/drafted-tickets.ts";
import { startReview } from "./review-server.ts";

/** Sends a path as it is: a browser, and fetch, would tidy it up first. */
function getAsItIs(url: string, path: string, method = "GET"): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { accept: "text/html" } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.once("error", reject).end();
  });
}

describe("without a sign-in", () => {
  const TRICKS = (ticket: string) => [
    ticket,
    `${ticket}/`,
    ticket.toUpperCase(),
    `/${ticket}`,
    `/.${ticket}`,
    `/login/..${ticket}`,
    `/why/..${ticket}`,
    `/login/..%2f${ticket}`,
    `/%74ickets${ticket.slice("/tickets".length)}`,
    ticket.replaceAll("/", "%2f"),
    ticket.replaceAll("/", "\\"),
    `${ticket};a=b`,
    `${ticket}?next=/login`,
    `${ticket}%00`,
    `${ticket}%0d%0aset-cookie:%20sidenote=x`,
    `http://evil.example${ticket}`,
  ];

  it("no spelling of an address, and no method, shows a ticket", async () => {
    const server = await startReview();
    const draft = await recordDelivered(server.store);
    const ticket = `/tickets/gorgias/${draft.ticketId}`;
    const shown = await (await server.signedIn()).get(ticket);
    expect([shown.status, shown.text.includes("Draft")]).toEqual([200, true]);
    for (const path of TRICKS(ticket)) {
      const { status, text } = await getAsItIs(server.url, path);
      expect([303, 400, 404], path).toContain(status);
      expect(text, path).not.toContain(draft.id);
      expect(text, path).not.toContain("Draft");
    }
    for (const method of ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      const { status, text } = await getAsItIs(server.url, ticket, method);
      expect(status, method).not.toBe(200);
      expect(text, method).not.toContain(draft.id);
    }
  });
});
