const CARD_WORDS =
  "(?:credit|debit|bank|kredit|ec|giro)?[ -]?(?:cards?|karten?)(?:nummer)?|creditcard|visa|master ?card|amex|american express|maestro|kartennummer|kreditkartennummer|carte(?: bancaire| bleue)?|cb|tarjetas?|carta(?: di credito)?|cartao|kaart(?:nummer)?|pan|cc";
const OTHER_WORDS =
  "track(?:ing)?(?:nummer)?|parcels?|packages?|shipments?|sendungs?\\p{L}{0,12}|pakete?\\p{L}{0,10}|colis|suivi|envios?|seguimiento|spedizione|pacco|zending|pakket|barcode|rastreio|rastreamento|encomenda|ups|fedex|usps|dhl|dpd|gls|hermes|evri|royal mail|parcelforce|la poste|colissimo|chronopost|mondial relay|correos|seur|bpost|postnl|poste italiane|canada post|purolator|australia post|auspost|yodel|awb|waybill|ean|gtin|isbn|upc|imei|serial|seriennummer|sku|artikel\\p{L}{0,8}|article|item|invoice|rechnung\\p{L}{0,8}|facture|factura|fattura|factuur|fatura|orders?(?:nummer)?|bestell\\p{L}{0,10}|auftrag\\p{L}{0,10}|commandes?|pedidos?|ordin[ei]|bestelling(?:en)?|purchase|rma|ref(?:erence)?|referenz|ticket|transaction|receipt|booking|phone|tel|mobile|fax|telefon|handy";

const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<card>${CARD_WORDS})|(?<other>${OTHER_WORDS}))(?![\\p{L}\\p{N}])`,
  "giu",
);
const REACH = 48;

/** What the words before a long number say that it is: the nearest label on the same line decides. */
export function labelBefore(text: string, start: number): "card" | "other" | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  let nearest: "card" | "other" | null = null;
  for (const { groups } of line.matchAll(LABEL)) nearest = groups?.["card"] ? "card" : "other";
  return nearest;
}

/** Whether a position lies inside a web address, where long numbers are parcels and products. */
export function isInWebAddress(text: string, start: number): boolean {
  const word = /\S{0,200}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  return /https?:\/\/|www\./i.test(word);
}
