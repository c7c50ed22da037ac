import { describe, expect, it } from "vitest";
import { PLOTS } from "../../../src/review/reports/plots.ts";
import { aRationaleRow, aSkippedRow } from "../../support/rationale-rows.ts";
import { NOW, type ReportServer, readable, startReports } from "./report-server.ts";

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

/** Ten returns: six as drafted, two edited, two refunded instead; one open, one never answered, one skipped. */
function insertTenReturns({ insert, insertCall }: ReportServer): void {
  const seen = { createdAt: NOW, ticketCreatedAt: NOW, draftedAt: minutes(1) };
  const reply = { ...seen, repliedAt: minutes(31), repliedBy: "7", repliedByName: "Kim", similarity: 1 };
  const order = { orderTotalMinor: 12_500, orderCurrency: "USD", ltv: "vip" };
  for (let index = 0; index < 6; index += 1) {
    const precedentArm = index < 4 ? "on" : "off";
    insert(aRationaleRow({ ticketId: `a${index}`, outcome: "accepted", ...reply, precedentArm }));
  }
  for (const ticketId of ["e1", "e2"]) insert(aRationaleRow({ ticketId, outcome: "edited", ...reply }));
  for (const ticketId of ["o1", "o2"]) {
    const choice = { chosenAction: "refund", reason: ticketId === "o1" ? "vip_goodwill" : null };
    const arm = { precedentArm: "off" };
    insert(aRationaleRow({ ticketId, outcome: "overridden", ...reply, ...order, ...choice, ...arm }));
  }
  insert(
    aRationaleRow({ ticketId: "open", ...seen }),
    aRationaleRow({ ticketId: "closed", outcome: "unanswered", ...seen }),
    aSkippedRow({ ticketId: "spam", createdAt: NOW }),
  );
  insertCall("d_a0", "a0", { costMicros: 36_000, tokensIn: 2_000, tokensOut: 300 });
}

describe("the report page", () => {
  it("shows counts, shares, intervals and denominators that a person has worked out", async () => {
    const server = await startReports();
    insertTenReturns(server);
    const page = readable((await server.get("/reports")).text);
    expect(page).toContain("Tickets 13 1 skipped Answered 10 1 still open");
    expect(page).toContain("Sent as drafted 60 % 31 to 83 %");
    expect(page).toContain("Overridden 20 % 5.7 to 51 %");
    expect(page).toContain("Ticket to draft 1 min median Ticket to reply 31 min median");
    // 36,000 millionths of a dollar over 12 drafted tickets.
    expect(page).toContain("Model cost $0.0030 per drafted ticket");
    expect(page).toContain(
      "Return 60 % 31 to 83 % · 6 of 10 20 % 5.7 to 51 % · 2 of 10 10 2 edited 12 1 open · 1 unanswered 50 % 25 to 75 % · 6 of 12",
    );
    expect(page).toContain("No draft – – 0 1 1 skipped 0 % 0 to 79 % · 0 of 1");
    expect(page).toContain("20 Nov 2026 13 6 2 2 1 1 1");
    expect(page).toContain("Skipped tickets by cause Cause Tickets Spam 1");
  });

  it("shows why and how agents differed, and what that says of the policy", async () => {
    const server = await startReports();
    insertTenReturns(server);
    const { text } = await server.get("/reports");
    const page = readable(text);
    expect(page).toContain("VIP goodwill 1 50 % 9.5 to 91 % · 1 of 2 $125.00");
    expect(page).toContain("No reason given 1 50 % 9.5 to 91 % · 1 of 2 $125.00");
    expect(page).toContain("Return label → Refund 2 100 % 34 to 100 % · 2 of 2 $250.00");
    expect(page).toContain("20 % 5.7 to 51 % · 2 of 10 $250.00");
    expect(page).toContain("returns.window VIP goodwill VIP 1 $125.00");
    expect(text).toContain("/tickets?outcome=overridden&amp;reason=vip_goodwill&amp;from=2026-10-22");
  });

  it("compares precedent arms, with the interval of their difference", async () => {
    const server = await startReports();
    insertTenReturns(server);
    const page = readable((await server.get("/reports")).text);
    expect(page).toContain("4 drafted tickets were not drawn");
    expect(page).toContain("Precedent on 100 % 51 to 100 % · 4 of 4");
    expect(page).toContain("Precedent off 50 % 15 to 85 % · 2 of 4");
    // Newcombe: 50 − √(49.0² + 35.0²) and 50 + √(0² + 35.0²) points.
    expect(page).toContain("sent as drafted +50 points (−10 to +85), overridden −50 points (−85 to +10)");
  });

  it("says so when there is nothing in range, and draws nothing", async () => {
    const server = await startReports();
    const empty = await server.get("/reports");
    expect(empty.status).toBe(200);
    expect(readable(empty.text)).toContain("No tickets in this range");
    expect(empty.text).not.toContain("<img");
    for (const name of Object.keys(PLOTS)) {
      expect((await server.get(`/reports/plots/${name}.svg`)).status, name).toBe(404);
    }
  });

  it("is whole with a single open ticket", async () => {
    const server = await startReports();
    server.insert(aRationaleRow({ ticketId: "1", createdAt: NOW }));
    const page = readable((await server.get("/reports")).text);
    expect(page).toContain("Tickets 1 0 skipped Answered 0 1 still open Sent as drafted – Overridden –");
    expect(page).toContain("No answered tickets to compare");
    expect(page).toContain("Nothing was overridden");
    expect(page).toContain("No model was called");
    expect(page).not.toContain("NaN");
    expect((await server.get("/reports/plots/outcomes.svg")).status).toBe(200);
  });

  it("keeps what is filtered in its links, plots and form, and shows only that", async () => {
    const server = await startReports();
    server.insert(
      aRationaleRow({ ticketId: "1", createdAt: NOW, store: "A & Sons" }),
      aRationaleRow({ ticketId: "2", createdAt: NOW }),
      aRationaleRow({ ticketId: "3", createdAt: new Date("2026-01-01T00:00:00Z"), store: "A & Sons" }),
    );
    const { text } = await server.get("/reports?store=A+%26+Sons&connection=gorgias&range=7");
    expect(readable(text)).toContain("Tickets 1 0 skipped");
    expect(text).toContain(
      "/reports/plots/outcomes.svg?range=7&amp;store=A+%26+Sons&amp;connection=gorgias&amp;size=narrow&amp;scheme=dark",
    );
    expect(text).toContain('<option value="A &amp; Sons" selected>A &amp; Sons</option>');
    expect(text).toContain('aria-current="true">7 days</a>');
    const all = await server.get("/reports?range=all");
    expect(readable(all.text)).toContain("Tickets 3 0 skipped");
  });

  it("escapes hostile names everywhere, plots included", async () => {
    const server = await startReports();
    const evil = `<script>alert(1)</script>"'&\u0000\u202E`;
    server.insert(
      aRationaleRow({
        ticketId: "1",
        createdAt: NOW,
        outcome: "overridden",
        store: evil,
        connection: evil,
        intent: evil,
        action: evil,
        chosenAction: evil,
        clauses: [evil],
        reason: evil,
        ltv: evil,
        precedentArm: evil,
        orderTotalMinor: 5,
        orderCurrency: "<b>",
        repliedAt: NOW,
        repliedBy: evil,
        repliedByName: evil,
      }),
      aSkippedRow({ ticketId: "2", createdAt: NOW, skipCause: evil }),
    );
    server.insertCall("d_1", "1", { model: evil });
    const query = `?store=${encodeURIComponent(evil)}`;
    const answers = [await server.get("/reports"), await server.get(`/reports${query}`)];
    for (const name of Object.keys(PLOTS)) answers.push(await server.get(`/reports/plots/${name}.svg`));
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      for (const part of ["<script", "<b>", "\u0000", "\u202E"]) expect(text).not.toContain(part);
    }
    expect(answers[0]?.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(answers.at(-1)?.text).toContain("&lt;script&gt;");
  });
});

describe("a report's plot", () => {
  it("is an SVG without script or style, for every size and scheme, that may load nothing", async () => {
    const server = await startReports();
    insertTenReturns(server);
    for (const name of Object.keys(PLOTS)) {
      for (const look of ["size=wide&scheme=light", "size=medium&scheme=dark", "size=narrow&scheme=dark"]) {
        const plot = await server.get(`/reports/plots/${name}.svg?${look}`);
        expect(plot.status, name).toBe(200);
        expect(plot.headers.get("content-type")).toContain("image/svg+xml");
        expect(plot.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(plot.text).toMatch(/^<svg /);
        expect(plot.text).not.toMatch(/<script|<style| style=|<image|href=|NaN|undefined/);
      }
    }
  });

  it("has the width that was asked for, and fills the phone's", async () => {
    const server = await startReports();
    insertTenReturns(server);
    const width = async (query: string) =>
      /^<svg [^>]*width="(\d+)"/.exec((await server.get(`/reports/plots/intents.svg${query}`)).text)?.[1];
    expect(await width("?size=wide")).toBe("1140");
    expect(await width("?size=narrow")).toBe("325");
    expect(await width("?size=enormous")).toBe("1140");
  });

  it("draws each share where its number is", async () => {
    const server = await startReports();
    insertTenReturns(server);
    const { text } = await server.get("/reports/plots/intents.svg");
    expect(text).toMatch(/aria-label="[^"]*value: 0\.6[^"]*series: Sent as drafted/);
    expect(text).toMatch(/aria-label="[^"]*value: 0\.2[^"]*series: Overridden/);
  });

  it("is not found by a name that no plot has", async () => {
    const server = await startReports();
    insertTenReturns(server);
    for (const name of ["nothing", "constructor", "__proto__"]) {
      expect((await server.get(`/reports/plots/${name}.svg`)).status).toBe(404);
    }
  });
});
