import { describe, expect, it } from "vitest";
import type { SignOuts } from "../../db/sign-outs.ts";
import { createReasonLinks } from "../../src/review/reason-links.ts";
import { createSessions } from "../../src/review/sessions.ts";
import { checkLink, LINK_LIFETIME_MS, signLink } from "../../src/review/sign-link.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const NOW = new Date("2026-11-20T12:00:00Z");
const NONE: SignOuts = { record: async () => undefined, has: async () => false };
const LATER = new Date(NOW.getTime() + LINK_LIFETIME_MS);

describe("a reason link", () => {
  const token = signLink("d_a-B_9", LATER, SECRET);

  it("names its one draft until it expires, to the second", () => {
    expect(checkLink(token, SECRET, NOW)).toEqual({ kind: "valid", draftId: "d_a-B_9", expiresAt: LATER });
    expect(checkLink(token, SECRET, new Date(LATER.getTime() - 1)).kind).toBe("valid");
    expect(checkLink(token, SECRET, LATER)).toEqual({ kind: "expired" });
  });

  it("is worth nothing once any character of it is another, also one that only looks the same", () => {
    for (let at = 0; at < token.length; at += 1) {
      for (const other of ["A", "b", "0", "."]) {
        if (token[at] === other) continue;
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        expect(checkLink(changed, SECRET, NOW), changed).toEqual({ kind: "invalid" });
      }
    }
    expect(checkLink(`${token}=`, SECRET, NOW).kind).toBe("invalid");
    expect(checkLink(token.toUpperCase(), SECRET, NOW).kind).toBe("invalid");
    expect(checkLink("", SECRET, NOW).kind).toBe("invalid");
  });

  it("tells nothing of whether a forged one would have expired", () => {
    const [draftId = "", , signature = ""] = token.split(".");
    expect(checkLink(`${draftId}.1.${signature}`, SECRET, NOW)).toEqual({ kind: "invalid" });
  });

  it("does not pass under another secret, nor does a session pass as a link", async () => {
    expect(checkLink(token, `${SECRET}x`, NOW).kind).toBe("invalid");
    const session = createSessions({ link: SECRET, password: "p" }, NONE, () => NOW).open();
    expect(checkLink(session, SECRET, NOW).kind).toBe("invalid");
    expect(await createSessions({ link: SECRET, password: "p" }, NONE, () => NOW).read(token)).toBeNull();
  });

  it("is made for the draft's page and for every reason, for thirty days", () => {
    const settings = {
      publicUrl: "https://s.example",
      secret: SECRET,
      codes: ["tone", "other"],
      now: () => NOW,
    };
    const links = createReasonLinks(settings)?.("d_1");
    expect(links?.byCode.map(({ code, url }) => [code, url.replace(links.page, "")])).toEqual([
      ["tone", "?code=tone"],
      ["other", "?code=other"],
    ]);
    const signed = new URL(links?.page ?? "").pathname.replace("/why/", "");
    expect(checkLink(signed, SECRET, NOW)).toEqual({ kind: "valid", draftId: "d_1", expiresAt: LATER });
    expect(createReasonLinks({ ...settings, publicUrl: undefined })).toBeNull();
    expect(createReasonLinks({ ...settings, secret: undefined })).toBeNull();
  });
});

describe("a session", () => {
  it("ends for everybody when the password or the secret is changed", async () => {
    const now = () => NOW;
    const cookie = createSessions({ link: SECRET, password: "p" }, NONE, now).open();
    expect(await createSessions({ link: SECRET, password: "p" }, NONE, now).read(cookie)).not.toBeNull();
    expect(await createSessions({ link: SECRET, password: "q" }, NONE, now).read(cookie)).toBeNull();
    expect(await createSessions({ link: `${SECRET}x`, password: "p" }, NONE, now).read(cookie)).toBeNull();
  });
});
