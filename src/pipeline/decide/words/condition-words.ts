/**
 * Words of conditions in the languages of the templates, as `foldedSpeech` leaves them. What begins with "^" meets a
 * condition from behind its "if" on.
 */

/** Sets a condition. "si", "se", "als" and "caso" mean other things too: see `NO_CONDITION`. */
export const IF =
  /(?<!\p{L})(?:if|unless|in case(?: of)?|in the event|provided|should(?= (?:it|the|my|they|you|there|this|that) )|wenn|falls|sofern|im falle?|es sei denn|ausser(?= (?:es|sie|ihr|das|die))|si|s'il|s'ils|sauf si|a moins|au cas ou|en cas de?|salvo que|a menos que|(?:en )?caso de(?: que)?|se|qualora|a meno che|in caso|nel caso|als|indien|tenzij|mits|in geval|caso|em caso de|a nao ser)(?!\p{L})/gu;

/** These set one whatever follows: "unless possible" is no courtesy. */
export const UNLESS =
  /^(?:unless|es sei denn|ausser|sauf si|a moins|salvo que|a menos que|a meno che|tenzij|a nao ser)$/;

/** What stands before an "if" that is meant in earnest. */
export const ONLY =
  /(?<!\p{L})(?:only|nur|seulement|uniquement|solo|soltanto|solamente|alleen|enkel|apenas|so|somente) $/u;

/** Stands before an "if" that means "whether", or "even if". */
export const WHETHER_BEFORE =
  /(?<!\p{L})(?:know|knows|knowing|wonder|wondering|ask|asked|asking|see|check|tell (?:me|us)|confirm|sure|unsure|clear|idea|advise|verify|matter|care|as|even|what|auch|selbst|sogar|fragen|wissen|bescheid|sagen|melden|prevenez-moi|previens-moi|avisa|avisame|avisenme|avisem|avisem-me|avvisatemi|savoir|dire|dites-moi|dites moi|demande|voir|verifier|confirmer|sais|sais pas|sait|comme|meme|saber|sabe|saben|decir|decirme|dime|diganme|confirmar|confirmen|confirme|pregunto|preguntar|ver|verificar|como|incluso|sapere|dirmi|dire|ditemi|vedere|verificare|chiedo|chiedere|confermare|confermarmi|confermatemi|capire|come|anche|weten|zien|vraag|vragen|ook|zelfs|zoals|dizer|dizer-me|digam|digam-me|perguntar|pergunto|vejam|mesmo)(?: (?:me|please|bitte|pls|pas))? $/u;

/** "no se puede", "si tratta", "so long", "later als verwacht": no "if" at all. `#` stands for the word. */
export const NO_CONDITION =
  /(?:^|(?<=[^\p{L}]))(?:(?:no|que|ya|como|nunca|todavia|aun|me|cuando|nao|non|mi|ci|pedido|pacco|paquete) #se |#s'il (?:vous|te|t') ?plait|#si (?:vous|te) plait|#se (?:faz|fizer|fizerem) (?:o )?favor|#if (?:you )?please|#if you (?:would|could) be so|#if you don'?t mind|#wenn (?:sie|ihr|du) so (?:freundlich|nett|lieb|gut)|#si no (?:le|les|os|te) (?:molesta|importa)|#se non (?:le|vi|ti) dispiace|#als (?:u|je|jullie) (?:het )?niet erg|#se (?:ha|han|me|le|les|lo|puede|pueden|podria|hace|envi\p{L}*|entreg\p{L}*|retras\p{L}*|equivoc\p{L}*|cobr\p{L}*|cancel[ao]\p{L}*|anul\p{L}*)(?!\p{L})|#si(?:,| (?:long|longue|longtemps|tard|cher|chere|vite|mal|bien|peu|grande?|gros|lente?|mauvais|importante?|e|puo|tratta|sono|prega|deve)(?!\p{L}))|(?:mehr|meer|spater|later|langer|anders|besser|beter|sowohl|zoals|so|sooner|schneller|sneller|rather) #als |#als (?:erwartet|verwacht|angegeben|geschenk|kunde|gast|ich|klant|cadeau|kado|gedacht)(?!\p{L})|\p{L} #caso (?!de ))/u;

/** Said out of courtesy, or asked of the order as it is: "if possible", "falls noch möglich". */
export const COURTEOUS: readonly RegExp[] = [
  /^ (?:at all |it's |its |it is |that's |thats |that is |this is |there's |there is |u |you |we |i |still |all )*(?:possible|(?:can|could|may|would|might|will)(?= |$)(?! (?:not|ship|send|deliver|get it|guarantee|match))|not too late|not a problem|no (?:problem|trouble)|not too much|time|ok|okay|alright|all right|fine|allowed|feasible|doable|convenient|don't mind|dont mind|please|an option|necessary|need be|in time)(?!\p{L})/u,
  /^ (?!.*(?<!\p{L})(?:nicht(?! zu spat)|kein\p{L}*|liefern|versenden|schicken|verschicken)(?!\p{L})).*(?<!\p{L})(?:moglich|geht|ginge|machbar|konnt|konnen|konnten|kannst|kann|klappt|in ordnung|okay|ok|nicht zu spat|zeit)(?: ist| ware| sein sollte)?,? ?(?:bitte|dann)?[ ,]*$/u,
  /^ (?:c'est |cela est |ca |vous |il est |est |on |tu |j'ai |je |encore |toujours |est-il )*(?:possible|(?:le |la |l'|les |m')?(?:pouvez|peut|peux|pourriez|pourrait)(?! (?:pas|plus|rien|livrer|expedier|envoyer))|pas trop tard|n'est pas trop tard|faisable|temps|ok|d'accord|voulez bien)(?!\p{L})/u,
  /^ (?:es |todavia |aun |se |me |lo |la |ustedes |fuera |fuese |estoy |estamos )*(?:posible|puede|pueden|podeis|podria|podrian|puedo|(?:a )?tiempo|no es (?:muy |demasiado )?tarde|esta bien|ok|no hay problema|no es (?:molestia|problema)|no le importa)(?! (?:enviar|entregar|llegar))(?!\p{L})/u,
  /^ (?:e |fosse |ancora |siete |siamo |sono |si |lo |la )*(?:possibile|potete|puo|posso|potreste|(?:in )?tempo|va bene|non e (?:troppo )?tardi|non e un problema|ok|riuscite(?=[ ,]*$| ad annull))(?! (?:spedire|consegnare|inviare))(?!\p{L})/u,
  /^ (?:het |dat |dit |nog |u |jullie |je |er |is )*(?:mogelijk|kan|kunnen|kunt|gaat|lukt|ok|oke|niet te laat|tijd|goed)(?! (?:leveren|verzenden|versturen))(?!\p{L})/u,
  /^ (?:for |e |ainda |seria |estiver |estou |vou |a |o )*(?:possivel|puder|puderem|(?:der|da)(?=[ ,]*$| para| tempo)|(?:a )?tempo|conseguirem(?=[ ,]*$| cancel)|podem|pode|nao for (?:tarde|tarde demais|incomodo|problema)|ok|tudo bem)(?! (?:enviar|entregar))(?!\p{L})/u,
];

/** Said by the way: "if you need anything else", "if I remember rightly". */
export const INCIDENTAL: readonly RegExp[] = [
  /^ (?:(?:you|u) (?:need|require|want|have|got|wish)(?: (?:any|more|further|anything|something|questions?|my|it|the order (?:number|no)|to (?:know|contact|call|reach|ask|check|verify)))(?!\p{L})|there(?:'s| is| are) (?:any (?:questions?|problems?|issues?)|anything)|(?:that|this|it) helps|i'm not mistaken|i am not mistaken|i (?:remember|recall|understand|read)|anything|any questions|need be)/u,
  /^ (?:(?:sie|ihr|du) (?:noch )?(?:fragen|etwas|weitere|mehr|die nummer|meine)|notig|erforderlich|ich mich (?:richtig|nicht (?:irre|tausche))|ich (?:das )?richtig|noch fragen|weitere)/u,
  /^ (?:besoin|necessaire|vous (?:avez|voulez|souhaitez|desirez) (?:besoin|des questions|plus|d'autres|savoir)|je ne me trompe|j'ai bien)/u,
  /^ (?:necesita\p{L}*|hace falta|tienen? (?:dudas|preguntas|alguna)|quieren? saber|no me equivoco|es necesario)/u,
  /^ (?:serve|servono|necessario|avete (?:bisogno|domande|dubbi)|non (?:sbaglio|erro)|volete sapere|occorre)/u,
  /^ (?:nodig|(?:u|jullie|je) (?:vragen|meer|nog|iets)|ik me niet vergis)/u,
  /^ (?:precis\p{L}*|necessario|tiver\p{L}* (?:duvidas|alguma|perguntas)|for (?:preciso|necessario)|nao me engano|quiserem saber)/u,
];

/** "If I had known": nothing is open about it any more. */
export const PAST =
  /(?<!\p{L})(?:had|(?:i'd|you'd|they'd) \p{L}{2,12}(?:ed|wn|en|de)|would have|i was|hatte|hatten|hattet|hattest|gewusst|aviez|avais|avait|j'avais|hubier\p{L}*|hubies\p{L}*|avess\p{L}*|avreste|hadden|tivess\p{L}*|soubess\p{L}*|sapevo|wist)(?!\p{L})/u;

/** Told of now, which the order itself answers, unless a time is set for it. */
export const AS_IT_STANDS =
  /hasn'?t|has not|haven'?t|have not|(?:not|isn'?t|unless)(?: (?:yet|been|already))* (?:shipped|sent|dispatched|left|posted|packed|processed|fulfilled)|still (?:in|at|with|processing|unfulfilled|being|preparing)|already|(?:has|have) (?:it |my order |the (?:order|parcel) )?(?:shipped|left|gone|been (?:shipped|sent|dispatched))|(?:is|was) (?:it|my order|the (?:order|parcel)) (?:\p{L}{1,10} )?(?:shipped|sent|dispatched)|noch nicht|noch kein|schon(?! wieder)|bereits|noch (?:in bearbeitung|bei euch|bei ihnen|im lager|da )|nicht (?:verschickt|versendet|versandt|raus(?:gegangen)?|unterwegs) (?:ist|wurde|worden|habt|haben)|pas encore|deja|n'est pas (?:expedie|parti|envoye)\p{L}*|encore (?:en preparation|chez vous)|aun no|todavia no|no (?:\p{L}{1,10} ){1,3}(?:todavia|aun)|(?<!\p{L})ya (?:se|lo|la|ha|han|esta|salio|enviaron)(?!\p{L})|no (?:se )?(?:lo )?(?:ha|han) (?:salido|enviado|despachado)|non ancora|ancora non|non \p{L}{1,10} ancora|(?<!\p{L})gia(?!\p{L})|non (?:e|l'avete) (?:stat[oa] )?(?:spedit|partit|inviat)[oa]|ancora in (?:magazzino|preparazione|lavorazione)|nog niet|nog (?:in behandeling|bij jullie)|(?<!\p{L})al (?:verzonden|verstuurd|onderweg|weg|vertrokken|ingepakt)|niet (?:verzonden|verstuurd|vertrokken) (?:is|zijn|hebt)|ainda nao|nao (?:\p{L}{1,10} ){1,3}ainda|(?<!\p{L})ja (?:foi|saiu|esta|tiver|enviaram)|nao (?:foi|tiver sido) (?:enviad|expedid)[oa]/u;

/** A time that is still to come decides. */
export const TIME_LIMIT =
  /(?<!\p{L})(?:by|before|until|within|soon|today|tonight|tomorrow|tmrw|tmw|tomoz|next week|this week|in time|on time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|bis|vor|bald|rechtzeitig|heute|morgen|ubermorgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|avant|d'ici|bientot|a temps|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|antes|pronto|manana|a tiempo|lunes|martes|miercoles|jueves|viernes|sabado|domingo|prima|entro|domani|presto|in tempo|lunedi|martedi|mercoledi|giovedi|venerdi|voor|binnen|snel|op tijd|(?:maan|dins|donder|vrij|zater|zon)dag|woensdag|ate|logo|amanha|a tempo|segunda|terca|quarta|quinta|sexta)(?!\p{L})/u;

/** "Otherwise": else, it shall be cancelled. "Anders" and "sonst" must lead to it. */
export const ELSE =
  /(?<!\p{L})(?:otherwise|or else|sonst|ansonsten|andernfalls|sinon|de lo contrario|altrimenti|anders|zo niet|caso contrario|do contrario|senao)(?: (?!nichts|kein|noch|alles)\p{L}{1,14}| #?\d{1,12}|,){0,6} $/u;

/** "If not", "if so": what was said before is the condition. */
export const IF_NOT =
  /^ (?:not|nicht|non|no|niet|nao|pas|ce n'est pas(?: le cas)?|nicht der fall(?: ist| sein sollte)?)(?=[ ,]*(?:$|,|then|dann|please|bitte|dan|graag|por favor))/u;
export const IF_SO = /^ (?:so|yes|ja|oui|sim|zo|cosi|assim|it is|it's)[ ,]*$/u;

/**
 * German and Dutch put the verb first in place of an "if": "Klappt es nicht bis Freitag, bitte stornieren". "Können Sie
 * stornieren?" begins alike and is a question.
 */
export const VERB_FIRST =
  /^ ?(?:und |en |aber |maar )?(?:sollte|sollten|kommt|klappt|geht|schafft|schaffen|konnt|konnen|mocht|lukt|komt|kan|kunnen|wordt|wird|dauert|duurt) (?=[^,]{0,80}(?<!\p{L})(?:nicht|kein\p{L}{0,2}|niet|geen|langer?|zu spat|te laat|mehr als|meer dan)(?!\p{L}))[^,]{2,80}(?:, | (?:dann|dan) )(?:\p{L}{1,14} ){0,6}(?:storn|annul|cancel)/u;
