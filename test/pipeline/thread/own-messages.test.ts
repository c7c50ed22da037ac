import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { ARRIVED, decided, type Line, OTHER } from "./thread-cases.ts";

const ORDERS = [ARRIVED, OTHER];
/** Somebody copied in, and the customer. */
const COPIED_FIRST = { writers: ["8", "7"] };

describe("what somebody else wrote on the ticket", () => {
  it.each([
    ["My order #1043 is broken, the lamp is smashed.", "Please send me a return label"],
    ["Meine Bestellung #1043 ist kaputt", "Bitte schicken Sie mir ein Rücksendeetikett"],
    ["Ma commande #1043 est cassée", "Je voudrais retourner ma commande"],
    ["Mi pedido #1043 está roto", "Quiero devolver mi pedido"],
    ["Il mio ordine #1043 è rotto", "Vorrei restituire il mio ordine"],
    ["Mijn bestelling #1043 is kapot", "Ik wil mijn bestelling terugsturen"],
    ["A minha encomenda #1043 está partida", "Quero devolver a minha encomenda"],
  ])("names no order of this customer's: %s", async (theirs, wish) => {
    expect(await decided([theirs, wish], ORDERS, COPIED_FIRST)).toMatchObject({
      identity: "ambiguous",
      order: null,
    });
    expect(await decided([theirs, wish], ORDERS)).toMatchObject({ order: "#1043" });
  });

  it("names no item, neither by its name nor by what only they bought", async () => {
    const lines = ["The Harbour Mug from 1042 is broken", "I want to return it"];
    expect(await decided(lines, [ARRIVED], COPIED_FIRST)).toMatchObject({ order: "#1042", items: [] });
    expect(await decided(lines, [ARRIVED])).toMatchObject({ items: ["mug"] });
    expect(await decided(lines, ORDERS, COPIED_FIRST)).toMatchObject({ order: null });
  });

  it("counts for nobody where the helpdesk names neither writer", async () => {
    const lines = ["Please cancel #1042", { agent: "Shall I cancel it for you?" }, "Yes please"];
    const unnamed = await decided(lines, [anOrder(), OTHER], { writers: [null, "", null] });
    expect(unnamed).toMatchObject({ intent: "other", order: null });
    const named = await decided(lines, [anOrder(), OTHER]);
    expect(named).toMatchObject({ intent: "cancel_order", order: "#1042" });
  });

  it("opens the ticket with their own subject", async () => {
    const lines = ["The lamp is smashed.", "Please send me a return label"];
    const subject = "Order #1043";
    expect(await decided(lines, ORDERS, { ...COPIED_FIRST, subject })).toMatchObject({ order: null });
    expect(await decided(lines, ORDERS, { subject })).toMatchObject({ order: "#1043" });
    expect(await decided(lines.slice(1), ORDERS, { subject })).toMatchObject({ order: "#1043" });
  });
});

describe("what stands in a quote", () => {
  const quoted = (text: string, head: string) => `${text}\n\n${head}\n> Do you mean order #1043, the lamp?`;

  it.each([
    ["No, I mean the other one. Return it.", "On Mon, 16 Nov 2026, Agent wrote:"],
    ["Nein, die andere. Ich möchte sie zurückgeben.", "Am Mo., 16. Nov. 2026 schrieb Agent:"],
    ["Non, l'autre. Je veux la retourner.", "Le lun. 16 nov. 2026, Agent a écrit :"],
    ["No, el otro. Quiero devolverlo.", "El lun, 16 nov 2026, Agent escribió:"],
    ["No, l'altro. Vorrei restituirlo.", "Il lun 16 nov 2026 Agent ha scritto:"],
    ["Nee, de andere. Ik wil hem terugsturen.", "Op ma 16 nov. 2026 schreef Agent:"],
    ["Não, a outra. Quero devolvê-la.", "Em seg., 16 de nov. de 2026, Agent escreveu:"],
  ])("is the agent's, and chooses nothing: %s", async (text, head) => {
    const lines: Line[] = [
      "I have a problem with my purchase",
      { agent: "Do you mean order #1043, the lamp?" },
    ];
    expect(await decided([...lines, quoted(text, head)], ORDERS)).toMatchObject({
      identity: "ambiguous",
      order: null,
    });
  });

  it("is the agent's as well where there is nothing but a picture above it", async () => {
    const lines: Line[] = [
      "The mug arrived broken",
      { agent: "Do you mean order #1043? Please attach a photo." },
    ];
    const picture = quoted("", "On Mon, 16 Nov 2026, Agent wrote:");
    expect(await decided([...lines, picture], ORDERS)).toMatchObject({ order: "#1042", items: ["mug"] });
  });

  it("counts in the mail that opens the ticket, as an answer to the shop's confirmation", async () => {
    const opening = "When will it come?\n\nOn Mon, 16 Nov 2026, Shop wrote:\n> Your order #1043 is confirmed";
    expect(await decided([opening], ORDERS)).toMatchObject({ order: "#1043" });
    // Copied in, the same words open nothing.
    expect(await decided(["Hello there", opening], ORDERS, COPIED_FIRST)).toMatchObject({ order: null });
  });
});
