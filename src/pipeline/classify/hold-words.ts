import { foldedSpeech } from "./folded-speech.ts";

const MAX_CHARS = 4000;

const GAP = "(?: (?:\\d{1,2}\\.|[\\p{L}\\p{N}#'-]{1,20}))";
const EN_DATE =
  "(?:until|till?|'til|before|for (?:a|another|one|two|three|four|\\d{1,2}|the next|now|at least|about)|while i|as i|because i|since i|when i|so i|i'm|i am|im|we're|we are|we'll) ?";

/** Requests to send an order later than it would go, in folded words. Reports of one ("it is on hold") are none. */
const HOLD = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:hold|pause|delay|postpone|freeze|park)${GAP}{0,4} (?:orders?|shipments?|shipping|delivery|parcel|package|it|them|this|that|dispatch|everything|#?\\d{3,12})${GAP}{0,3},? ${EN_DATE}`,
    `(?:put|place|keep|leave)${GAP}{0,5} on (?:hold|pause|ice)`,
    `hold off(?: on)? (?:ship|send|dispatch|deliver|the|my)`,
    `(?:wait|hold)(?: \\p{L}{1,12}){0,3} (?:with|before) (?:ship|send|dispatch|deliver)\\p{L}{0,5}`,
    `(?:don't|dont|do not|not) (?:ship|send|dispatch|deliver)${GAP}{0,5} (?:until|till?|before|yet)`,
    `(?:zuruckhalten|zuruckstellen|pausieren|aufschieben|hinauszogern)|(?:halten|stellen) sie${GAP}{0,6} zuruck|(?:mit (?:dem|der) (?:versand|lieferung|zustellung)${GAP}{0,6} (?:warten|wartet))|(?:warten sie|wartet)${GAP}{0,3} mit (?:dem|der) (?:versand|lieferung)`,
    `(?:bitte|mochte|konn(?:t)?en sie|kann)${GAP}{0,6} (?:erst (?:ab|am|nach|im|zum|in)|nicht vor)${GAP}{1,5} (?:ver)?(?:schicken|senden|liefern|losschicken|ausliefern)`,
    `(?:mettre|mettez|mettriez)${GAP}{0,5} en (?:attente|pause)|(?:garder|gardez|retenir|retenez|retarder|retardez|suspendre|suspendez|reporter|reportez|differer|bloquer|bloquez)${GAP}{0,5} (?:jusqu|apres)|(?:n'expediez|n'envoyez|ne l'expediez|ne l'envoyez|ne pas (?:l')?(?:expedier|envoyer))${GAP}{0,5} avant`,
    `(?:retener|retenga|retengan|pausar|pausen|pause|aplazar|aplacen|guardar|guarden|retrasar|retrasen|suspender)${GAP}{0,5} hasta|(?:poner|pongan|ponga|dejar|dejen)${GAP}{0,5} (?:en espera|en pausa)|no (?:l[oa] )?(?:envien|envie|enviar|manden)${GAP}{0,5} (?:hasta|antes)`,
    `(?:sospendere|sospendete|trattenere|trattenete|posticipare|posticipate|ritardare|ritardate|tenere|tenete|bloccare)${GAP}{0,6} fino|(?:mettere|mettete|tenere|tenete)${GAP}{0,5} in (?:attesa|pausa|sospeso)|non (?:l[oa] )?(?:spedite|spedire|inviate|inviare|mandate)${GAP}{0,5} prima`,
    `(?:vasthouden|aanhouden|pauzeren|uitstellen)|(?:hou|houd|zet|zetten)${GAP}{0,5} (?:vast|aan tot|on hold|in de wacht)|(?:wachten|wacht)${GAP}{0,3} met (?:de )?(?:verzend|versture|lever)\\p{L}{0,6}|(?:niet|pas)${GAP}{0,4} (?:voor|na|op|vanaf)${GAP}{1,4} (?:verzenden|versturen|leveren|opsturen)`,
    `(?:reter|retenham|pausar|pausem|suspender|suspendam|adiar|adiem|segurar|segurem|guardar|guardem|atrasar)${GAP}{0,5} ate|(?:colocar|coloquem|por|ponham|deixar|deixem)${GAP}{0,5} em (?:espera|pausa)|nao (?:[oa] )?(?:enviem|envie|enviar|mandem)${GAP}{0,5} (?:ate|antes)`,
  ].join("|")})`,
  "u",
);
/** Who only tells or asks about one, or means something else than an order. */
const OTHERWISE =
  /\b(?:you (?:held|delayed|kept|postponed|paused)|(?:do|did|does) \w{1,10} (?:hold|delay|pause)|left me on hold|(?:is|are|was|were|been|it's|has|have|why|says?|still|being|got) (?:\w{1,10} ){0,2}(?:on hold|on pause|held|delayed|paused|postponed)|how long|what happens|subscriptions?|subscribe|membership|plan|monthly|abo|abonnement|abonnements|mitgliedschaft|suscripcion|abbonamento|assinatura|subscricao|put me on hold|kept me|courier|carrier|post office|neighbou?r|hold the (?:charge|water|heat|weight))\b/;

/** "1. Dezember" ends no sentence. */
const SENTENCES = /(?<=[!?;\n]|(?<!\d)\.)/;

/** Where a text asks to hold an order back: from the sentence's beginning to its end; null when it doesn't. `text` folded. */
export function holdRequestIn(text: string): { from: number; to: number } | null {
  let from = 0;
  for (const sentence of text.split(SENTENCES)) {
    const to = from + sentence.length;
    if (HOLD.test(sentence) && !OTHERWISE.test(sentence)) return { from, to };
    from = to;
  }
  return null;
}

/** The order shall go later than it would, as a topic beside clause ids. */
export const HOLD_TOPIC = "hold_order";

export function asksToHold(text: string): boolean {
  return holdRequestIn(foldedSpeech(text.slice(0, MAX_CHARS))) !== null;
}
