import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReply } from "../../src/observe/compare-reply.ts";
import { stripReply } from "../../src/observe/strip-reply.ts";
import { processorMs } from "../support/processor-ms.ts";

const frame = { signOff: ["Best regards,", "Customer Care"], agentName: "Alex Agent" };
const BODY = "Your order #1001 is on its way. The last scan was on 19 November.";
const DRAFT = `Hi Ana,\n\n${BODY}\n\nBest regards,\n\nCustomer Care`;

describe("a reply without its frame", () => {
  it.each([
    `Hi Ana,\n\n${BODY}\n\nBest regards,\nCustomer Care`,
    `Hello Ana!\n${BODY}\n\nKind regards\nAlex`,
    `Dear Ms Example,\n${BODY}\n\nBest,\nAlex Agent\nTest Shop | 555 0100`,
    `${BODY}\n\nThanks,\nAlex`,
    `${BODY}\nAlex`,
    `Good morning,\n\n${BODY}\n\nCheers`,
    `Hallo Ana,\n\n${BODY}\n\nViele Grüße\nIhr Kundenservice`,
    `Sehr geehrte Frau Example,\n\n${BODY}\n\nMit freundlichen Grüßen\nAlex Agent`,
    `Bonjour Ana,\n\n${BODY}\n\nBien cordialement,\nAlex`,
    `Hola Ana:\n\n${BODY}\n\nUn saludo,\nAlex`,
    `Ciao Ana,\n\n${BODY}\n\nCordiali saluti\nAlex`,
    `Beste Ana,\n\n${BODY}\n\nMet vriendelijke groet,\nAlex`,
    `Olá Ana,\n\n${BODY}\n\nAtenciosamente\nAlex`,
    `<p>Hi Ana,</p><p>${BODY}</p><p>Best,</p><p>Alex</p>`,
    `Hi Ana,\n\n${BODY}\n\nBest,\nAlex\n\nOn Fri, 20 Nov 2026 at 10:12, Ana Example <ana@example.com> wrote:\n> Where is my order?\n> Thanks`,
    `Hi Ana, ${BODY}`,
    `Ana,\n\n${BODY}`,
    `Ana Example –\n${BODY}`,
  ])("is the message itself: %j", (text) => {
    expect(stripReply(text, frame).replace(/\s+/g, " ")).toBe(BODY);
  });

  it.each([
    "Best of all, it shipped today.",
    "Thanks for the photo, we will look at it.",
    "Hello Fresh boxes ship on Mondays from our warehouse, and yours is next.",
    "Dear customers of our shop are always told by mail, and you were too.",
  ])("keeps sentences that only begin like a greeting or an end: %j", (text) => {
    expect(stripReply(text, frame)).toContain(text.split(",").at(-1)?.trim());
  });

  it("is never empty when something was written", () => {
    expect(stripReply("Hi Ana,", frame)).not.toBe("");
    expect(stripReply("Thanks!\nAlex", frame)).not.toBe("");
    expect(stripReply("", frame)).toBe("");
  });
});

describe("a comparison", () => {
  it.each([
    DRAFT,
    `Hello Ana,\n${BODY}\n\nKind regards,\nAlex Agent`,
    `Your order #1001 is on its way.\n\nThe  last scan\u00a0was on 19 November.`,
  ])("finds the same text in %j", (reply) => {
    expect(compareReply(DRAFT, [reply], frame)).toMatchObject({ sameText: true, similarity: 1 });
  });

  it.each([
    ["a date", BODY.replace("19", "20")],
    ["an order", BODY.replace("#1001", "#1002")],
    ["a full stop", BODY.replace("way.", "way")],
    ["a word more", `${BODY} Sorry!`],
  ])("sees that %s differs", (_what, reply) => {
    const { sameText, similarity } = compareReply(DRAFT, [reply], frame);
    expect(sameText).toBe(false);
    expect(similarity).toBeGreaterThan(0.8);
    expect(similarity).toBeLessThan(1);
  });

  it("does not mind what an editor does to quotes and dashes", () => {
    const draft = 'It\'s "here" - enjoy...';
    expect(compareReply(draft, ["It’s “here” – enjoy…"], frame).sameText).toBe(true);
  });

  it("tells word by word what was taken out and put in", () => {
    const { diff } = compareReply("Hi Ana,\n\nIt ships on Monday.", ["It ships on Tuesday, sorry."], frame);
    expect(diff).toEqual([
      { op: "same", text: "It ships on " },
      { op: "removed", text: "Monday." },
      { op: "added", text: "Tuesday, sorry." },
    ]);
  });

  it("reads several messages as one, each without its frame", () => {
    const reply = compareReply(
      DRAFT,
      [`Hi Ana,\n${BODY}\nBest,\nAlex`, "Hi again,\nP. S. it fits.\nAlex"],
      frame,
    );
    expect(reply.text).toBe(`${BODY}\n\nP. S. it fits.`);
  });

  it("is small for a text of its own", () => {
    expect(compareReply(DRAFT, ["We refunded you."], frame).similarity).toBeLessThan(0.2);
  });

  it("puts together both texts again, whatever they are", () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (draft, reply) => {
        const { diff, similarity, text: sent } = compareReply(draft, [reply], frame);
        const joined = (skip: string) =>
          diff.flatMap((part) => (part.op === skip ? [] : part.text.split(/\s+/).filter(Boolean))).join(" ");
        expect(joined("removed")).toBe(sent.split(/\s+/).filter(Boolean).join(" "));
        expect(joined("added")).toBe(stripReply(draft, frame).split(/\s+/).filter(Boolean).join(" "));
        expect(similarity >= 0 && similarity <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("takes no time for texts that share nothing", () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word}${i}`).join(" ");
    const before = process.cpuUsage();
    compareReply(long("a"), [long("b"), long("c")], frame);
    expect(processorMs(before)).toBeLessThan(2_000);
  });
});
