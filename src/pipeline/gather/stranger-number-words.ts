/** Words around a number, in folded text: lower case, no accents. Those before it end at the number, those behind begin there. */

const FILLERS =
  "(?: (?:please|bitte|svp|my|the|this|that|order|orders|purchase|number|no|nr|num|with|for|of|on|also|meine|die|der|den|das|bestellung|auftrag|nummer|la|le|les|el|il|lo|l'|ma|mon|mi|commande|pedido|encomenda|ordine|bestelling|numero|de|del|du|da|do|a|o|het|mijn|van|zu|von)\\.?){0,3}";
const ACTS = [
  "cancel(?:l?ing|l?ed)?|return(?:ing|ed)?|send(?:ing)? back|refund(?:ing|ed)?|exchang(?:e|ing)|swap(?:ping)?|track|change|ship|stop|check(?:ing)?|look up|find|deliver|keep",
  "where(?:'s|s| is| are)|status (?:of|on|for)|(?:news|updates?|word|info|information) (?:about|on|of|for|regarding|re)|(?:what|how|and) about|happen(?:ed|ing) (?:to|with)|going on with|received|got|waiting (?:for|on)",
  "stornier(?:e|en|t)|storno (?:von|fur)|wo (?:ist|bleibt|sind)|was ist (?:mit|los mit)|status (?:von|der|zu)|neues (?:zu|von)|stand (?:von|der)|warte auf",
  "annul(?:er|ez|e)|retourner|renvoyer|rembours(?:er|ez)|echanger|ou (?:est|en est)|nouvelles (?:de|du|sur)|qu'en est-il de|j'attends",
  "cancel(?:ar|en|a|e|ad|em)|anul(?:ar|en|a|e|ad|em)|devolver|cambiar|trocar|donde esta|que pasa con|noticias (?:de|del|do|da|sobre)|estado (?:de|del|do|da)|onde (?:esta|anda)|cade",
  "annull(?:are|ate|a|i)|cancell(?:are|ate|a)|restituire|rendere|cambiare|dov'?e|dove (?:e|si trova)|notizie (?:di|su|del|sul)|stato (?:di|del)",
  "annuleer|annuleren|retourne(?:er|ren)|ruilen|terugsturen|waar (?:is|blijft)|nieuws over|status van|hoe (?:zit|staat) het met",
].join("|");
/** What is wanted, or asked: "cancel", "where's the", "any news about my". Also a question's own beginning: "is 9001 real". */
export const ASKED_FOR = new RegExp(
  `(?:(?<![\\p{L}'])(?:${ACTS})|^ ?(?:is|has|did|was|will|when (?:is|does|will)|why is|ist|kommt|wann kommt|est-ce que|is|komt))${FILLERS} ?$`,
  "u",
);

const LABELS = [
  "phone|telephone|tel|mobile|cell|fax|whatsapp|call me|ring me|reach me|text me|telefon|telefonnummer|handy|handynummer|rufnummer|telephone|portable|telefono|movil|cellulare|telefoon|telefoonnummer|telefone|telemovel|celular",
  "zip|zip ?code|post ?code|postal code|plz|postleitzahl|code postal|codigo postal|cap|cep|kod pocztowy",
  "size|sizes|grosse|groesse|taille|pointure|talla|taglia|maat|tamanho|waist|length|width|height|lange|breite|hohe",
  "model|models|modell|modele|modelo|modello|type|typ|tipo|version|article|articles|artikel|artikelnummer|articulo|articolo|artigo|item|product|produkt|sku|part|series|serie|ref|style|colou?r|ral|iso|din|ean|isbn|serial|lot|batch|edition|gen",
  "code|pin|otp|passcode|password|coupon|voucher|gutschein|gutscheincode|codice|codigo|card|karte|carte|tarjeta|carta|ending in|ends in|ending|last (?:four|4)(?: digits)?|iban|konto|account|kontonummer",
  "invoice|rechnung|rechnungsnummer|facture|factura|fattura|factuur|fatura|customer|client|kundennummer|klantnummer|member|membership|ticket|case|fall|vorgang|error|fehler|fehlercode|erreur|errore|fout|erro",
  "tracking|track and trace|sendung|sendungsnummer|suivi|seguimiento|tracciamento|rastreio|parcel|packet|paketnummer|awb",
  "flat|apartment|apt|room|house|unit|suite|building|locker|box|p\\.? ?o\\.? box|postfach|packstation|hausnummer|wohnung|floor|street|st|road|rd|avenue|ave|av|lane|\\p{L}{0,20}(?:strasse|str|weg|platz|allee|gasse|straat|laan|plein)|rue|via|calle|rua|avenida",
  "paid|pay|cost|costs|price|priced|total|worth|spent|spend|charged|charge|budget|amount|sum|eur|usd|gbp|chf|rs|inr|bezahlt|gezahlt|gekostet|kostet|kosten|preis|betrag|paye|coute|coutent|prix|montant|pagado|pague|pago|cuesta|precio|importe|pagato|costa|prezzo|importo|betaald|kost|prijs|bedrag|paguei|custa|custou|preco|valor",
  "over|more than|less than|at least|at most|up to|nearly|almost|approximately|approx|roughly|than|times|rund|etwa|circa|ca|mehr als|weniger als|mindestens|fast|plus de|environ|pres de|mas de|menos de|casi|piu di|meno di|quasi|meer dan|minder dan|bijna|ongeveer|mais de|cerca de|quase",
  "year|since|summer|winter|spring|autumn|jahr|seit|depuis|annee|desde|ano|dal|anno|sinds|jaar|page|seite|chapter|room|gate|bus|flight",
].join("|");
/** What the number is, where it is none of an order: "my phone is", "size", "I paid". */
export const OTHER_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${LABELS})s?(?: (?:number|no|nr|num|code|id|is|was|of|at|on|nummer|ist|lautet|est|es|e|numero|de|di|do|van|von|der|about|around|only|just|me)){0,3}\\.?:? ?$`,
  "u",
);

const UNITS =
  "eur(?:os?)?|usd|gbp|chf|dollars?|bucks|quid|pounds?|pfund|livres?|libras?|sterline|ponden|franken|francs?|zl|pln|kr|kronen|reais|dolares|dollari|cents?|points?|punkte|puntos|punti|punten|pontos|miles|meilen|coins|g|gr|kg|mg|ml|cl|l|cm|mm|m|km|w|watts?|kw|mah|wh|v|volts?|lumens?|lux|hz|rpm|psi|btu|kcal|pcs|pieces?|stuck|stk|units?|unidades|pezzi|stuks|pairs?|paar|paires?|pares?|paia|x|times|mal|fois|veces|volte|keer|vezes|years?|jahre?|months?|monate|weeks?|wochen|days?|tage|jours|dias|giorni|dagen|hours?|hrs?|stunden|minutes?|mins?|steps|people|customers|followers|reviews|subscribers|employees|orders|of (?:the|them|these|those|my|your)|von (?:den|denen|ihnen)|more|mehr|fps|dpi|gsm|thread";
/** Behind the number: what there is that much of. */
export const COUNTED = new RegExp(`^[ -]{0,2}(?:${UNITS})(?![\\p{L}\\p{N}])`, "u");

const ON = [
  "please|pls|plz|thanks|thx|thank|now|asap|today|immediately|and|or|but|is|was|isn't|wasn't|has|hasn't|have|will|still|yet|already|too|also|not|never|when|where|why|because|since|so|then|before|bc|cuz|cancel(?:led|ed)?|shipped|arrived|delivered|lost|late|missing|refund(?:ed)?|return(?:ed)?|real|i|we|it|to|with|from|by|as|that|which",
  "bitte|danke|jetzt|sofort|heute|und|oder|aber|ist|war|wurde|wird|kommt|kam|kommen|noch|nicht|schon|immer|wann|wo|hat|stornieren|storniert|zuruckschicken|zurucksenden|zuruckgeben|umtauschen|retournieren|erstatten|ich|wir",
  "svp|stp|s'il|merci|et|ou|mais|est|n'est|n'a|n'ai|n'etait|a|je|j'ai|nous|toujours|pas|annuler|annulee?|retourner|car|parce|qui",
  "por|porfa|gracias|y|o|pero|esta|estaba|no|ha|llega|llego|todavia|aun|cancelar|devolver|porque|yo|que",
  "per|grazie|e|ed|ma|era|non|ancora|annullare|restituire|perche|io|che",
  "graag|aub|alstublieft|alsjeblieft|bedankt|en|of|maar|nog|niet|komt|wordt|heeft|moet|annuleren|retourneren|ruilen|terugsturen|ik|wij|want",
  "obrigad[oa]|mas|foi|nao|ainda|chegou|veio|eu|quero|pfv",
].join("|");
/** The sentence ends behind the number, or goes on without a thing that could be counted. */
export const GOES_ON = new RegExp(`^[^\\S\\n]{0,3}(?:$|[\\n,;:!?.)("'-]|(?:${ON})(?![\\p{L}\\p{N}]))`, "u");
