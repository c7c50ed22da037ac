import { describe, expect, it } from "vitest";
import { draftInNote, reasonLinksInNote } from "../../../scripts/sandbox/read-note.ts";

const NOTE =
  "<p>Draft</p><hr><p>Hi Ana,</p><p>It&#39;s &lt;on&gt; its way &amp; soon here.<br>See <b>you</b></p><hr><p>Decided</p>" +
  '<p><a href="https://x.example/why/d_1.t.s?code=tone&amp;a=1">Tone</a> · <a href="https://x.example/why/d_1.t.s?code=other">Other</a> <a href="https://x.example/tickets/1">#1</a></p>';

describe("reading a note as an agent does", () => {
  it("finds the draft between its rules, as text", () => {
    expect(draftInNote(NOTE)).toBe("Hi Ana,\n\nIt's <on> its way & soon here.\nSee you");
    expect(draftInNote("<p>a note of a colleague</p>")).toBeNull();
  });

  it("finds the reason links by their reason", () => {
    expect([...reasonLinksInNote(NOTE)]).toEqual([
      ["tone", "https://x.example/why/d_1.t.s?code=tone&a=1"],
      ["other", "https://x.example/why/d_1.t.s?code=other"],
    ]);
  });
});
