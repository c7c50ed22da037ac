import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { minutesAfter, recordDelivered } from "../support/drafted-tickets.ts";
import { hiddenFields, PASSWORD, startReview } from "./review-server.ts";

const cookieOf = (headers: Headers, name: string) =>
  headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? "";

describe("signing in", () => {
  it("sends who is not signed in to the login, and back to where they wanted to go", async () => {
    const server = await startReview();
    const visitor = server.browser();
    const refused = await visitor.get("/tickets/gorgias/7?draft=d_7");
    expect([refused.status, refused.headers.get("location")]).toEqual([
      303,
      "/login?next=%2Ftickets%2Fgorgias%2F7%3Fdraft%3Dd_7",
    ]);
    const form = await visitor.get(refused.headers.get("location") ?? "");
    const done = await visitor.post("/login", { ...hiddenFields(form.text), password: PASSWORD });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/tickets/gorgias/7?draft=d_7"]);
    expect((await visitor.get("/tickets")).status).toBe(200);
  });

  it("forgets a way back that is longer than any of ours, and too long for an answer's headers", async () => {
    const server = await startReview();
    const refused = await server.browser().get(`/tickets?q=${"%F0%9F%93%A6".repeat(1_000)}`);
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/login"]);
  });

  it("never leads to another site", async () => {
    const server = await startReview();
    for (const next of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/tickets/..//evil",
      "javascript:1",
    ]) {
      const visitor = server.browser();
      const form = await visitor.get(`/login?next=${encodeURIComponent(next)}`);
      expect(form.text).not.toContain('href="//');
      const done = await visitor.post("/login", { ...hiddenFields(form.text), next, password: PASSWORD });
      expect(new URL(done.headers.get("location") ?? "", "http://here.example").host).toBe("here.example");
    }
  });

  it("refuses a wrong password, and does not repeat it", async () => {
    const server = await startReview();
    const visitor = server.browser();
    const form = hiddenFields((await visitor.get("/login")).text);
    const answer = await visitor.post("/login", { ...form, password: "not-the-password-at-all" });
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain("not-the-password-at-all");
    expect(server.logLines.join("\n")).not.toContain("not-the-password-at-all");
    expect((await visitor.get("/tickets")).status).toBe(303);
  });

  it("marks the session cookie so that no script and no other site can use it", async () => {
    const server = await startReview({ isHttps: true });
    const visitor = server.browser();
    const form = hiddenFields((await visitor.get("/login")).text);
    const answer = await visitor.post("/login", { ...form, password: PASSWORD });
    const cookie = cookieOf(answer.headers, "__Host-sidenote");
    expect(cookie).toMatch(/; Max-Age=43200; Path=\/; /);
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookie).not.toContain("Domain");
  });

  it("gives each sign-in a session of its own, whatever cookie came with it", async () => {
    const server = await startReview();
    const first = await server.signedIn();
    const session = first.cookies.get("sidenote") ?? "";
    const form = hiddenFields((await first.get("/login")).text);
    await first.post("/login", { ...form, password: PASSWORD });
    expect(first.cookies.get("sidenote")).not.toBe(session);
  });

  it("refuses a login that another site's form sends", async () => {
    const server = await startReview();
    const visitor = server.browser();
    await visitor.get("/login");
    const answer = await visitor.post("/login", { csrf: "guessed", password: PASSWORD });
    expect(answer.status).toBe(403);
    expect(visitor.cookies.has("sidenote")).toBe(false);
  });

  it("lets a client try ten times in a quarter of an hour, and others go on", async () => {
    const server = await startReview();
    const visitor = server.browser();
    const form = hiddenFields((await visitor.get("/login")).text);
    const tryIt = async (password: string) => visitor.post("/login", { ...form, password });
    for (let count = 0; count < 10; count += 1) expect((await tryIt("wrong")).status).toBe(401);
    const refused = await tryIt(PASSWORD);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "900"]);
    const other = await fetch(`${server.url}/login`, {
      method: "POST",
      headers: { "x-forwarded-for": "203.0.113.9" },
      body: new URLSearchParams({ csrf: "x", password: "y" }),
    });
    expect(other.status).toBe(403);
    // Whoever guesses on fills no log.
    for (let count = 0; count < 20; count += 1) await tryIt("wrong");
    expect(server.logLines.filter((line) => line.includes("too many sign-ins"))).toHaveLength(1);
    server.setNow(minutesAfter(60 + 16));
    expect((await tryIt(PASSWORD)).status).toBe(303);
  });

  it("ends a session after twelve hours, and at once when its cookie was changed", async () => {
    const server = await startReview();
    const visitor = await server.signedIn();
    const cookie = visitor.cookies.get("sidenote") ?? "";
    const [id = "", expiry = "", signature = ""] = cookie.split(".");
    const forged = [
      `${id}.${Number(expiry) + 1}.${signature}`,
      `${id}.${expiry}.${"A".repeat(43)}`,
      "x",
      `${cookie}x`,
    ];
    for (const value of forged) {
      visitor.cookies.set("sidenote", value);
      expect((await visitor.get("/tickets")).status).toBe(303);
    }
    visitor.cookies.set("sidenote", cookie);
    server.setNow(minutesAfter(60 + 12 * 60 - 1));
    expect((await visitor.get("/tickets")).status).toBe(200);
    server.setNow(minutesAfter(60 + 12 * 60));
    expect((await visitor.get("/tickets")).status).toBe(303);
  });

  it("signs out for good: a copy of the cookie opens nothing any more", async () => {
    const server = await startReview();
    const visitor = await server.signedIn();
    const copy = visitor.cookies.get("sidenote") ?? "";
    const { csrf = "" } = hiddenFields((await visitor.get("/tickets")).text);
    expect((await visitor.post("/logout", { csrf: "wrong" })).status).toBe(403);
    expect((await visitor.get("/tickets")).status).toBe(200);
    await visitor.post("/logout", { csrf });
    expect(visitor.cookies.has("sidenote")).toBe(false);
    visitor.cookies.set("sidenote", copy);
    expect((await visitor.get("/tickets")).status).toBe(303);
  });

  it("stays signed out after a restart, and in every process on the same database", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sidenote-login-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [first, second] = [
      await startReview({}, join(folder, "a.db")),
      await startReview({}, join(folder, "a.db")),
    ];
    const [left, stayed] = [await first.signedIn(), await first.signedIn()];
    const cookie = left.cookies.get("sidenote") ?? "";
    const { csrf = "" } = hiddenFields((await left.get("/tickets")).text);
    await left.post("/logout", { csrf });
    const third = await startReview({}, join(folder, "a.db"));
    for (const server of [second, third]) {
      const copy = server.browser();
      copy.cookies.set("sidenote", cookie);
      expect((await copy.get("/tickets")).status).toBe(303);
      copy.cookies.set("sidenote", stayed.cookies.get("sidenote") ?? "");
      expect((await copy.get("/tickets")).status).toBe(200);
    }
  });

  it("has no pages without a password, while reason links still answer", async () => {
    const server = await startReview({ adminPassword: null });
    const visitor = server.browser();
    for (const path of ["/", "/login", "/tickets"]) expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get("/why/nonsense")).status).toBe(403);
  });
});

describe("every page", () => {
  it("is sent with headers that allow no script, no frame and no copy in a cache", async () => {
    const server = await startReview({ isHttps: true });
    await recordDelivered(server.store, { ticketId: "7" });
    const visitor = await server.signedIn();
    for (const path of ["/login", "/tickets", "/tickets/gorgias/7", "/tickets/gorgias/none", "/why/x"]) {
      const { headers } = await visitor.get(path);
      expect(headers.get("content-security-policy"), path).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("referrer-policy"), path).toBe("no-referrer");
      expect(headers.get("x-robots-tag"), path).toContain("noindex");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
      expect(headers.get("x-powered-by"), path).toBeNull();
    }
  });

  it("works without script and inline style, which its policy would stop", async () => {
    const server = await startReview();
    const draft = await recordDelivered(server.store);
    const visitor = await server.signedIn();
    for (const path of ["/login", "/tickets", `/tickets/gorgias/${draft.ticketId}`]) {
      const { text } = await visitor.get(path);
      expect(text, path).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i);
      const [, sheet = ""] = /rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
      const styles = await visitor.get(sheet);
      expect([styles.status, styles.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
    }
  });

  it("answers a form that is too big, or no form, with a page", async () => {
    const server = await startReview();
    const visitor = await server.signedIn();
    const answer = await visitor.post("/logout", { csrf: "x".repeat(20_000) });
    expect(answer.status).toBe(413);
    expect(answer.headers.get("content-type")).toContain("text/html");
  });
});
