import { describe, expect, it } from "vitest";
import { anOrder } from "../../../scripts/guard/orders.ts";
import { changesRemedy, onlySettles, sendsOn } from "../../../src/pipeline/thread/changed-mind.ts";
import { processorMs } from "../../support/processor-ms.ts";
import { ARRIVED, decided } from "./thread-cases.ts";

const PHOTO = { agent: "Sorry to hear that. Could you send a photo?" };
const CHECK = { agent: "Could you check with your neighbours?" };
const SURE = { agent: "Are you sure? We could ship it today." };

describe("a customer who wants another remedy than before", () => {
  it.each([
    [
      "The mug is broken, please send me a replacement",
      "actually forget the replacement, id rather have the money",
    ],
    ["Die Harbour Mug ist kaputt, bitte um Ersatz", "Ich hätte doch lieber eine Rückerstattung"],
    ["La Harbour Mug est cassée, je veux un remplacement", "Finalement je préfère un remboursement"],
    ["La Harbour Mug está rota, quiero un reemplazo", "Mejor prefiero el reembolso"],
    ["La Harbour Mug è rotta, vorrei una sostituzione", "Anzi, preferisco il rimborso"],
    ["De Harbour Mug is kapot, graag een vervanging", "Toch liever mijn geld terug"],
    ["A Harbour Mug chegou quebrada, quero uma substituição", "Afinal prefiro o reembolso"],
  ])("gets the money: %s … %s", async (request, reply) => {
    expect(await decided([request, PHOTO, reply], [ARRIVED])).toMatchObject({
      situation: "faulty_refund",
      items: ["mug"],
    });
  });

  it.each([
    ["mug is dented, refund pls", "here. changed my mind tho, send me a new one instead"],
    ["Die Harbour Mug ist kaputt, bitte um Rückerstattung", "Schickt mir doch lieber eine neue"],
    ["La Harbour Mug est cassée, je veux un remboursement", "En fait je préfère un remplacement"],
    ["La Harbour Mug está rota, quiero un reembolso", "Al final prefiero una nueva"],
    ["La Harbour Mug è rotta, vorrei un rimborso", "Preferisco invece una sostituzione"],
    ["De Harbour Mug is kapot, graag geld terug", "Bij nader inzien liever een nieuwe"],
    ["A Harbour Mug chegou quebrada, quero o reembolso", "Mudei de ideias, prefiro uma substituição"],
  ])("gets the goods: %s … %s", async (request, reply) => {
    expect(await decided([request, PHOTO, reply], [ARRIVED])).toMatchObject({
      situation: "faulty_replacement",
      items: ["mug"],
    });
  });

  it.each([
    "Actually, where is my refund?",
    "When do I get the replacement instead?",
    "I'd rather keep it",
    "Rather blue please",
    "Actually it is order 1043, please refund",
    "Ich nehme lieber die blaue",
    "En fait c'est la commande 1043, remboursez-moi",
    "Prefiero el azul",
    "Preferisco la taglia M",
    "Liever in het blauw",
    "Afinal fico com ela",
    "here is the photo of the mug",
  ])("is none who asks after it or chooses something else: %s", (text) => {
    expect(changesRemedy(text)).toBe(false);
  });
});

describe("a matter that has settled itself", () => {
  it.each([
    "Found it! lady at no 3 had it. sorry for the fuss",
    "it turned up, sorry!",
    "Never mind, my neighbour brought it round",
    "Ignore my last email, the parcel just turned up.",
    "Hat sich erledigt, der Nachbar hatte das Paket",
    "Gefunden! Es lag in der Garage",
    "Je l'ai retrouvé chez le voisin, désolée",
    "Ya apareció, lo tenía el vecino",
    "Trovato! Era dal vicino, scusate",
    "Gevonden, het lag bij de buren",
    "Já apareceu, estava com o vizinho",
  ])("asks for nothing: %s", async (text) => {
    const lines = ["Order 1042 says delivered but nothing is here", CHECK, text];
    expect(await decided(lines, [ARRIVED])).toMatchObject({ intent: "other" });
    expect((await decided(lines, [ARRIVED])).situation).toMatch(/^(?:no_request|thanked)$/);
  });

  it.each([
    "I haven't found it",
    "Found it but the box is empty",
    "It turned up broken",
    "Never mind the photo, I want my money back",
    "Found it? No.",
    "It arrived but it's too small",
    "It arrived smashed to bits",
    "I found it cheaper elsewhere",
    "Never mind the colour, any will do",
    "I expect this resolved by Friday",
    "La gourde est arrivée toute cabossée, le bouchon est fendu",
    "È arrivata oggi con una macchia",
    "Llegó ayer con manchas",
    "Chegou hoje com um risco",
    "Ist heute angekommen und riecht seltsam",
    "Nicht gefunden",
    "Gefunden, aber kaputt",
    "Je ne l'ai pas retrouvé",
    "Ya apareció pero está rota",
    "Non trovato",
    "Gevonden, maar de doos is leeg",
    "Já apareceu mas falta a caneca",
  ])("is none where something is still wrong: %s", (text) => {
    expect(onlySettles(text)).toBe(false);
  });
});

describe("a cancellation that is taken back when the shop asks", () => {
  it.each([
    "oh if today then ship it",
    "ok then keep the order",
    "Ah, dann schickt es bitte",
    "Ah d'accord, alors envoyez-la",
    "Entonces envíenlo por favor",
    "Allora speditelo pure",
    "Oh, stuur hem dan maar",
    "Então enviem-no",
  ])("is not proposed any more: %s", async (text) => {
    const lines = ["Please cancel order 1042", SURE, text];
    expect((await decided(lines, [anOrder()])).situation).not.toBe("cancellable");
  });

  it.each([
    "yes cancel it",
    "Yes please",
    "don't ship it",
    "please do not send it",
    "Ja, bitte",
    "nicht schicken",
    "oui annulez",
    "no lo envíen",
    "sì grazie",
    "niet versturen",
    "sim, cancele",
  ])("stands: %s", (text) => {
    expect(sendsOn(text)).toBe(false);
  });

  it("stands after a yes", async () => {
    const lines = ["Please cancel order 1042", { agent: "Are you sure?" }, "Yes please"];
    expect(await decided(lines, [anOrder()])).toMatchObject({ situation: "cancellable" });
  });
});

it("costs no time in hostile text", () => {
  const before = process.cpuUsage();
  for (const piece of ["found it ", "rather ", "then ship ", "no 3 ", "no no "]) {
    const text = piece.repeat(3000);
    changesRemedy(text);
    onlySettles(text);
    sendsOn(text);
  }
  expect(processorMs(before)).toBeLessThan(1_000);
});
