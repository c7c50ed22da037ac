import { wordPattern } from "./word-pattern.ts";

const anyOf = wordPattern("\\p{L}'", null);

/**
 * What a question wants to know of a rule: what it costs, how long something takes, how long one has, where something is
 * sent, or whether a place is served.
 */
export const ASPECTS = ["cost", "duration", "deadline", "place", "destination"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How each is asked, in the languages of the templates; met by folded words. */
export const ASPECT_WORDS: Readonly<Record<Aspect, RegExp>> = {
  cost: anyOf(
    "how much(?! time| longer| money)(?!(?: \\p{L}{1,12}){0,5} (?:refund|refunded|back|save|saved|saving|total|balance|left)(?!\\p{L}))|what (?:does|do|will|would|is|are|s)(?: \\p{L}{1,12}){0,5} (?:costs?|fees?|charged?|postage)(?! of living)|what(?:'s| is) the price (?:of|for) (?:returns?|shipping|delivery|postage|exchange)|(?:do|will|would|must|should|am|are|is) (?:i|we|it)(?: \\p{L}{1,12}){0,3} (?:pay|charged?|cost|paying)|who(?: \\p{L}{1,6})? (?:pays?|covers?|bears?|pay for)|(?:is|are|will|would|do you (?:have|offer))(?: \\p{L}{1,12}){0,6} (?:free|prepaid|included)(?! (?:of (?!charge)|sample|gift))|(?:is there|are there|do you have)(?: \\p{L}{1,12}){0,3} (?:fees?|charges?|costs?)(?!\\p{L})|at (?:my|your) (?:own )?(?:cost|expense)|(?:shipping|delivery|postage|return) (?:costs?|fees?|charges?|rates?)|do you (?:charge|cover|reimburse|pay)|refund (?:the |my |our )?(?:original |initial )?(?:shipping|delivery|postage)(?! address)",
    "was kostet|was kosten|wie ?viel kostet|wie ?viel kosten|wie teuer|welche kosten|wie hoch (?:ist|sind)|(?:muss|mussen|soll|sollen|darf) (?:ich|wir|man)(?: \\p{L}{1,20}){0,5} (?:zahlen|bezahlen|tragen|ubernehmen)|wer (?:zahlt|bezahlt|tragt|ubernimmt|kommt)|kostenlos|kostenfrei|kostenpflichtig|gratis|gebuhr\\p{L}{0,3}|\\p{L}{0,14}(?:versand|rucksende|retouren|porto|liefer)kosten|fallen(?: \\p{L}{1,12}){0,3} kosten",
    "combien (?:coute|coutent|ca coute|cela coute|est-ce que ca coute|je dois payer|vais-je payer|faut-il payer|pour (?:la |une )?(?:livraison|retour))|combien(?: \\p{L}{1,12}){1,4} coute\\p{L}{0,2}|quel (?:est le )?(?:prix|cout|tarif)|quels? (?:sont les )?frais|(?:les )?frais (?:de|d')\\s?(?:port|retour|livraison|envoi|expedition|renvoi)|qui (?:paie|paye|prend)|(?:dois|devrai|faut|devrais)[- ](?:je|il)(?: \\p{L}{1,12}){0,3} payer|gratuit\\p{L}{0,3}|a (?:ma|votre|mes|vos) (?:charge|frais)|payante?s?",
    "cuanto (?:cuesta|cuestan|vale|sale|cobran|cobrais|es el (?:envio|coste|costo)|me cuesta|tengo que pagar)|que (?:precio|coste|costo)|cual es el (?:precio|coste|costo)|(?:gastos|costes?|costos?) de (?:envio|devolucion|gestion)|quien (?:paga|asume|cubre)|(?:tengo que|debo|hay que|tendre que)(?: \\p{L}{1,12}){0,2} pagar|gratis|gratuit\\p{L}{1,2}|comision|a mi (?:cargo|costa)|tarifas?",
    "quanto (?:costa|costano|viene|si paga|devo pagare|pago)|(?:qual e|quali sono|quanto sono) (?:il costo|le spese|i costi|il prezzo)|spese di (?:spedizione|reso|restituzione|gestione)|costi? (?:di|del|della|per il|per la) (?:spedizione|reso|restituzione|consegna)|chi paga|(?:devo|dobbiamo|bisogna)(?: \\p{L}{1,12}){0,2} pagare|gratis|gratuit\\p{L}|a (?:mio|vostro) carico",
    "wat kost(?:en)?(?!\\p{L})|hoeveel kost(?:en)?(?!\\p{L})|hoe duur|wat zijn de(?: \\p{L}{1,12}){0,2} (?:\\p{L}{0,12}kosten)|(?:moet|moeten) (?:ik|we|wij)(?: \\p{L}{1,15}){0,4} betalen|wie betaalt|gratis|kosteloos|(?:verzend|retour|bezorg)kosten|voor (?:mijn|eigen|jullie) rekening",
    "quanto (?:custa|custam|fica|e o (?:envio|frete|custo|porte)|pago|tenho de pagar)|qual (?:e )?(?:o )?(?:custo|preco|valor)|(?:custos?|portes) d[eo] (?:envio|devolucao|entrega)|(?:valor d[eo] )?frete|quem (?:paga|cobre)|(?:tenho de|tenho que|preciso de|preciso|devo|terei de)(?: \\p{L}{1,12}){0,2} pagar|gratis|gratuit\\p{L}{1,2}|taxas?(?= d)|por minha conta",
  ),
  deadline: anyOf(
    "how (?:long|many days|much time)(?: \\p{L}{1,12}){0,3} (?:do (?:i|we|you|customers) (?:have|get)|can (?:i|we)|have i|is (?:the|your) (?:return|exchange|refund)(?: \\p{L}{1,8})? (?:window|period|policy))|how long (?:do (?:i|we|you) have|can (?:i|we)|after (?:delivery|purchase|receiv\\p{L}{1,3}|buying)|is (?:the|your) (?:return|exchange))|until when|(?:what is|what's) (?:the|your) (?:return|exchange|cancellation) (?:window|period|deadline|policy|limit)|time limit|how late|by when",
    "wie lange (?:habe|hat|haben|kann|konnen|darf|gilt)|bis wann|bis zu welchem|welche frist|wie lang ist|(?:ruckgabe|umtausch|widerrufs|retouren)frist|innerhalb welche[rn]|wie viele tage (?:habe|hat)",
    "combien de (?:temps|jours) (?:ai-je|j'ai|a-t-on|avons-nous|avez-vous|on a|pour (?:retourner|echanger|renvoyer|annuler))|jusqu'a quand|delai (?:de|pour) (?:retour\\p{L}{0,3}|retractation|echang\\p{L}{1,2}|renvoyer)|quel delai pour",
    "cuant[oa]s? (?:tiempo|dias) (?:tengo|hay|tenemos|se tiene|dais|dan)|hasta cuando|plazo (?:de|para) (?:la |una )?(?:devol\\p{L}{2,6}|cambi\\p{L}{1,2})",
    "quant[oi] (?:tempo|giorni) (?:ho|abbiamo|si ha|si hanno|c'e)|fino a quando|entro quando|entro quanti giorni|termine per",
    "hoe ?lang (?:heb|kan|mag|hebben|is de)|hoeveel (?:dagen|tijd) (?:heb|hebben|krijg)|tot wanneer|(?:retour|bedenk|ruil)termijn|binnen hoeveel",
    "quant[oa]s? (?:tempo|dias) (?:tenho|temos|ha|tem)|ate quando|prazo (?:de|para|da) (?:a )?(?:devol\\p{L}{2,6}|troca\\p{L}?)",
  ),
  duration: anyOf(
    "how (?:long|soon|fast|quick|quickly|many (?:business |working )?(?:days|weeks))|when (?:will|can|do|does|should|would|am|is|are)(?: \\p{L}{1,12}){1,6} (?:get|receive|arrive|refunded|credited|processed|shipped|sent|delivered|have|see|show|back|come)|(?:processing|delivery|shipping|handling|turnaround|refund) times?|how much time",
    "wie lang\\p{L}? (?:dauer\\p{L}{1,2}|brauch\\p{L}{1,2}|wird|muss|warte)|wie schnell|wie viele (?:werk)?tage|wann (?:bekomme?|erhalte?|kommt|kriege?|wird|werde|ist|kann ich)|(?:liefer|bearbeitungs|versand)zeit\\p{L}{0,2}|bearbeitungsdauer|lieferdauer",
    "combien de (?:temps|jours|semaines)|quels? (?:est|sont) (?:le|les|vos) delais?|quel delai|delais? (?:de|d') ?(?:livraison|remboursement|traitement|expedition|envoi)|sous combien|quand (?:vais|serai|sera|est-ce|recevrai|recois|aurai)",
    "cuanto (?:tarda\\p{L}{0,3}|demora\\p{L}{0,3}|tiempo)|cuantos dias|en cuanto tiempo|cuando (?:recib\\p{L}{1,4}|lleg\\p{L}{1,4}|me (?:devol|reembols|ingres|abon)\\p{L}{2,6})|(?:plazos?|tiempos?) de (?:entrega|envio|reembolso)",
    "quanto (?:tempo|ci (?:vuole|mette|mettete)|impiega\\p{L}{0,3})|quanti giorni|(?:entro|in) quanto|quando (?:ricev\\p{L}{1,4}|arriv\\p{L}{1,4}|avro|mi (?:rimbors|arriv)\\p{L}{2,5})|tempi di (?:consegna|spedizione|rimborso)",
    "hoe ?lang (?:duurt|duren|doet|doen|moet|gaat)|hoe snel|hoeveel (?:werk)?dagen|wanneer (?:krijg|ontvang|komt|wordt|heb|staat)|(?:lever|verwerkings|bezorg)tijd\\p{L}{0,2}",
    "quanto tempo|quantos dias|em quanto tempo|quando (?:recebo|vou receber|receberei|chega|serei|sera|tenho)|prazos? (?:de|do) (?:entrega|envio|reembolso)|tempo de (?:entrega|envio)",
  ),
  place: anyOf(
    "where (?:do|should|can|must|would|shall|does) (?:i|we|it)(?: \\p{L}{1,10}){0,4} (?:send|return|ship|mail|drop|post|bring|take|go)(?= |$)|(?:what|which)(?:'s| is)? (?:the |your )?(?:return |returns |shipping |postal |warehouse )?address(?= |$)(?! (?:do you have|is on|will))|return address|(?:to )?(?:what|which) address (?:do|should|can)|drop[- ]off (?:point|location)|where (?:are you|is your|are your)(?: \\p{L}{1,12})?(?: located| based)?",
    "wohin|an welche adresse|(?:wie lautet|was ist|welche ist) (?:die|eure|ihre) (?:\\p{L}{0,12})?adresse|(?:rucksende|retouren|rucksendungs)adresse|wo (?:kann|soll|muss) ich(?: \\p{L}{1,15}){0,4} (?:abgeben|hinschicken|zuruckgeben|einsenden|hinbringen)",
    "(?:^| )ou (?:dois|puis|faut|est-ce que je (?:dois|peux))(?:[- ]je|[- ]il)?(?: \\p{L}{1,12}){0,3} (?:envoyer|renvoyer|retourner|deposer|adresser)|a quelle adresse|quelle est (?:l'|votre )\\s?adresse|adresse de retour",
    "(?:a )?donde (?:lo |la |los |las )?(?:envio|mando|devuelvo|debo|tengo que|puedo)(?: \\p{L}{1,10}){0,2}|a que direccion|cual es (?:la|vuestra|su) direccion|direccion de (?:devolucion|envio para)",
    "dove (?:lo |la |li |le )?(?:devo |posso |bisogna |dobbiamo )?(?:ri)?(?:sped|mand|invi|restitu|rend)\\p{L}{1,7}(?!\\p{L})|a (?:quale|che) indirizzo|qual e (?:l'|il vostro )\\s?indirizzo|indirizzo (?:di|per il|per la) (?:reso|restituzione|spedizione del reso)",
    "waar (?:moet|kan|mag|stuur) ik(?: \\p{L}{1,12}){0,4} (?:heen|naartoe|sturen|terugsturen|inleveren|afgeven)|waarheen|naar welk adres|wat is (?:het|jullie|uw) (?:retour)?adres|retouradres",
    "(?:para )?onde (?:envio|mando|devolvo|(?:devo|posso|tenho de|tenho que)(?: \\p{L}{1,10}){0,2} (?:enviar|mandar|devolver|entregar))|para que (?:morada|endereco)|qual (?:e )?(?:o (?:vosso )?endereco|a (?:vossa )?morada)|(?:morada|endereco) (?:de|para) (?:a )?devolucao",
  ),
  destination: anyOf(
    "(?:do|can|could|will|would) you (?:guys |also |even )?(?:ship|deliver|send|post)(?: \\p{L}{1,12}){0,3} (?:to|in|within|abroad|internationally|overseas|worldwide|outside)|which countries|(?:ship|deliver|shipping|delivery) (?:internationally|abroad|overseas|worldwide)|international (?:shipping|delivery|orders)",
    "(?:liefern|liefert|versenden|versendet|verschicken|verschickt|schicken|schickt) (?:sie|ihr)(?: \\p{L}{1,12}){0,2} (?:nach|in|ins|auf)|in welche lander|auslandsversand|ins ausland",
    "(?:livrez|expediez|envoyez)[- ]vous|vous (?:livrez|expediez)|quels pays|a l'etranger|livraison (?:internationale|a l'international)",
    "(?:haceis|hacen|realizan|realizais|hace) envios|(?:enviais|envian|entregan|entregais|mandais|mandan) (?:a|al|tambien a|fuera)|a que paises|envios? internacional\\p{L}{0,2}",
    "(?:spedite|consegnate|inviate|effettuate spedizioni)(?: anche)? (?:in|a|al|all'|fuori)|quali paesi|all'estero",
    "(?:verzenden|leveren|bezorgen|sturen|verzendt|levert) (?:jullie|u|ze)(?: \\p{L}{1,12}){0,2} (?:naar|in|op)|welke landen|naar het buitenland",
    "(?:enviam|entregam|mandam|fazem (?:envios|entregas))(?: tambem)? (?:para|em|a|ao)|(?:que|quais) paises|para o estrangeiro",
  ),
};

/** Beside one of these a question is about the writer's own order, not about the rule. */
export const OWN =
  /(?<!\p{L})(?:my|our|mine|mein\p{L}{0,2}|unser\p{L}{0,2}|mon|ma|mes|notre|nos|mi|mis|nuestr[oa]s?|mio|mia|miei|mie|il mio|nostr[oaie]|mijn|onze?|meus?|minhas?|noss[oa]s?|it|them|this|that|diese\p{L}{0,2})(?!\p{L})/u;

/** That something costs nothing or a fee, as clauses say it. */
export const STATES_COST =
  /[¤$£¥%]|(?<!\p{L})(?:eur|usd|gbp|chf|free|costs?|fees?|charges?|charged|expense|prepaid|kostenlos\p{L}{0,2}|kostenfrei\p{L}{0,2}|kosten|gebuhr\p{L}{0,3}|\p{L}{0,14}kosten|gratis|gratuit\p{L}{0,3}|gratuitement|frais|gastos|costes?|costos?|spese|costi|carico|kosteloos|portes|frete|taxa|custos?)(?!\p{L})/u;

/** Words of a wish, beside those of questions. */
export const WISHING: readonly string[] =
  "'d like|like to|looking to|wish|going to|would like|will be|hatte gern|wunsch|aimerai|souhait|desir|quisiera|deseo|gustaria|voglio|vogliamo|desider|zou |willen|gostaria|queria|desejo|gostava".split(
    "|",
  );
