import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GorgiasSandbox, startGorgias } from "../../../scripts/sandbox/gorgias/gorgias.ts";
import { startInbox } from "../../../scripts/sandbox/inbox/inbox.ts";
import { sanitise } from "../../../scripts/sandbox/inbox/sanitise.ts";
import type { SandboxServer } from "../../../scripts/sandbox/server.ts";
import { startZendesk, type ZendeskSandbox } from "../../../scripts/sandbox/zendesk/zendesk.ts";
import { NOW, sandboxTicket, shopData } from "./sandbox-support.ts";

const REVIEW = { url: "http://127.0.0.1:8080", password: "open-sesame" };

let gorgias: GorgiasSandbox;
let zendesk: ZendeskSandbox;
let inbox: SandboxServer;
let clockMs = 0;

beforeEach(async () => {
  clockMs = 0;
  gorgias = await startGorgias({ data: shopData(), now: () => NOW });
  zendesk = await startZendesk({ data: shopData(), now: () => NOW });
  inbox = await startInbox({ helpdesks: [gorgias, zendesk], review: REVIEW, clockMs: () => clockMs });
});
afterEach(async () => {
  for (const server of [inbox, gorgias, zendesk]) await server.close();
});

async function read(path: string): Promise<string> {
  return (await fetch(inbox.url + path)).text();
}

function send(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form);
  return fetch(inbox.url + path, { method: "POST", body, headers, redirect: "manual" });
}

/** As Sidenote writes it, by the API. */
async function writeNote(body_html: string): Promise<void> {
  const { email, apiKey } = gorgias.account;
  const answer = await fetch(`${gorgias.url}/api/tickets/501/messages`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${email}:${apiKey}`).toString("base64")}`,
      "content-type": "application/json",
      "user-agent": "inbox-test/1",
    },
    body: JSON.stringify({
      channel: "internal-note",
      via: "api",
      from_agent: true,
      public: false,
      sender: { email },
      source: { type: "internal-note" },
      body_text: "Draft",
      body_html,
    }),
  });
  if (!answer.ok) throw new Error(`the note was refused: ${answer.status}`);
}

describe("the inbox's pages", () => {
  it("list the tickets of all helpdesks with subject, customer and tags", async () => {
    await gorgias.openTicket(sandboxTicket({ tags: ["sn_intent_return"] }));
    await zendesk.openTicket(sandboxTicket({ id: "502", helpdesk: "zendesk", subject: "Second" }));
    const page = await read("/");
    for (const text of ["Where is it?", "Second", "Ana Lima", "sn_intent_return", "Gorgias", "Zendesk"]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('href="/tickets/zendesk/502"');
  });

  it("escape what customers write: subject, name, address, text and tags", async () => {
    const evil = '<script>alert(1)</script><img src=x onerror="x">';
    await gorgias.openTicket(
      sandboxTicket({
        subject: evil,
        from: { name: evil, email: evil },
        tags: [evil],
        messages: [{ text: evil }, { text: "raw", html: `${evil}<a href="javascript:x">y</a>` }],
      }),
    );
    for (const page of [await read("/"), await read("/tickets/gorgias/501")]) {
      expect(page).not.toMatch(/<script|<img|javascript:/);
      expect(page).toContain("&lt;script&gt;");
    }
  });

  it("allow no script and no foreign form by their headers", async () => {
    const { headers } = await fetch(inbox.url);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    const foreign = await send(
      "/new",
      { helpdesk: "gorgias", text: "x" },
      { "sec-fetch-site": "cross-site" },
    );
    expect(foreign.status).toBe(403);
    expect(gorgias.tickets.size).toBe(0);
  });

  it("answer 404 for a ticket that is not there", async () => {
    expect((await fetch(`${inbox.url}/tickets/gorgias/999`)).status).toBe(404);
  });
});

describe("the inbox's forms", () => {
  it("let a person write as customer, reply, note, tag and close", async () => {
    await gorgias.openTicket(sandboxTicket());
    const path = "/tickets/gorgias/501";
    const sent = await send(`${path}/customer`, { text: "Still waiting" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, path]);
    await send(`${path}/reply`, { text: "On its way" });
    await send(`${path}/note`, { text: "#why vip" });
    await send(`${path}/tag`, { text: "sn_why_tone" });
    await send(`${path}/close`, {});
    expect(gorgias.messages("501").map(({ sender, text }) => [sender.kind, text])).toEqual([
      ["customer", "Where is order #1001?"],
      ["customer", "Still waiting"],
      ["agent", "On its way"],
    ]);
    expect(gorgias.notes("501").map(({ text }) => text)).toEqual(["#why vip"]);
    expect(gorgias.tags("501")).toEqual(["sn_why_tone"]);
    expect(gorgias.tickets.get("501")?.status).toBe("closed");
    expect(await read(path)).toContain("Internal note");
  });

  it("open a new ticket in the chosen helpdesk", async () => {
    const form = {
      helpdesk: "zendesk",
      name: "Bo",
      email: "bo@customer.example",
      subject: "Hi",
      text: "Hello",
    };
    const answer = await send("/new", form);
    expect(answer.headers.get("location")).toBe("/tickets/zendesk/9001");
    expect(zendesk.tickets.get("9001")).toMatchObject({
      subject: "Hi",
      requester: { email: "bo@customer.example" },
    });
  });

  it("refuse an empty text", async () => {
    await gorgias.openTicket(sandboxTicket());
    expect((await send("/tickets/gorgias/501/reply", { text: "  " })).status).toBe(400);
    expect((await send("/new", { helpdesk: "gorgias", text: "" })).status).toBe(400);
  });
});

describe("an agent's ticket with a draft", () => {
  const path = "/tickets/gorgias/501";
  beforeEach(async () => {
    await gorgias.openTicket(sandboxTicket());
    await writeNote("<p>Draft</p><hr><p>Hi Ana,</p><p>It&#39;s on its way.</p><p>Best</p><hr>");
  });

  it("begins the text with the draft, with #why or with nothing, as asked", async () => {
    const textOf = async (query: string) =>
      /<textarea[^>]*>([^<]*)<\/textarea>/.exec(await read(path + query))?.[1];
    expect(await textOf("?write=draft")).toBe("Hi Ana,\n\nIt&#39;s on its way.\n\nBest");
    expect(await textOf("?write=why")).toBe("#why ");
    expect(await textOf("")).toBe("");
  });

  it("leads to its rationale and the reports, and offers reasons as tags", async () => {
    const page = await read(path);
    expect(page).toContain(`href="${REVIEW.url}/tickets/gorgias/501"`);
    expect(page).toContain(`href="${REVIEW.url}/reports"`);
    expect(page).toContain(REVIEW.password);
    expect(page).toContain('<option value="sn_why_vip_goodwill">');
  });

  it("refreshes after a reply until its outcome is there, if not for ever", async () => {
    await send(`${path}/reply`, { text: "On its way" });
    expect(await read(path)).toContain("Sidenote is looking at the reply");
    expect(await read(`${path}?write`)).not.toContain('http-equiv="refresh"');
    clockMs += 10_000;
    expect(await read(path)).not.toContain('http-equiv="refresh"');
    await send(`${path}/reply`, { text: "And more" });
    await gorgias.agentTags("501", ["sn_outcome_edited"]);
    expect(await read(path)).not.toContain('http-equiv="refresh"');
  });
});

describe("waiting for a note", () => {
  it("refreshes only while a note may still come", async () => {
    await gorgias.openTicket(sandboxTicket());
    const path = "/tickets/gorgias/501";
    const working = await read(path);
    expect(working).toContain('http-equiv="refresh"');
    expect(working).not.toContain("<textarea");
    const writing = await read(`${path}?write`);
    expect(writing).not.toContain('http-equiv="refresh"');
    expect(writing).toContain("<textarea");
    clockMs += 90_000;
    const late = await read(path);
    expect(late).toContain("No note yet");
    expect(late).not.toContain('http-equiv="refresh"');
    await gorgias.agentReplies("501", "Done");
    expect(await read(path)).not.toContain("No note yet");
  });

  it("does not wait for a note on a ticket that was skipped", async () => {
    await gorgias.openTicket(sandboxTicket({ tags: ["sn_skip_spam"] }));
    expect(await read("/tickets/gorgias/501")).not.toContain('http-equiv="refresh"');
  });
});

describe("sanitising a note", () => {
  it.each([
    ["<p>a <b>b</b></p>", "<p>a <b>b</b></p>"],
    ['<p style="x" onclick="y">a</p>', "<p>a</p>"],
    ["<script>x</script>a<style>p{}</style>", "a"],
    ["<!-- x --><p>a", "<p>a</p>"],
    ["<b><i>a</b>c</i>", "<b><i>a</i></b>c"],
    ["a < b > c", "a &lt; b &gt; c"],
    ['<a href="java&#115;cript:x">a</a>', "<a>a</a>"],
    ['<a href="/relative">a</a>', "<a>a</a>"],
    ["<iframe src=x></iframe><img src=x>a", "a"],
  ])("turns %s into %s", (source, expected) => {
    expect(sanitise(source)).toBe(expected);
  });

  it("keeps web links, opened apart and without a trace", () => {
    expect(sanitise('<a href="https://x.example/?a=1&amp;b=%22" onclick="x">go</a>')).toBe(
      '<a href="https://x.example/?a=1&amp;b=%22" target="_blank" rel="noopener noreferrer nofollow">go</a>',
    );
  });
});
