import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { onTestFinished } from "vitest";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { defaultPolicy } from "../../scripts/guard/draft-cases.ts";
import { reasonCodes } from "../../src/domain/reason.ts";
import { safeHeaders } from "../../src/http/safe-headers.ts";
import { tellJob } from "../../src/jobs/ticket-jobs.ts";
import { createReviewApp } from "../../src/review/review-app.ts";
import type { ReviewDeps } from "../../src/review/review-deps.ts";
import { minutesAfter } from "../support/drafted-tickets.ts";
import { recordingLog } from "../support/log.ts";

export const PASSWORD = "correct horse battery staple";
export const LINK_SECRET = "0123456789abcdef0123456789abcdef";

export interface ReviewServer {
  url: string;
  store: Store;
  /** Moves the server's clock. */
  setNow(at: Date): void;
  logLines: string[];
  /** A browser without script: keeps cookies, follows no redirect. */
  browser(): Browser;
  /** A browser that has signed in. */
  signedIn(): Promise<Browser>;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, form: Record<string, string>): Promise<Answer>;
  /** Name → value, of what the server has set. */
  cookies: Map<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** The review pages over real HTTP and, unless a file is named, a database in memory; closed after the test. */
export async function startReview(
  overrides: Partial<ReviewDeps> = {},
  file = ":memory:",
): Promise<ReviewServer> {
  const store = openSqliteStore(file);
  const { log, lines } = recordingLog();
  let now = minutesAfter(60);
  const app = createReviewApp({
    store,
    policy: defaultPolicy,
    helpdesks: new Map([
      ["gorgias", { ticketUrl: (id: string) => `https://desk.example.com/app/ticket/${id}` }],
    ]),
    reasonCodes: reasonCodes(["summer_sale"]),
    afterCorrection: (ticket) => ({ tell: tellJob(ticket, now), askLater: null }),
    linkSecret: LINK_SECRET,
    adminPassword: PASSWORD,
    isHttps: false,
    trustedProxies: "loopback",
    now: () => now,
    log,
    ...overrides,
  });
  const server = createServer(
    express()
      .disable("x-powered-by")
      .use(safeHeaders(overrides.isHttps ?? false), app),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = () => createBrowser(url);
  return {
    url,
    store,
    setNow: (at) => {
      now = at;
    },
    logLines: lines,
    browser,
    signedIn: async () => {
      const visitor = browser();
      await visitor.post("/login", {
        ...hiddenFields((await visitor.get("/login")).text),
        password: PASSWORD,
      });
      return visitor;
    },
  };
}

/** A browser without script, on any server. */
export function createBrowser(url: string): Browser {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url + path, {
      ...init,
      redirect: "manual",
      headers: { ...headers, ...(cookie === "" ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, form) => send(path, { method: "POST", body: new URLSearchParams(form) }, {}),
  };
}

/** What a form would send without the person's doing: the page's hidden fields. */
export function hiddenFields(page: string): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = "", value = ""]) => [name, value]));
}
