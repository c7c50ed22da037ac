import { foldedWords } from "./folded-words.ts";

/** Some of what should have been in a parcel was not, as a topic beside clause ids. */
export const MISSING_TOPIC = "missing_item";

const PARCEL =
  "(?:parcel|package|packages|parcels|order|delivery|shipment|refund|money|paket|bestellung|sendung|lieferung|erstattung|geld|colis|commande|remboursement|paquete|pedido|reembolso|dinero|pacco|ordine|rimborso|pakket|bestelling|encomenda)";
/** Not a parcel or money that is missing as a whole, which other rules answer. */
const MISSING = new RegExp(
  `(?<!\\p{L})(?:${[
    "missing from|missing (?:an? |one |two |some |the |several )?(?:items?|pieces?|parts?|things?|articles?|products?)|missing (?:one|two|three|half|some)|(?:items?|pieces?|parts?|things?|something|one|two|half|some)(?: of \\p{L}{1,10})?(?: \\p{L}{1,10})? (?:is|are|was|were) missing|something missing",
    "(?:wasn't|was not|weren't|were not|isn't|aren't|not) (?:in it|in there|inside|in the (?:box|parcel|package)|included)|(?:left out|forgot to (?:pack|include|send))",
    `(?<!${PARCEL} (?:\\p{L}{1,10} )?)(?:fehlt|fehlen|fehlte|fehlten)(?! \\p{L}{0,6} ?${PARCEL})|(?:im|in (?:meinem|meiner|der|dem|unserem)) ${PARCEL} (?:\\p{L}{1,10} )?fehl(?:t|en|te|ten)(?!\\p{L})|nicht (?:dabei|enthalten|drin|im paket)`,
    `il manqu(?:e|ait) (?!(?:\\p{L}{1,4} )?${PARCEL})|(?:article|articles|produit|produits) manquants?|manquai(?:t|ent) (?:dans|un|une|des)|n'etai(?:t|ent) pas (?:dans|dedans)`,
    `(?:faltan?|faltaba|faltaban|falto) (?!(?:\\p{L}{1,4} )?${PARCEL})(?:un|una|dos|el|la|los|las|algo|\\p{L}{1,10} (?:en|del))|no (?:venia|venian|estaba|estaban) (?:en|dentro|incluid)`,
    `(?:manca|mancano|mancava|mancavano) (?!(?:\\p{L}{1,4} )?${PARCEL})(?:un|una|due|il|la|i|gli|le|qualcosa|l'|\\p{L}{1,12})|(?:articolo|articoli|prodotto|prodotti) mancant[ei]|non (?:c'era|c'erano|era|erano) (?:nel|nella|dentro|incluso)`,
    "(?:ontbreekt|ontbreken|ontbrak|ontbraken) (?:er |een |nog |iets |in |uit |aan )|er (?:ontbreekt|ontbrak|ontbreken) |(?:zat|zaten) (?:er )?niet (?:in|bij)|niet (?:bijgevoegd|meegeleverd)",
    `(?:faltou|faltam|faltava|faltavam|faltaram) (?!(?:\\p{L}{1,4} )?${PARCEL})(?:um|uma|dois|o|a|os|as|algo|\\p{L}{1,10} n[ao])|nao (?:veio|vieram|estava|estavam) (?:na|no|dentro|inclu)`,
  ].join("|")})`,
  "u",
);

/** Whether the text says that some of what was ordered was not in the parcel. */
export function speaksOfMissing(text: string): boolean {
  return MISSING.test(foldedWords(text));
}
