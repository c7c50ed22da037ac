import { describe, expect, it } from "vitest";
import type { Policy } from "../../../../src/domain/policy.ts";
import { contradictionWarnings } from "../../../../src/pipeline/decide/policy/clause-warnings.ts";
import { DEFAULT_POLICY_FILE, loadPolicy } from "../../../../src/pipeline/decide/policy/policy-file.ts";
import { AT_ODDS, ORDINARY, readClause } from "./shop-clauses.ts";

const { policy: shipped } = await loadPolicy(DEFAULT_POLICY_FILE);

/** What is warned of when one clause of the shipped policy says this, beside its English text or instead of it. */
function warned(id: string, language: string, text: string, rules: Partial<Policy> = {}): string {
  const english = shipped.clauses.find((clause) => clause.id === id)?.text ?? "See our website.";
  const clause = language === "en" ? { id, text } : { id, text: english, texts: { [language]: text } };
  return contradictionWarnings({ ...shipped, ...rules, clauses: [clause] }).join("\n");
}

it("the shipped clauses contradict nothing in any language", () => {
  expect(contradictionWarnings(shipped)).toEqual([]);
});

describe("clauses as shops write them", () => {
  it("are warned of where they are at odds with the rules", () => {
    expect(AT_ODDS.filter((clause) => warned(...readClause(clause)) === "")).toEqual([]);
  });

  it("are passed over where they agree, or can't be read for sure", () => {
    expect(ORDINARY.filter((clause) => warned(...readClause(clause)) !== "")).toEqual([]);
  });
});

describe("a length of time in a clause", () => {
  it.each([
    ["en", "Items can be returned within 30 weeks of delivery.", '"30 weeks", which is 210 days'],
    ["en", "Items can be returned within one month of delivery.", '"one month", which can be 28 to 31'],
    [
      "de",
      "Artikel können innerhalb von 4 Wochen nach der Zustellung zurückgegeben werden.",
      '(de) says "4 Wochen"',
    ],
    [
      "fr",
      "Vous avez quinze jours après la livraison pour nous retourner un article.",
      '"quinze jours", but',
    ],
    ["es", "Los artículos se pueden devolver durante un mes desde la entrega.", '"un mes"'],
    ["it", "Gli articoli si possono rendere entro quattro settimane dalla consegna.", "which is 28 days"],
    [
      "nl",
      "Artikelen kunnen binnen 30 werkdagen na bezorging worden geretourneerd.",
      "are not calendar days",
    ],
    ["pt", "Os artigos podem ser devolvidos até três meses após a entrega.", '"três meses"'],
  ])("is warned of where it is not the rule's: %s %s", (language, text, warning) => {
    expect(warned("returns.window", language, text)).toContain(warning);
    expect(warned("returns.window", language, text)).toContain("but returns.window_days is 30");
  });

  it.each([
    ["en", "Items can be returned within thirty days of delivery, and the refund takes five working days."],
    ["en", "Once an item has arrived, you have 30 days to return it."],
    ["de", "Artikel können binnen dreißig Tagen nach Erhalt zurückgegeben werden."],
    ["fr", "Les articles peuvent être retournés dans les trente jours suivant la livraison."],
    ["es", "Los artículos se pueden devolver en los treinta días siguientes a la entrega."],
    ["it", "Gli articoli si possono rendere entro trenta giorni dalla consegna."],
    ["nl", "Artikelen kunnen binnen dertig dagen na ontvangst worden geretourneerd."],
    ["pt", "Os artigos podem ser devolvidos até trinta dias após a entrega."],
  ])("is not warned of where it is: %s %s", (language, text) => {
    expect(warned("returns.window", language, text)).toBe("");
  });

  it("may be in weeks or years, where they are as many days", () => {
    const of = (window_days: number, text: string) =>
      warned("returns.window", "en", text, { returns: { ...shipped.returns, window_days } });
    expect(of(28, "Items can be returned within four weeks of delivery.")).toBe("");
    expect(of(365, "Items can be returned within a year of delivery.")).toBe("");
    expect(of(14, "Items can be returned within a fortnight of delivery.")).toBe("");
    expect(of(14, "Items can be returned within three weeks of delivery.")).toContain("which is 21 days");
  });

  it("is kept by nothing where the rule asks only whether the order has left", () => {
    expect(
      warned("cancellation.before_shipping", "en", "An order can be cancelled within two hours."),
    ).toContain("the rule knows no time");
  });
});

describe("the day from which a clause counts", () => {
  it.each([
    ["en", "returns.window", "Items can be returned within 30 days of purchase, unused.", '"of purchase"'],
    [
      "en",
      "returns.window",
      "From the date of purchase you have 30 days to return an item.",
      '"From the date of purchase"',
    ],
    [
      "en",
      "faulty.remedy",
      "If an item arrives damaged, we replace or refund it when you tell us within 30 days of ordering.",
      '"of ordering"',
    ],
    [
      "de",
      "returns.window",
      "Artikel können innerhalb von 30 Tagen ab Kaufdatum zurückgegeben werden.",
      '"ab Kaufdatum"',
    ],
    [
      "fr",
      "returns.window",
      "Les articles peuvent être retournés dans les 30 jours suivant l'achat.",
      '"suivant l\'achat"',
    ],
    [
      "es",
      "exchanges.window",
      "Se pueden cambiar en los 30 días siguientes a la fecha de compra.",
      '"siguientes a la fecha de compra"',
    ],
    [
      "it",
      "returns.window",
      "Gli articoli si possono rendere entro 30 giorni dalla data dell'ordine.",
      '"dalla data dell\'ordine"',
    ],
    ["nl", "returns.window", "Retourneren kan binnen 30 dagen na aankoop.", '"na aankoop"'],
    ["pt", "returns.window", "Os artigos podem ser devolvidos até 30 dias após o envio.", '"após o envio"'],
  ])("is warned of where it is before delivery: %s %s %s", (language, id, text, warning) => {
    expect(warned(id, language, text)).toContain(
      `counts the days ${warning.startsWith('"') ? warning : '"'}`,
    );
    expect(warned(id, language, text)).toContain(warning);
  });

  it.each([
    ["en", "Items of your order can be returned within 30 days after it was delivered."],
    ["en", "Items can be returned within 30 days of your order's arrival."],
    ["en", "What you bought can be returned within 30 days after your order has reached you."],
    ["de", "Artikel können innerhalb von 30 Tagen nach Erhalt der Bestellung zurückgegeben werden."],
    ["fr", "Les articles peuvent être retournés dans les 30 jours suivant la réception de la commande."],
    ["es", "Los artículos se pueden devolver en los 30 días siguientes a la recepción del pedido."],
    ["it", "Gli articoli si possono rendere entro 30 giorni dal ricevimento dell'ordine."],
    ["nl", "Artikelen kunnen binnen 30 dagen na ontvangst van de bestelling worden geretourneerd."],
    ["pt", "Os artigos podem ser devolvidos até 30 dias após o recebimento da encomenda."],
  ])("is not warned of where it is the delivery: %s %s", (language, text) => {
    expect(warned("returns.window", language, text)).toBe("");
  });
});

describe("what a clause refuses or allows", () => {
  it.each([
    ["returns.window", "en", "Items can't be returned within 30 days of delivery."],
    ["returns.window", "en", "All our items are final sale."],
    [
      "returns.window",
      "de",
      "Artikel können innerhalb von 30 Tagen nach der Zustellung nicht zurückgegeben werden.",
    ],
    ["returns.window", "fr", "Nous n'acceptons pas les retours."],
    ["returns.window", "es", "No se admiten devoluciones."],
    ["returns.window", "it", "I resi non sono accettati."],
    ["returns.window", "nl", "Retourneren is niet mogelijk."],
    ["returns.window", "pt", "Não aceitamos devoluções."],
    ["exchanges.window", "de", "Ein Umtausch ist leider nicht möglich."],
    ["returns.final_sale", "en", "Final sale items can be returned within 7 days."],
    ["returns.final_sale", "en", "Final sale items can't be returned but they can be exchanged."],
    ["returns.final_sale", "fr", "Les articles en vente finale peuvent être retournés."],
    ["cancellation.before_shipping", "es", "Los pedidos no se pueden cancelar."],
    ["address.before_shipping", "it", "L'indirizzo non si può cambiare."],
    ["order_change.before_shipping", "pt", "Os artigos de um pedido não podem ser alterados."],
    ["discounts.after_order", "en", "No problem, discounts can be added to an order afterwards."],
    ["discounts.after_order", "fr", "Les remises peuvent être ajoutées après la commande."],
  ])("is warned of where the rule does the opposite: %s %s %s", (id, language, text) => {
    expect(warned(id, language, text)).toMatch(/seems? to (?:refuse|allow)/);
  });

  it.each([
    [
      "returns.window",
      "en",
      "Items can be returned within 30 days of delivery. Final sale items can't be returned.",
    ],
    ["returns.window", "en", "After 30 days, items can't be returned."],
    [
      "returns.window",
      "en",
      "Items can be returned within 30 days of delivery if they are not worn, no questions asked.",
    ],
    ["returns.window", "de", "Nach 30 Tagen können Artikel nicht zurückgegeben werden."],
    [
      "returns.window",
      "de",
      "Keine Rücksendekosten: Artikel können innerhalb von 30 Tagen zurückgegeben werden.",
    ],
    [
      "returns.window",
      "fr",
      "Les articles non portés peuvent être retournés dans les 30 jours suivant la livraison, sans frais de retour.",
    ],
    ["returns.final_sale", "en", "Final sale items can't be returned, exchanged or refunded."],
    ["returns.final_sale", "en", "Final sale items can only be returned if they arrive damaged."],
    ["returns.final_sale", "de", "Bei Endverkauf sind Rückgabe und Umtausch nicht möglich."],
    ["cancellation.before_shipping", "en", "Once an order has shipped it can't be cancelled."],
    [
      "cancellation.before_shipping",
      "de",
      "Nach dem Versand kann eine Bestellung nicht mehr storniert werden.",
    ],
    ["discounts.after_order", "en", "We can't add a discount to an order afterwards."],
  ])("is not warned of where it fits, or speaks of some cases only: %s %s %s", (id, language, text) => {
    expect(warned(id, language, text)).toBe("");
  });

  it("is compared with what the settings leave possible", () => {
    const closed = { cancellation: { while: [] } };
    expect(
      warned("cancellation.before_shipping", "en", "An order can be cancelled until it ships.", closed),
    ).toContain("seems to allow what cancellation.while");
    expect(warned("cancellation.before_shipping", "en", "Orders can't be cancelled.", closed)).toBe("");
    const nothingFinal = {
      returns: { ...shipped.returns, final_sale_tags: [], final_sale_sku_prefixes: [] },
    };
    const finalSale = "Final sale items can't be returned.";
    expect(warned("returns.final_sale", "en", finalSale, nothingFinal)).toContain(
      "but nothing is final sale",
    );
    expect(warned("returns.final_sale", "en", "We have no final sale.", nothingFinal)).toBe("");
    const allowed = { discounts: { after_order: true } };
    const afterwards = "Discounts can be added afterwards, no problem.";
    expect(warned("discounts.after_order", "en", afterwards, allowed)).toBe("");
    expect(warned("discounts.after_order", "en", "Discounts can't be added afterwards.", allowed)).toContain(
      "seems to refuse what discounts.after_order allows",
    );
  });
});

describe("the two numbers of the lost parcel", () => {
  it.each([
    ["en", "We look for a parcel that has had no scan for 5 days or is 7 days past its estimate."],
    [
      "de",
      "Wir forschen nach, wenn ein Paket 5 Tage lang nicht gescannt wurde oder 7 Tage über der Schätzung liegt.",
    ],
    [
      "fr",
      "Nous ouvrons une enquête quand un colis n'a pas été scanné depuis 5 jours ou dépasse l'estimation de 7 jours.",
    ],
    [
      "es",
      "Abrimos una investigación cuando un paquete lleva 5 días sin escaneo o supera en 7 días la estimación.",
    ],
    [
      "it",
      "Apriamo una ricerca quando un pacco non viene scansionato da 5 giorni o supera la stima di 7 giorni.",
    ],
    [
      "nl",
      "We starten een onderzoek als een pakket 5 dagen niet is gescand of 7 dagen over de schatting is.",
    ],
    [
      "pt",
      "Abrimos uma investigação quando um pacote fica 5 dias sem registro ou passa 7 dias da estimativa.",
    ],
  ])("are warned of where they are swapped: %s", (language, text) => {
    const warning = warned("shipping.lost_parcel", language, text);
    expect(warning).toContain("without a scan, but lost_parcel.days_without_scan is 7");
    expect(warning).toContain("past the estimate, but lost_parcel.days_past_estimate is 5");
  });

  it.each([
    "We look for a parcel that is one week without a scan or five days late.",
    "A parcel that is 5 days past its estimate, or has not been scanned for 7 days, is looked for.",
    "After 7 or 5 days we look for it.",
  ])("are not warned of where they are right, or not told apart: %s", (text) => {
    expect(warned("shipping.lost_parcel", "en", text)).toBe("");
  });
});

describe("one clause for several special windows", () => {
  const rules = { returns: { ...shipped.returns, window_days_by_tag: { sale: 14, outlet: 7 } } };
  const ofSpecial = (text: string) => warned("returns.special_window", "en", text, rules);

  it.each([
    [
      "These items can be returned within 14 days of delivery.",
      "told for returns.window_days_by_tag.outlet too, which is 7",
    ],
    [
      "Sale items can be returned within 7 days, outlet items within 14 days.",
      '"7 days" of "sale", but returns.window_days_by_tag.sale is 14',
    ],
    ["Sale items: 14 weeks; outlet items: 7 days.", '"14 weeks", which is 98 days, and no special window'],
    ["Sale: 14 days, outlet: 9 days.", "says 9, and no special window"],
    ["These items can be returned within two weeks of delivery.", "outlet too, which is 7"],
    [
      "Sale and outlet items can be returned within 14 or 7 days of purchase.",
      'counts the days "of purchase"',
    ],
  ])("is warned of where it does not fit each: %s", (text, warning) => {
    expect(ofSpecial(text)).toContain(warning);
  });

  it.each([
    "Sale items can be returned within 14 days, outlet items within 7 days of delivery.",
    "Sale items can be returned within two weeks, outlet items within one week.",
    "Depending on the item you have 7 or 14 days instead of 30 days.",
    "These items have a shorter return window; the product page states it.",
    "Outlet: 7 days. Sale: 14 days.",
    "Only 14, or for outlet items 7 days.",
  ])("is not warned of where it fits: %s", (text) => {
    expect(ofSpecial(text)).toBe("");
  });
});

describe("a clause of the store's own", () => {
  it.each([
    ["en", "We accept returns for 90 days.", 'says "90 days", but returns.window_days is 30'],
    ["en", "Returns are free within 30 days of purchase.", "but the rules count them from delivery"],
    ["de", "Rückgaben sind 60 Tage lang möglich.", '"60 Tage"'],
    ["fr", "Les retours sont possibles pendant 90 jours.", '"90 jours"'],
    ["es", "Aceptamos devoluciones durante 60 días.", '"60 días"'],
    ["it", "Accettiamo resi per 60 giorni.", '"60 giorni"'],
    ["nl", "Je kunt artikelen tot 100 dagen na ontvangst retourneren.", '"100 dagen"'],
    ["pt", "Aceitamos devoluções durante 60 dias.", '"60 dias"'],
    ["en", "Orders can never be cancelled.", "seems to refuse all cancellations"],
    ["en", "A forgotten coupon can be added to your order afterwards.", "a discount after the order"],
    ["en", "Refunds over $300 are reviewed by a manager.", '"$300", but refunds.escalate_above is 150'],
    ["de", "Erstattungen über 200 € prüft unser Team.", '"200 €"'],
    ["en", "You are a VIP from 900 EUR on.", "but ltv.vip_from_spent is 500"],
  ])("is warned of where the rules decide otherwise: %s %s", (language, text, warning) => {
    expect(warned("own.a", language, text)).toContain(warning);
  });

  it.each([
    ["en", "We accept returns for 30 days."],
    ["en", "Once your return arrives, the refund takes 5 days."],
    ["en", "Return labels are valid for 14 days."],
    ["de", "Die Bearbeitung einer Rückgabe dauert 5 Tage."],
    ["en", "Gift cards can't be returned."],
    ["en", "Custom orders can't be cancelled."],
    ["en", "Shipping takes 3 days, and orders over $50 ship free."],
    ["en", "Coupons can't be added to an order afterwards."],
    ["en", "Refunds over $150 are reviewed by a manager."],
    ["en", "VIPs get 10 EUR off from 80 items."],
  ])("is not warned of where they do not: %s %s", (language, text) => {
    expect(warned("own.a", language, text)).toBe("");
  });
});

describe("translations of one clause", () => {
  const differing = (text: string, de: string) =>
    contradictionWarnings({
      ...shipped,
      clauses: [...shipped.clauses, { id: "own.fee", text, texts: { de }, words: ["fee"] }],
    }).join("\n");

  it.each([
    ["Express costs 15 EUR.", "Express kostet 20 EUR."],
    ["Express costs 15 EUR.", "Express kostet 15 USD."],
    ["Members save 10 %.", "Mitglieder sparen 15 %."],
    ["Express takes two days.", "Express dauert zwei Wochen."],
    ["Express takes 2 business days.", "Express dauert 3 Werktage."],
    ["It costs 5 or 10 EUR.", "Es kostet 5 EUR."],
  ])("are warned of where their numbers differ: %s %s", (text, de) => {
    expect(differing(text, de)).toMatch(/^clauses: "own\.fee" \(de\) says .*, where the text in en says /);
  });

  it.each([
    ["Express costs 1,500.50 EUR.", "Express kostet 1.500,50 €."],
    ["Express takes two weeks.", "Express dauert 14 Tage."],
    ["Members save ten percent.", "Mitglieder sparen 10 %."],
    ["Express takes 2 business days.", "Express dauert zwei Werktage."],
    ["Express is faster.", "Express ist nach 2 Tagen da."],
    ["It takes one month.", "Es dauert einen Monat."],
  ])("are not warned of where they say the same: %s %s", (text, de) => {
    expect(differing(text, de)).toBe("");
  });
});
