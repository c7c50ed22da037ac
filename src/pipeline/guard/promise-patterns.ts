/** Regular expressions, as source, for whole words in plain lower-case text; gaps are bounded, and cross a full stop, since German days have one. */
const GAP = "[^?!]{0,70}?";
const gap = (first: string, second: string) => `(?:${first})(?![\\p{L}])${GAP}(?<![\\p{L}])(?:${second})`;

const EN_DONE =
  "refunded|reimbursed|credited|replaced|cancelled|canceled|approved|issued|processed|initiated|arranged|waived|exchanged|changed|updated|applied";
const EN_REMEDY = "refund|replacement|exchange|credit|cancellation|money|discount|new one|new item";

/** That something has been done: true only when a fact of the order says it. */
export const DONE = [
  `(?:i|we)(?:'ve| have| had)?(?: \\w{2,10}){0,4}? (?:${EN_DONE})`,
  `(?:i|we)(?:'ve| have| had)?(?: \\w{2,10}){0,3}? sent (?:you |out )?(?:a|the|your) (?:${EN_REMEDY})`,
  `(?:has|have|had|was|were|is|are|been|'s|got)(?: \\w{2,12}){0,2}? (?:${EN_DONE})`,
  `(?:${EN_REMEDY}) (?:is|are|'s)(?: \\w{2,10}){0,2} on (?:its|the|their) way`,
  gap(
    "haben|habe|hat|wurde|wurden|ist|sind|worden",
    "\\p{L}{0,8}erstattet|storniert|ersetzt|gutgeschrieben|zurücküberwiesen|ausgetauscht|genehmigt",
  ),
  gap("avons|ai|a été|ont été|est|sont", "(?:remboursé|annulé|remplacé|crédité|échangé|approuvé)e?s?"),
  gap(
    "hemos|he|ha sido|han sido|fue|fueron|se ha|se han|está|están",
    "(?:reembolsad|cancelad|reemplazad|sustituid|abonad|aprobad|anulad)[oa]s?",
  ),
  gap(
    "abbiamo|ho|è stat[oa]|sono stat[ie]|è|sono",
    "(?:rimborsat|annullat|sostituit|accreditat|approvat|cancellat)[oaie]",
  ),
  gap(
    "hebben|heb|is|zijn|werd|werden",
    "terugbetaald|geannuleerd|vervangen|gecrediteerd|teruggestort|goedgekeurd",
  ),
  gap(
    "já|foi|foram|está|estão|temos|tenho",
    "(?:reembolsad|cancelad|creditad|aprovad|devolvid|substituíd)[oa]s?",
  ),
  "(?:reembolsámos|cancelámos|substituímos|creditámos|reembolsei|cancelei)",
];

/** That money, goods or a change will come. Only a person decides that, so no draft may say it. */
export const WILL = [
  `(?:i|we)(?:'ll| will|'re going to| are going to| shall|'m going to| am going to)(?: \\w{2,12}){0,4}? (?:refund|reimburse|replace|cancel|credit|compensate|waive)`,
  `(?:i|we)(?:'ll| will|'re going to| are going to| shall)(?: \\w{2,12}){0,2}? (?:send|ship|issue|process|arrange|give|offer)(?: \\w{1,12}){0,4}? (?:${EN_REMEDY})`,
  `you(?:'ll| will)(?: \\w{2,12}){0,2}? (?:receive|get|have|see)(?: \\w{1,12}){0,4}? (?:refund|replacement|money|credit|compensation)`,
  `(?:will|shall|going to) be(?: \\w{2,12}){0,2}? (?:${EN_DONE}|sent a (?:${EN_REMEDY}))`,
  `(?:get|have|give you|send you)(?: all| back)? your money(?: back)?`,
  gap(
    "werden|werde|wird",
    "\\p{L}{0,8}erstatte[nt]|stornieren|storniert|ersetzen|ersetzt|gutschreiben|gutgeschrieben|zurückzahlen|zurücküberweisen|entschädigen",
  ),
  gap(
    "erhalten sie|bekommen sie|sie erhalten|sie bekommen|du bekommst|du erhältst",
    "\\p{L}{0,8}erstattung|ersatz\\p{L}{0,12}|gutschrift|ihr geld|dein geld",
  ),
  "(?:rembourserons|remplacerons|annulerons|créditerons|rembourserai|annulerai)",
  gap(
    "allons|vais|sera|seront|serez",
    "rembourse(?:r|rons)|remplacer|annuler|créditer|(?:remboursé|annulé|remplacé|crédité)e?s?",
  ),
  gap("recevrez|obtiendrez", "remboursement|remplacement|argent|bon d'achat"),
  "(?:reembolsaremos|cancelaremos|reemplazaremos|sustituiremos|devolveremos|abonaremos|reembolsaré|cancelaré)",
  gap(
    "vamos a|voy a|será|serán|va a ser",
    "(?:reembols|cancel|reemplaz|sustitu|devolv|abon|anul)\\p{L}{1,6}",
  ),
  gap("recibirá|recibirás|obtendrá", "reembolso|reemplazo|sustitución|dinero|abono"),
  "(?:rimborseremo|annulleremo|sostituiremo|accrediteremo|rimborserò|annullerò)",
  gap("sarà|saranno|verrà|verranno|stiamo per", "(?:rimbors|annull|sostitu|accredit)\\p{L}{1,6}"),
  gap("riceverà|riceverai|otterrà", "rimborso|sostituzione|denaro|accredito|soldi"),
  gap(
    "zullen|zal|gaan|ga|wordt|worden",
    "terugbetalen|terugbetaald|annuleren|geannuleerd|vervangen|crediteren|terugstorten|teruggestort",
  ),
  gap(
    "ontvangt|krijgt|krijg|ontvang",
    "terugbetaling|geld terug|uw geld|je geld|vervangend\\p{L}{0,3}|tegoed",
  ),
  "(?:reembolsaremos|devolveremos|cancelaremos|substituiremos|creditaremos)",
  gap("vamos|iremos|vou|será|serão", "(?:reembols|cancel|substitu|credit|devolv)\\p{L}{1,6}"),
  gap("receberá|receberás|vai receber", "reembolso|substitui\\p{L}{0,4}|dinheiro|crédito"),
];

/** That it is being done. A question that says so asks whether it shall be. */
export const DOING = [
  `(?:i|we)(?:'re| are|'m| am)(?: \\w{2,10}){0,2}? (?:refunding|reimbursing|replacing|cancelling|canceling|crediting|waiving|issuing)`,
  `(?<!(?:shall|should|can|could|may|must|if|once|when|before|after|until|that) )(?:i|we)(?: now| also| hereby| gladly| happily)? (?:refund|reimburse|replace|cancel|credit|waive) (?:or \\w{4,10} )?(?:you|your|it|them|the|this|that|all|everything)`,
  `(?:you(?:'re| are) (?:getting|receiving|due|owed)|expect|consider it)(?: \\w{1,10}){0,3}? (?:refund|refunded|replacement|replaced|money|credit)`,
  "(?:wir|ich) (?:erstatten?|storniere?n?|ersetzen?|schreiben? ihnen gut|überweisen?)",
  "(?:nous|je) (?:vous )?(?:remboursons|rembourse|annulons|annule|remplaçons|remplace|créditons)",
  "(?:le|te|les) (?:reembolsamos|reembolso|devolvemos|abonamos)|(?:nosotros )?(?:cancelamos|anulamos|reemplazamos) (?:su|tu|el|la)",
  "(?:la|ti|le|vi) (?:rimborsiamo|rimborso)|(?:annulliamo|sostituiamo) (?:il|la|lo|l'|i|le)",
  gap("wij|we|ik", "betalen (?:u|je|het|uw)|annuleren (?:uw|je|de|het)|vervangen (?:uw|je|de|het)"),
  "(?:nós )?(?:reembolsamos|devolvemos|cancelamos|substituímos) (?:o|a|lhe|sua|seu)",
];

/** That a parcel will be there; with a day or a length of time in the same sentence it is a promise. */
export const ARRIVES = [
  "will(?: \\w{2,12}){0,2}? (?:arrive|be delivered|reach you|be with you|get to you|come|be there)|arrives|(?:you|you'll|you will)(?: \\w{2,8}){0,2}? (?:receive|get|have) (?:it|them|your (?:order|parcel|package|item|items))",
  gap("wird|werden", "ankommen|geliefert|zugestellt|eintreffen|da sein"),
  gap("erhalten sie|bekommen sie|sie erhalten|sie bekommen", "bestellung|paket|lieferung|sendung"),
  "arrivera|arriveront|sera livrée?|seront livrée?s|recevrez",
  "llegará|llegarán|será entregad[oa]|recibirá|recibirás",
  "arriverà|arriveranno|sarà consegnat[oa]|verrà consegnat[oa]|riceverà",
  gap("zal|wordt|worden|zullen", "aankomen|bezorgd|geleverd|binnen zijn"),
  "chegará|chegarão|vai chegar|será entregue|receberá",
];

export const HEDGE =
  "estimat|expect|should|anticipat|voraussichtlich|erwart|geschätzt|schätz|sollte|prévu|estim|devrait|previst|prevé|debería|stima|dovrebbe|verwacht|geschat|deverá|deve|zou";

export const GUARANTEE =
  "guarant\\p{L}*|garant\\p{L}*|promis\\p{L}*|promett\\p{L}*|promet\\p{L}*|promess\\p{L}*|versprech\\p{L}*|versprochen|belo(?:of|ven)\\p{L}*|assure you|zusichern|sichern ihnen zu|100 ?% (?:sure|sicher)";

export const LIABILITY =
  "(?:our|my) (?:own )?(?:fault|mistake|error|negligence|failure|liability)|(?:we|i)(?:'re| are|'m| am| accept| take| admit| were)(?: \\w{2,10}){0,2}? (?:liable|at fault|to blame|responsib\\p{L}*|liability|fault|negligent)|(?:unser|mein)e?[nmrs]? (?:fehler|schuld|verschulden|versehen)|(?:wir|ich) (?:haften|hafte)|(?:notre|ma) (?:faute|erreur|responsabilité)|(?:culpa|error|responsabilidad) nuestr[oa]|nuestr[oa] (?:culpa|error|responsabilidad)|(?:colpa|errore) nostr[oa]|nostr[oa] (?:colpa|errore|responsabilità)|(?:onze|mijn) (?:fout|schuld|verantwoordelijkheid)|nossa (?:culpa|responsabilidade)|nosso erro|(?:culpa|erro) noss[oa]";

export const COMPENSATION =
  "compensat\\p{L}*|entschädig\\p{L}*|indemnis\\p{L}*|dédommag\\p{L}*|indemniz\\p{L}*|compensa\\p{L}*|risarc\\p{L}*|indenn\\p{L}*|schadevergoed\\p{L}*|schadensersatz\\p{L}*|vergoeding\\p{L}*|indeniz\\p{L}*|damages|half (?:price|off)|halber preis|moitié prix|mitad de precio|metà prezzo|halve prijs|metade do preço|goodwill";

export const FREE =
  "free of charge|(?:at )?no (?:extra |additional )?(?:cost|charge)|for free|free (?:return|returns|label|shipping|delivery|replacement|exchange|gift|of cost)|(?:never|not|won't|n't)(?: \\w{2,10}){0,3}? (?:be )?charged?|kostenlos\\p{L}*|kostenfrei\\p{L}*|gratis|gratuit\\p{L}*|sans frais|sin (?:coste|costo|cargo)|senza costi|senza spese|kosteloos|zonder kosten|grátis|sem custos?|on (?:us|the house)";

/** Between the two halves of a match these turn it round. */
export const NEGATION =
  "not|never|n't|cannot|no|nicht|nie|kein\\p{L}*|pas|jamais|non|nunca|mai|niet|geen|nooit|não|ainda não|ni";

/** Before a match these make it a condition: nothing is said to have happened. */
export const CONDITION =
  "once|when|if|whether|after|until|before|unless|wenn|falls|sobald|nachdem|bevor|ob|si|lorsque|lorsqu'|quand|une fois|dès que|après|cuando|una vez|después|se|quando|una volta|dopo|als|zodra|wanneer|nadat|indien|of|caso|assim que|depois";
