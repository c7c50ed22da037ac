import { describe, expect, it } from "vitest";
import { TICKETS } from "../../../scripts/guard/cases.ts";
import { aContext, aDecision, defaultPolicy } from "../../../scripts/guard/draft-cases.ts";
import type { EscalationCause, RequestDecision } from "../../../src/domain/decision.ts";
import { draftText, linesOf } from "../../../src/domain/draft.ts";
import type { Situation } from "../../../src/domain/situation.ts";
import { writeFromTemplates } from "../../../src/pipeline/write/template-writer.ts";
import { countWords } from "../../../src/pipeline/write/templates/fit-words.ts";

const { policy } = defaultPolicy;

function withoutOrder({ intent, action, situation, clauseIds }: RequestDecision): RequestDecision {
  return { intent, action, situation, clauseIds };
}

describe("a template draft", () => {
  it("greets by name, answers first, and ends with the store's sign-off", () => {
    const draft = writeFromTemplates(aContext(aDecision(["in_transit"])));
    const texts = draft.paragraphs.map((paragraph) => paragraph[0]?.text);
    expect(texts[0]).toBe("Hi Ana,");
    expect(texts[1]).toBe("Your order #1042 is on its way.");
    expect(linesOf(draft.paragraphs.at(-1) ?? [])).toEqual(policy.voice.sign_off.split("\n"));
    expect(draft).toMatchObject({ language: "en", writer: "template" });
  });

  it("ends with the sign-off line by line in every language", () => {
    for (const [language, signOff] of Object.entries(policy.voice.sign_offs ?? {})) {
      const draft = writeFromTemplates(aContext(aDecision(["in_transit"]), { language }));
      expect(draftText(draft).endsWith(`\n\n${signOff}`)).toBe(true);
      const [, said = []] = draft.paragraphs;
      expect(linesOf(said)).toHaveLength(1);
    }
  });

  it("greets neutrally when the helpdesk holds no name", () => {
    const draft = writeFromTemplates(aContext(aDecision(["unclear"]), { customerName: null }));
    expect(draft.paragraphs[0]).toEqual([{ text: "Hello,", cites: [] }]);
  });

  it("cites the order, the parcel and the tracking page for what it says of them", () => {
    const [answer, ...details] = writeFromTemplates(aContext(aDecision(["in_transit"]))).paragraphs[1] ?? [];
    expect(answer?.cites).toContain("order.name");
    expect(details).toContainEqual({
      text: "The last scan was on November 17, 2026 in Leipzig.",
      cites: ["fulfillment.0.event.at", "fulfillment.0.event.place"],
    });
    expect(details.at(-1)).toEqual({
      text: "You can follow it here: https://dhl.example.com/t/JD0146",
      cites: ["fulfillment.0.tracking.0.url"],
    });
  });

  it("counts days in the shop's time zone", () => {
    const late = { now: new Date("2026-11-18T23:30:00Z") };
    const text = (timeZone: string) =>
      draftText(writeFromTemplates(aContext(aDecision(["in_transit"]), { ...late, timeZone })));
    expect(text("UTC")).toContain("The carrier's current estimate is November 18, 2026.");
    expect(text("Europe/Berlin")).toContain("The carrier's estimate was November 18, 2026.");
  });

  it.each(["delivery_failed", "returned_to_sender"] as const)(
    "tells no estimate of a parcel that does not come (%s)",
    (situation) => {
      const early = { now: new Date("2026-11-17T12:00:00Z") };
      const text = (one: Situation) => draftText(writeFromTemplates(aContext(aDecision([one]), early)));
      expect(text("delayed")).toContain("estimate");
      expect(text(situation)).toContain("last scan");
      expect(text(situation)).not.toContain("estimate");
    },
  );

  it("answers several requests in one reply and tells shared facts once", () => {
    const text = draftText(
      writeFromTemplates(aContext(aDecision(["in_transit", "address_change_possible", "in_transit"]))),
    );
    expect(text.match(/on its way/g)).toHaveLength(1);
    expect(text).toContain("full new address");
  });

  it("leaves to the agent what the decision left unsaid, but passes over no question for a person", () => {
    const decision = aDecision(["within_window", "payment_details", "product_question", "complaint"]);
    const [first, ...rest] = decision.requests;
    const said = (causes: readonly ("unsure" | "nothing_to_say")[]) => {
      const requests = rest.map((one, at) => ({ ...one, unsaid: causes[at] ?? ("covered" as const) }));
      const own = { ...decision, requests: [...(first ? [first] : []), ...requests] };
      return draftText(writeFromTemplates(aContext(own)));
    };
    expect(said(["unsure", "nothing_to_say"])).toContain("A colleague will reply to your other points here.");
    expect(said(["unsure", "unsure"])).not.toMatch(/colleague|payment|sorry/);
  });

  it("tells a return from which day its window runs", () => {
    const [, body] = writeFromTemplates(aContext(aDecision(["within_window"]))).paragraphs;
    expect(body).toContainEqual({
      text: "The carrier recorded the delivery on November 17, 2026 in Leipzig.",
      cites: ["fulfillment.0.delivered_at", "fulfillment.0.event.place"],
    });
  });

  it("tells the last day of a return that code has counted", () => {
    const [, body] = writeFromTemplates(TICKETS.returnable).paragraphs;
    expect(body?.[0]?.text).toContain(
      "You can return Merino Socks from your order #1042 until December 17, 2026",
    );
    expect(body?.[0]?.cites).toContain("item.0.returnable_until");
    const [, closed] = writeFromTemplates(TICKETS.expired).paragraphs;
    expect(closed?.[0]?.text).toContain("ended on October 31, 2026.");
  });

  it("names each of several parcels in what it tells of it", () => {
    const text = draftText(writeFromTemplates(TICKETS.twoParcels));
    expect(text).toContain("Parcel JD0146 (DHL) was delivered on November 17, 2026.");
    expect(text).toContain("Parcel 1Z999AA10123456784 (UPS) was last scanned on November 19, 2026 in Köln.");
    expect(text).toContain("https://ups.example.com/t/1Z999AA10123456784");
    expect(text).not.toContain("The last scan");
  });

  it("hands a question over when its rule is not in the draft's language", () => {
    const clauses = policy.clauses.map(({ id, text }) => ({ id, text }));
    const own = { ...defaultPolicy, policy: { ...policy, clauses } };
    const context = aContext(aDecision(["policy_question"]), { policy: own, language: "de" });
    expect(writeFromTemplates(context).paragraphs[1]?.map(({ text }) => text)).toEqual([
      "Vielen Dank für Ihre Frage.",
      "Das sieht sich jemand aus unserem Team persönlich an und antwortet Ihnen hier.",
    ]);
  });

  it("drops details, then later requests, rather than exceed the word limit", () => {
    const voice = { ...policy.voice, max_words: 40 };
    const context = aContext(aDecision(["within_window", "in_transit", "faulty_within_window"]), {
      policy: { ...defaultPolicy, policy: { ...policy, voice } },
    });
    const { paragraphs } = writeFromTemplates(context);
    expect(countWords(paragraphs)).toBeLessThanOrEqual(40);
    expect(paragraphs[1]?.[0]?.text).toContain("You can return");
    expect(paragraphs.at(-2)).toEqual([
      { text: "A colleague will reply to your other points here.", cites: ["escalation.handover"] },
    ]);
  });

  it.each(["faulty_refund", "faulty_replacement", "faulty_within_window"] as const)(
    "asks which item is wrong when several could be (%s)",
    (situation) => {
      const text = (items: number[]) =>
        draftText(writeFromTemplates(aContext(aDecision([situation], { items }))));
      expect(text([0, 1])).toContain("Which item from your order #1042 is it about");
      expect(text([0])).not.toContain("Which item");
    },
  );

  it("asks which item is meant only when several could be", () => {
    const text = (items: number[]) =>
      draftText(writeFromTemplates(aContext(aDecision(["within_window"], { items }))));
    expect(text([0, 1])).toContain("Which items would you like to send back?");
    expect(text([1])).toContain("Harbour Mug from your order #1042");
  });

  it.each(["legal", "chargeback", "fraud", "account_security", "safety"] as const)(
    "says nothing but that a person replies when %s is at stake",
    (cause) => {
      const decision = aDecision(["faulty_refund", "in_transit"], { escalations: [cause] });
      const body = writeFromTemplates(aContext(decision)).paragraphs.slice(1, -1);
      expect(body.flat().map(({ text }) => text)).toEqual([
        "Thank you for your message.",
        "A colleague will look at this personally and reply to you here.",
      ]);
    },
  );

  it("still tells where the order is when the customer asks for a person, but offers nothing", () => {
    const decision = aDecision(["human_requested", "in_transit"], { escalations: ["human_request"] });
    expect(draftText(writeFromTemplates(aContext(decision)))).toContain("is on its way");
    const refund = aDecision(["refund_due"], { action: "refund", escalations: ["amount"] });
    expect(draftText(writeFromTemplates(aContext(refund)))).not.toContain("refund");
  });

  it("still tells a rule that was asked about when a person takes over, unless too much is at stake", () => {
    const text = (escalations: EscalationCause[]) => {
      const { requests, ...rest } = aDecision(["human_requested", "policy_question"], { escalations });
      const asked = requests.map((one) => (one.situation === "policy_question" ? withoutOrder(one) : one));
      return draftText(writeFromTemplates(aContext({ ...rest, requests: asked })));
    };
    expect(text(["human_request"])).toMatch(
      /A colleague will look .*\n\n.*Items can be returned within 30 days/s,
    );
    expect(text(["legal"])).not.toContain("30 days");
  });

  it("says nothing of an order that the sender has not proven to be theirs, even if facts are passed", () => {
    for (const identity of ["ambiguous", "unproven", "none", "unavailable"] as const) {
      for (const situation of ["identity_unproven", "in_transit", "refunded"] satisfies Situation[]) {
        const text = draftText(writeFromTemplates(aContext(aDecision([situation]), { identity })));
        expect(text).not.toMatch(/#1042|Merino|Leipzig|DHL|JD0146|12\.50|November/);
      }
    }
  });

  it("writes in the store's language when the customer's is unknown, and in English when it has no templates", () => {
    const inStore = (language: string, wanted: string) => {
      const own = { ...policy, store: { ...policy.store, language } };
      const context = { language: wanted, policy: { ...defaultPolicy, policy: own } };
      return writeFromTemplates(aContext(aDecision(["shipped"]), context)).language;
    };
    expect(inStore("de", "und")).toBe("de");
    expect(inStore("de", "pl")).toBe("en");
    expect(inStore("en", "und")).toBe("en");
    expect(inStore("xx", "und")).toBe("en");
    expect(inStore("xx", "tlh")).toBe("en");
    expect(inStore("xx", "en-GB")).toBe("en");
  });
});
