import { describe, expect, it } from "vitest";
import { aTicket, startWorld, type World, type WorldOptions } from "./world.ts";

const UNCLEAR = "Zibble wonk #1001, frumious plonk twice over.";
const PRICES = { OPENAI_PRICE_INPUT: "0.4", OPENAI_PRICE_OUTPUT: "1.6" };

/** Plays one ticket against a sandbox model that names this intent when asked for one. */
async function played(answer: string, options: WorldOptions = {}): Promise<{ world: World; id: string }> {
  const world = await startWorld({ model: true, env: PRICES, ...options });
  world.sandbox.openai?.respondWith((prompt) =>
    prompt.task === "read_intent" ? { kind: "says", content: answer } : { kind: "grounded" },
  );
  const ticket = aTicket({ subject: "Wonk", messages: [{ text: UNCLEAR }] });
  await world.play(ticket);
  return { world, id: ticket.id };
}

async function recorded({ world, id }: { world: World; id: string }) {
  const { store } = world.sidenote;
  const row = await store.findRationale({ connection: "gorgias", ticketId: id });
  const calls = await store.review.modelCallsOf(row?.draftId ?? "");
  return { row, calls: calls.filter(({ purpose }) => purpose === "read_intent") };
}

const askedFor = (world: World) =>
  (world.sandbox.openai?.exchanges ?? [])
    .map(({ body }) => body)
    .filter((body) => body.includes("ticket_intent"));

describe("a ticket whose words say too little", () => {
  it("gets its intent from the model, once, with its cost, and the note says so", async () => {
    const { world, id } = await played('{"intent":"cancel_order"}');
    const { row, calls } = await recorded({ world, id });
    expect(row?.intent).toBe("cancel_order");
    expect(row?.classifierVersion).toMatch(/^rules-.*\+model-.*\+gpt/);
    expect(calls).toMatchObject([{ failure: null, tokensOut: expect.any(Number) }]);
    expect(calls[0]?.costMicros).toBeGreaterThan(0);
    expect(world.notes("gorgias", id)[0]).toContain("Intent by model");
    expect(askedFor(world)).toHaveLength(1);
  });

  it("is shown to the model without a word from the order", async () => {
    const { world } = await played('{"intent":"cancel_order"}');
    const [asked = ""] = askedFor(world);
    expect(asked).toContain("frumious");
    for (const fact of ["Merino", "MS-1", "1Z999AA10123456784", "ana@example.com", "UPS"]) {
      expect(asked).not.toContain(fact);
    }
  });

  it.each(['{"intent":"wismo"}', '{"intent":"refund","note":"x"}', "refund", ""])(
    "keeps the classifier's reading when the model says %j",
    async (answer) => {
      const { row, calls } = await recorded(await played(answer));
      expect(row?.classifierVersion).not.toContain("gpt");
      expect(calls).toMatchObject([{ failure: "invalid_answer" }]);
    },
  );

  it("keeps the classifier's reading when the model is down", async () => {
    const world = await startWorld({ model: true });
    world.sandbox.openai?.faults.push({
      when: () => true,
      effect: { kind: "answer", answer: { status: 503, body: {} } },
      times: Number.POSITIVE_INFINITY,
    });
    const ticket = aTicket({ subject: "Wonk", messages: [{ text: UNCLEAR }] });
    await world.play(ticket);
    const { row, calls } = await recorded({ world, id: ticket.id });
    expect(row).toMatchObject({ writer: "template", confidence: "low" });
    expect(calls).toMatchObject([{ failure: "unavailable" }]);
    expect(world.notes("gorgias", ticket.id)[0]).not.toContain("Intent by model");
  });
});

it("asks no model for the intent of a clear ticket", async () => {
  const world = await startWorld({ model: true });
  await world.play(aTicket());
  expect(world.sandbox.openai?.exchanges.length).toBeGreaterThan(0);
  expect(askedFor(world)).toEqual([]);
});
