/**
 * Words of short replies, in the languages of the templates: lower case, without accents, as `foldedText` leaves them. A
 * reply is told by being made of such words and of nothing else.
 */

/** One of these says yes. */
export const YES = listed(
  "yes yeah yep yup yea ya aye sure correct exactly absolutely definitely certainly confirmed confirm indeed yess",
  "ja jawohl jap jo gerne gern genau stimmt korrekt richtig sicher naturlich selbstverstandlich bestatige einverstanden",
  "oui ouais volontiers exactement exact effectivement absolument confirme certainement",
  "si claro correcto exacto exactamente adelante efectivamente confirmo supuesto",
  "certo certamente esatto esattamente corretto procedete proceda volentieri confermo",
  "jazeker zeker klopt precies juist akkoord inderdaad natuurlijk bevestig graag",
  "sim correto exato exatamente prossiga avance confirmo certeza",
);

/** Together they say yes too. */
export const YES_PHRASES: readonly string[] = [
  "go ahead|please do|do it|do that|sounds good|works for me|that works|that is fine|that's fine|that's right|that is right|of course",
  "machen sie das|mach das|bitte machen|in ordnung|passt so|auf jeden fall",
  "allez-y|allez y|vas-y|bien sur|tout a fait|d'accord|avec plaisir|faites-le|faites le|c'est ca|c'est bon",
  "de acuerdo|por supuesto|hagalo|hazlo|eso es|esta bien",
  "va bene|d'accordo|fate pure|faccia pure|proceda pure|esatto|certo che si",
  "doe maar|is goed|dat is goed|dat klopt|ga je gang|ga uw gang|prima",
  "pode ser|pode sim|com certeza|isso mesmo|esta bem|pode avancar|faca isso",
].flatMap((line) => line.split("|"));

/** One of these near the beginning refuses what was offered. */
export const NO = listed("no nope nah nein nee non nao nem never not nicht niet neither none");
/** These begin a refusal only as the first word. */
export const NO_LATER = listed("not nicht niet never");

/** Who keeps what they have wants nothing done. */
export const KEEPING = listed(
  "keep keeping kept behalte behalten garde garder conserve quedo quedarme quedarmelo tengo tenerlo tenerla terro houd hou houden",
  "behoud behouden fico ficar manter mantenho lascia lasci lasciate laissez laisse dejalo dejelo deixe deixa lass lassen laat leave",
);

/** What stands around a yes, an order's number or a choice and asks for nothing of its own. */
export const AROUND = listed(
  "please pls plz actually well hmm thanks i i'd i'm i'll we we'd it it's its is was be this that that's these those the a an my our your me us you u",
  "to for from of in on at with by as so then and or just only here there same do does go ahead would like love want prefer",
  "rather take have had get choose pick will can could ill id said mentioned above below one ones sorry oh ah hi hello about",
  "send mail email e-mail address label proceed continue item items product article regarding concerning re ref reference",
  "order orders number no nr num id purchase order-number question asked requested information info details need needed",
  "bitte ich wir es das ist war sind die der den dem ein eine einen mir mich uns ihnen sie diese dieser dieses mochte hatte wurde",
  "nehme wahle lieber dann also und oder nur hier so wie auch mit fur zu an auf von bestellung bestellnummer nummer auftrag lautet",
  "artikel e-mail-adresse adresse mail schicken senden etikett geht um handelt sich entschuldigung",
  "s'il vous plait svp stp je j'aimerais voudrais prefere prends choisis veux nous c'est c'etait est le la les l un une mon ma mes",
  "ce cet cette ca cela a au aux de du des d et ou pour avec juste seulement ici commande numero article adresse merci desole",
  "s il te alors donc ainsi l'article l'etiquette etiquette envoyez envoyer",
  "por favor porfa yo lo la los las el un una mi mis es son era este esta esto ese esa eso de del en con para a y o que quiero",
  "prefiero quisiera elijo escojo pedido numero articulo correo direccion entonces pues solo aqui perdon seria etiqueta envienla",
  "per favore favore io il lo gli i un uno una mio mia miei e questo questa quello quella di del della dell in con per a ed o",
  "vorrei preferisco scelgo prendo voglio ordine numero articolo indirizzo allora quindi solo qui scusate sarebbe etichetta",
  "alsjeblieft alstublieft aub ik wij het de een mijn is was dit dat deze die van voor met om en of naar hier dan dus zo alleen",
  "wil zou liever kies neem hebben bestelling bestelnummer ordernummer artikel adres gaat over sorry stuur label",
  "por favor eu o os a as um uma meu minha e era este esta isto esse essa isso de do da em com para ou que quero prefiro queria",
  "gostaria escolho pedido encomenda numero artigo endereco entao so aqui desculpe seria etiqueta enviem",
);

/** How one of several offers is chosen. */
export const CHOICES = listed(
  "option options choice variant first second third former latter both either one two three a b c 1 2 3 4 1st 2nd 3rd",
  "auswahl erste ersten zweite zweiten dritte dritten erstere letztere letzteres beide beides eins zwei drei",
  "choix premier premiere deuxieme second seconde troisieme dernier derniere deux trois",
  "opcion primera primero primer segunda segundo tercera tercero ultima ultimo ambas ambos dos tres",
  "opzione scelta prima primo seconda secondo terza terzo ultima entrambi entrambe due tre",
  "optie keuze eerste tweede derde laatste allebei beide twee drie",
  "opcao escolha primeira primeiro segunda segundo terceira ultima ambos ambas dois duas tres",
);

/** Beginnings of what is chosen where something went wrong or is to go back. */
export const REMEDY_STARTS: readonly string[] = [
  "refund reimburs replac exchang swap credit voucher return",
  "erstatt ruckerstatt ersatz umtausch gutschein gutschrift retoure ruckgabe",
  "rembours echang l'echang remplac avoir l'avoir retour",
  "reembols devoluc cambio reemplaz vale",
  "rimbors sostitu buono reso",
  "terugbetal ruil vervang tegoed",
  "dinheiro troca substitu",
].flatMap((line) => line.split(" "));

/** What stands beside them: "a new one", "my money back", "a gift card". */
export const REMEDY_WORDS = listed(
  "new money back gift card store label geld zuruck neue neuen neues carte cadeau bon d'achat nouveau nouvel nouvelle",
  "dinero nuevo nueva compra soldi denaro nuovo nuova indietro nieuw nieuwe novo nova dinheiro",
);

/** Who says yes to cancelling asks for it, whoever spoke of it first. */
export const CANCELLING =
  /(?<!\p{L})(?:cancel(?:s|ar|are|e|en|em|a|o|ad|al[oa]|ela|elo)?|storn(?:o|ieren|ieret|iert|iere)|annul(?:er|ez|are|ate|i|eren|eer|ler)|anul(?:ar|e|en|em|a|al[oa]|el[oa])|annull(?:are|ate|i|a))(?!\p{L})/u;

/** "nicht stornieren", "no, not cancel": an answer as short as this one refuses. */
export const NOT_CANCELLING = new RegExp(
  `^(?:\\p{L}{1,12},? ){0,2}(?:not|don't|nicht|non|no|niet|nao|ne pas|ne)(?: (?:to|please|bitte|surtout|l[ao]|o|a))? ${CANCELLING.source}`,
  "u",
);

/** An order as a whole. */
export const WHOLE = listed(
  "order orders everything all whole bestellung alles alle commande tout toute tous pedido todo todos ordine tutto tutti bestelling encomenda tudo",
);

/** Somebody still waits for the answer to what was asked before. */
export const CHASING =
  /(?<!\p{L})(?:any (?:news|updates?|progress|word|luck|reply|response|answer)|(?:still )?waiting (?:for|on) (?:a|an|your|any|the) (?:reply|response|answer|update)|still (?:waiting|no (?:reply|response|answer|news|update))|(?:did|have) you (?:get|got|receive|received|see|seen|read) my (?:last |previous |earlier |other )?(?:e-?mail|message|mail|reply|question|request)|what about my (?:last |previous |earlier )?(?:e-?mail|message|mail|question|request)|is (?:anyone|anybody|someone) there|following up on (?:this|my|the)|just (?:checking|following|chasing)|please (?:reply|answer|respond)|gibt es (?:schon |bereits )?(?:etwas |was )?neue[ns]?|(?:schon |irgendwelche )(?:neuigkeiten|was neues|etwas neues)|warte (?:noch |immer |auf |eine |ihre |noch auf )+(?:antwort|ruckmeldung)|noch keine (?:antwort|ruckmeldung)|haben sie meine (?:letzte )?(?:nachricht|mail|e-mail|anfrage)|bitte (?:um|antworten) (?:eine |sie )?(?:antwort|ruckmeldung)?|(?:avez-vous )?des nouvelles|du nouveau|toujours (?:pas de|aucune) (?:reponse|nouvelle|nouvelles|retour)|j'attends (?:toujours|encore|votre)|avez-vous (?:bien )?(?:recu|vu|lu) mon (?:dernier |precedent )?(?:message|mail|e-mail|courriel)|alguna (?:novedad|noticia|respuesta)|hay novedades|(?:sigo|estoy) (?:esperando|a la espera)|(?:recibieron|recibisteis|han recibido|habeis recibido) mi (?:ultimo )?(?:mensaje|correo)|(?:ci sono )?novita|qualche (?:notizia|aggiornamento)|sto (?:ancora )?aspettando|ancora nessuna (?:risposta|notizia)|avete (?:ricevuto|visto|letto) (?:il mio|la mia) (?:messaggio|mail|email|e-mail)|(?:is er (?:al|nog) |al |nog |enig )(?:nieuws|iets bekend|bericht|update)|wacht (?:nog )?(?:steeds )?op (?:antwoord|een reactie|reactie|bericht)|nog (?:steeds )?geen (?:antwoord|reactie|bericht)|hebt? (?:u|je|jullie) mijn (?:vorige |laatste )?(?:bericht|mail|e-mail) (?:ontvangen|gezien|gelezen)|hebben jullie mijn (?:vorige |laatste )?(?:bericht|mail|e-mail)|(?:alguma|ha|tem) (?:novidades?|noticias?|resposta|atualizacao)|(?:ainda )?(?:estou )?(?:a aguardar|aguardando|a espera de|esperando) (?:uma |a |vossa |sua )*(?:resposta|retorno)|(?:receberam|viram|leram) (?:a minha|minha|o meu|meu) (?:ultima |ultimo )?(?:mensagem|e-mail|email))(?!\p{L})|^(?:[\s?!.]*|(?:hello|hallo|allo|hola|pronto|ola|hey|anyone|anybody)[\s?!.]+)$/u;

/** What was asked for has come about, so that nothing of it is left open. */
export const SETTLED =
  /(?<!\p{L})(?:found it|turned up|has arrived|just arrived|it arrived|arrived (?:today|now|yesterday)|came (?:today|yesterday|this)|(?:got|received) (?:it|them) (?:now|today|already)|all (?:good|sorted|set|fine)(?: now)?|sorted|resolved|solved|never ?mind|forget (?:it|about it)|no longer (?:needed|necessary)|changed my mind|gefunden|angekommen|da ist es|aufgetaucht|erledigt|geklart|hat sich|gelost|retrouve|bien (?:recu|arrive)|est arrive|regle|resolu|laissez tomber|encontr(?:e|ado)|ya (?:llego|ha llegado|aparecio|lo tengo)|resuelto|solucionado|olvid(?:elo|alo|adlo)|trovat[oa]|e arrivat[oa]|arrivat[oa]|risolto|lasci(?:ate)? (?:stare|perdere)|gevonden|aangekomen|binnen(?:gekomen)?|opgelost|laat maar|encontrei|ja chegou|chegou|resolvid[oa]|deixe (?:estar|la|para la))(?!\p{L})/u;
/** "It has not arrived" settles nothing. */
export const NOT =
  /(?<!\p{L})(?:no|not|never|nothing|\p{L}{2,8}n't|nicht|nie|kein|keine|keinen|nichts|pas|jamais|rien|aucune?|nunca|nada|non|mai|niente|niet|nooit|geen|niets|nao|sin|sem|senza|ohne|sans|still|noch|yet)(?!\p{L})/u;

/** Numbers that are no order's: "my postcode is 90210". */
export const OTHER_NUMBER =
  /(?<!\p{L})(?:zip|post ?code|postal|phone|mobile|cell|call me|tel|telephone|plz|postleitzahl|telefon\p{L}{0,8}|handy\p{L}{0,7}|code postal|telephone|portable|codigo postal|telefono|movil|cap|cellulare|numero di telefono|telefoonnummer|mobiel|telefone|telemovel|celular|cep|account|customer number|kundennummer|size|taille|talla|taglia|maat|tamanho|grosse)(?!\p{L})/u;

/** An agent who writes one of these waits for the customer; a question mark says so in every language. */
export const REQUESTING =
  /(?<!\p{L})(?:please (?:send|confirm|attach|provide|share|reply|let|tell|give|forward|check|choose|advise|upload|specify|include)|(?:let (?:me|us) know|just reply with)|we(?:'ll)? (?:just )?need (?:your|the|a|you)|bitte (?:senden|schicken|bestatigen|teilen|nennen|geben|fugen|wahlen|antworten)|(?:teilen|nennen|senden|schicken|geben) sie (?:mir|uns)|merci de (?:nous |me |m')?(?:envoyer|confirmer|indiquer|preciser|transmettre|joindre|fournir|communiquer|repondre)|veuillez|(?:envoyez|indiquez|precisez|confirmez)[ -](?:nous|moi)|por favor,? (?:envi|confirm|indi|adjunt|facilit|respond|elij)|(?:envianos|indiquenos|confirmenos|indicanos|confirmanos)|(?:la |ti |vi )?prego di|(?:per favore|cortesemente) (?:invi|conferm|indic|alleg|forn)|(?:ci|mi) (?:invii|mandi|confermi|indichi|invia|conferma|indica)|(?:wilt|kunt) u|laat (?:het )?(?:ons|mij|me) weten|(?:stuur|bevestig|geef|vermeld) (?:ons|mij|me|uw|je|even)|graag ontvangen|por favor,? (?:env|confirm|indiqu|anex|diga|respond|escolh)|(?:envie|confirme|indique|informe)-(?:nos|me))/u;

function listed(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
