import fc from "fast-check";
import { signLink } from "../../../src/review/sign-link.ts";
import { anyText, anyWord } from "../any-text.ts";
import { type FuzzedShop, openFuzzedShop, SECRETS } from "../fuzzed-shop.ts";
import { feedOf, type InputKind } from "../input-kind.ts";
import { createSender, headerText, pathText } from "../send.ts";

/** Names that a form or an address of ours has, and some that every object has. */
const FIELDS = [
  "code",
  "text",
  "rightIntent",
  "draftId",
  "action",
  "csrf",
  "next",
  "q",
  "outcome",
  "intent",
  "store",
  "agent",
  "reason",
  "from",
  "to",
  "older",
  "newer",
  "range",
  "draft",
  "saved",
  "scheme",
  "size",
  "__proto__",
  "constructor",
  "q[]",
  "q[__proto__]",
  "toString",
] as const;
const VALUES = [
  "vip_goodwill",
  "return",
  "refund",
  "2026-11-20",
  "9999-12-31",
  "0000-01-01",
  "all",
  "7",
  "dark",
  "tall",
  "1700000000000~gorgias~7001",
  "999999999999999~a~b",
  "gorgias:9",
  "//evil.example",
  "/tickets\\@evil",
] as const;

const anyFields = fc.array(
  fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FIELDS) }, anyWord),
    fc.oneof(fc.constantFrom(...VALUES), anyText(2_500)),
  ),
  { maxLength: 6 },
);
const anyCookie = fc.oneof(
  { weight: 8, arbitrary: fc.constant("valid" as const) },
  { weight: 1, arbitrary: fc.constant("none" as const) },
  { weight: 2, arbitrary: anyWord.map((word) => `sidenote_session=${word}; ${word}`) },
);

/** Page, plot and figure addresses behind the sign-in, with parts changed. */
const anyPage = fc.oneof(
  { weight: 8, arbitrary: fc.constant("/tickets") },
  { weight: 8, arbitrary: fc.constantFrom("/tickets/gorgias/7001", "/tickets/zendesk/8001") },
  { weight: 4, arbitrary: fc.tuple(anyWord, anyWord).map(([one, two]) => `/tickets/${one}/${two}`) },
  { weight: 2, arbitrary: fc.constant("/reports") },
  { weight: 1, arbitrary: anyWord.map((word) => `/reports/plots/${word}.svg`) },
  { weight: 2, arbitrary: fc.constantFrom("/", "/login", "/healthz", "/readyz", "/metrics") },
  { weight: 2, arbitrary: anyWord.map((word) => `/${word}`) },
);

/** Reason links as they come in notes, changed, expired or made up, opened and sent off. */
export const reasonLinks: InputKind = {
  name: "reason links and their form",
  weight: 8,
  maxMs: 300,
  open: async () => {
    const shop = await openFuzzedShop();
    const { judged, close } = createSender(shop);
    const inputs = fc.record({
      isPost: fc.boolean(),
      lifeMs: fc.constantFrom(3_600_000, 3_600_000, 3_600_000, -5_000, 8.64e15 - 2e12),
      token: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, anyWord, fc.tuple(fc.nat(90), anyWord)),
      fields: anyFields,
      type: fc.constantFrom(
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
      ),
    });
    return {
      feed: feedOf(inputs, async ({ isPost, lifeMs, token, fields, type }) => {
        const good = signLink(draftOf(shop), new Date(shop.now().getTime() + lifeMs), SECRETS.LINK_SECRET);
        const shown =
          token === null ? good : typeof token === "string" ? token : good.slice(0, token[0]) + token[1];
        const path = `/why/${pathText(shown).replaceAll("/", "%2f").replaceAll("?", "%3f")}`;
        const form = formText(fields);
        const sent = isPost
          ? { method: "POST", path, body: form, headers: { "content-type": type } }
          : { method: "GET", path: `${path}?${form}` };
        return (await judged(sent)).verdict;
      }),
      close: async () => {
        await close();
        await shop.close();
      },
    };
  },
};

/** The pages behind the sign-in, their addresses, forms and cookies. */
export const reviewPages: InputKind = {
  name: "review pages, forms, cookies",
  weight: 8,
  maxMs: 1_000,
  open: async () => {
    const shop = await openFuzzedShop();
    const { judged, send, close } = createSender(shop);
    const session = await signIn(shop, send);
    const inputs = fc.record({
      page: anyPage,
      post: fc.constantFrom(null, null, null, "/reason", "/action", "/login", "/logout"),
      cookie: anyCookie,
      hasCsrf: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
      fields: anyFields,
      language: anyWord,
    });
    return {
      feed: feedOf(inputs, async ({ page, post, cookie, hasCsrf, fields, language }) => {
        const jar = cookie === "valid" ? session.cookie : cookie === "none" ? "" : cookie;
        const common = {
          cookie: headerText(jar),
          accept: "text/html",
          "accept-language": headerText(language),
        };
        if (post === null)
          return (
            await judged({ method: "GET", path: `${pathText(page)}?${formText(fields)}`, headers: common })
          ).verdict;
        // A sign-out would end the session for all inputs after it, and a password check costs what it must.
        const isAway = post === "/login" || post === "/logout";
        const token =
          hasCsrf && !isAway ? [["csrf", session.csrf] as const, ["draftId", draftOf(shop)] as const] : [];
        const sent = {
          method: "POST",
          path: isAway ? post : `/tickets/gorgias/7001${post}`,
          body: formText([...token, ...fields]),
          headers: { ...common, "content-type": "application/x-www-form-urlencoded" },
        };
        return (await judged(sent)).verdict;
      }),
      close: async () => {
        await close();
        await shop.close();
      },
    };
  },
};

/** GET /export/rationale.*, with any parameters, ranges and tokens. */
export const exportRequests: InputKind = {
  name: "exports over HTTP",
  weight: 6,
  maxMs: 300,
  open: async () => {
    const shop = await openFuzzedShop();
    const { judged, close } = createSender(shop);
    const cursor = fc.tuple(fc.oneof(fc.integer(), fc.double(), anyWord), anyWord, anyWord);
    const inputs = fc.record({
      format: fc.constantFrom("csv", "jsonl", "csv", "jsonl", "xml"),
      parameters: fc.array(
        fc.tuple(
          fc.constantFrom(
            "since",
            "until",
            "intent",
            "outcome",
            "store",
            "redact",
            "cursor",
            "format",
            "__proto__",
            "since[a]",
          ),
          fc.oneof(
            fc.constantFrom(
              "2026-11-01",
              "2026-11-01T00:00:00Z",
              "+275760-09-13T00:00:00Z",
              "return",
              "accepted",
              "1",
            ),
            cursor.map((parts) => Buffer.from(JSON.stringify(parts)).toString("base64url")),
            anyText(2_500),
          ),
        ),
        { maxLength: 4 },
      ),
      range: fc.oneof(
        fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `rows=${from}-${to}`),
        fc.constantFrom("", "rows=-1", "rows=0-", "rows=-", "bytes=0-1", `rows=${"9".repeat(12)}-`),
        anyWord,
      ),
      token: fc.oneof({ weight: 9, arbitrary: fc.constant(SECRETS.EXPORT_TOKEN) }, anyWord),
      encoding: fc.constantFrom("gzip", "identity", "*;q=0", "gzip;q=x", ""),
      method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST"),
    });
    return {
      feed: feedOf(inputs, async ({ format, parameters, range, token, encoding, method }) => {
        const headers = {
          authorization: `Bearer ${headerText(token)}`,
          range: headerText(range),
          "accept-encoding": encoding,
        };
        const path = `/export/rationale.${format}?${formText(parameters)}`;
        return (await judged({ method, path, headers })).verdict;
      }),
      close: async () => {
        await close();
        await shop.close();
      },
    };
  },
};

function formText(fields: readonly (readonly [string, string])[]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of fields) parameters.append(name, value);
  return parameters.toString();
}

function draftOf({ drafts }: FuzzedShop): string {
  return drafts.find(({ connection }) => connection === "gorgias")?.id ?? "";
}

async function signIn(shop: FuzzedShop, send: ReturnType<typeof createSender>["send"]) {
  const cookieOf = (headers: NodeJS.Dict<string | string[]>) =>
    [headers["set-cookie"] ?? []]
      .flat()
      .map((line) => line.split(";", 1)[0] ?? "")
      .join("; ");
  const hidden = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const door = await send({ method: "GET", path: "/login" });
  const form = formText([
    ["csrf", hidden(door.text)],
    ["password", SECRETS.ADMIN_PASSWORD],
    ["next", "/tickets"],
  ]);
  const headers = { cookie: cookieOf(door.headers), "content-type": "application/x-www-form-urlencoded" };
  const opened = await send({ method: "POST", path: "/login", headers, body: form });
  const cookie = cookieOf(opened.headers);
  const page = await send({ method: "GET", path: "/tickets/gorgias/7001", headers: { cookie } });
  if (page.status !== 200) throw new Error(`signing in failed: ${opened.status}, then ${page.status}`);
  shop.takeLog();
  return { cookie, csrf: hidden(page.text) };
}
