import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:das|es) tut (?:mir|uns) (?:sehr |wirklich )?leid,? dass (?:{it}|ihre? (?:artikel|bestellung|paket|ware)|der artikel|das paket) (?:(?:beschädigt|defekt|kaputt|unvollständig|in diesem zustand) (?:angekommen (?:ist|sind)|bei ihnen (?:angekommen ist|ankam)|ankam(?:en)?|ist|sind|war|waren)|nicht in (?:gutem|einwandfreiem) zustand (?:angekommen ist|ankam))";

export const de: Vocabulary = {
  neutral:
    "ihr ihre ihrer ihrem ihren der die das den dem des ein eine einer es sie er wir ist sind war wurde wurden hat haben worden am im in an bei zu zur zum von vom für mit auch als auf um uhr bestellung bestellungen paket sendung",
  subjects:
    "laut ihr ihre ihrer ihrem ihren der die das den dem des es sie bestellung paket sendung für mit zu aus von",
  order: "bestellung bestellnummer bestellungen",
  parcel: "paket pakete sendung sendungen teil eines andere anderes",
  numbered: "sendungsnummer nummer unter",
  negation: "nicht",
  joints: "und aber also daher deshalb sodass da weil denn",
  topics: {
    name: "geht bestellnummer nummer / um lautet",
    placed: "aufgegeben bestellt bestelldatum / haben",
    total: "gesamtbetrag gesamtsumme summe betrag / beträgt insgesamt beläuft sich",
    paid: "bezahlt zahlung / eingegangen vermerkt vollständig ihnen über",
    unpaid: "ausstehend offen / zahlung noch",
    not_shipped: "versandt verschickt versendet verlassen / lager uns noch",
    on_hold: "angehalten / derzeit aktuell momentan",
    preparing: "vorbereitet vorbereitung / wird noch derzeit gerade",
    part_shipped: "teil teilweise / versandt verschickt rest wird noch vorbereitet",
    cancelled: "storniert stornierung / datiert",
    refunded:
      "erstattet erstattung rückerstattung / vermerkt ausgestellt veranlasst betrag höhe vollständig gesamt ihnen erfolgt erfolgte",
    part_refunded: "teil teilweise / erstattet vermerkt",
    return_open: "rückgabe retoure rücksendung / läuft offen offene schon bereits nummer angemeldet gibt",
    return_name:
      "retourennummer rücksendenummer rücksendung retoure rückgabe / lautet nummer / nummer retourennummer rücksendenummer",
    return_closed: "rückgabe retoure rücksendung / abgeschlossen nummer",
    shipped:
      "versandt verschickt versendet verlassen übergeben verließ / schon bereits uns unser unserem lager versanddienst",
    estimate:
      "schätzung geschätzt voraussichtlich voraussichtlicher voraussichtliches voraussichtliche voraussichtlichen erwartet prognose / zustellung lieferung versanddienst versanddienstes aktuelle aktuell derzeit wird gibt an erfolgt laut",
    delivered:
      "zugestellt geliefert zustellung angekommen / bereits schon versanddienst vermerkt laut erfolgt erfolgte bestätigt registriert dokumentiert",
    scan: "scan gescannt erfasst registriert / letzte letzter letzten laut erfolgte zuletzt versanddienst versanddienstes",
    label_created: "abholung bereit etikett / liegt versanddienst erstellt",
    in_transit:
      "unterwegs weg transit / derzeit aktuell noch bereits schon momentan befindet sich ihnen gerade",
    not_delivered: "zugestellt angekommen / versanddienst noch",
    out_for_delivery: "zustellung / in derzeit aktuell gerade befindet sich versanddienst",
    delayed: "verspätet verspätung verzögert verzögerung / derzeit aktuell sich leider gibt bei der",
    attempted:
      "versucht versuchte zustellversuch / zustellen versanddienst zuzustellen erfolglos ohne erfolg zustellung",
    pickup: "abholung abholbereit abgeholt / liegt bereit steht kann werden können",
    tracking:
      "sendungsnummer verfolgen sendungsverfolgung nummer sendungsverlauf / status stand aktuellen verlauf sehen finden jederzeit diesem folgendem versanddienst hier können lautet link unter trackingnummer sie sendungsstatus sendung",
    item: "enthält artikel bestellt umfasst / stück menge größe farbe variante",
    price: "preis kostet / pro stück artikel",
    return_until:
      "rückgabe zurückgeben zurückgegeben zurückschicken zurückzugeben rücksendung / möglich können kann werden tag einschließlich noch / bis letzte letzter",
    exchange_until:
      "umtausch umtauschen umgetauscht / möglich können kann werden tag einschließlich noch / bis letzte letzter",
    return_ended:
      "rückgabefrist frist rückgabe rückgabezeitraum / endete abgelaufen ist am konnte letzte tag / abgelaufen endete bis",
  },
  leads:
    "ja|weil|sofern|aus diesem grund|zu ihrer (?:information|frage)|laut (?:der |unserer )?(?:sendungsverfolgung|unterlagen|daten|angaben)|laut unseren (?:unterlagen|daten|angaben)|(?:nach |gemäß )?unseren (?:unterlagen|daten|angaben|informationen)(?: zufolge| nach)?|den (?:angaben|daten) des versanddienstes zufolge|nach angaben (?:des versanddienstes|von)|ich habe (?:gesehen|nachgesehen|geprüft)(?:,? dass)?|wie ich (?:sehen kann|sehe)|bitte beachten sie,? dass|ich muss ihnen (?:leider )?mitteilen,? dass|ich freue mich,? ihnen mitteilen zu können,? dass|es tut mir leid,? (?:ihnen mitteilen zu müssen,? )?dass|gern|gerne|da|weil|wie ich sehe|es tut mir leid|es tut uns leid|leider|gute nachrichten?|ich kann (?:sehen|bestätigen)|ich sehe|laut (?:dem )?versanddienst|zur bestätigung|danke für ihre geduld|vielen dank für ihre geduld|bitte beachten sie",
  courtesy: {
    parts: {
      act: "(?:ihre|die) (?:nachricht|e-?mail|anfrage|frage|geduld|rückmeldung|antwort|mühe|information|infos?|informationen|bestellung)|ihr (?:verständnis|interesse|vertrauen)|(?:den|ihren) hinweis|das foto|die fotos",
      bad: "(?:sehr |wirklich |besonders |äußerst )?(?:ärgerlich|frustrierend|enttäuschend|unangenehm|beunruhigend|unerfreulich|lästig|stressig)",
      sending: "(?:ihre?|das|die|eine?)(?:e|er|n)? (?:paket|bestellung|sendung|lieferung|artikel)",
      unfound:
        "(?:sie )?{sending} (?:noch |bisher |bislang )?(?:nicht (?:finden|auffindbar ist|finden können|gefunden haben|aufgetaucht ist|auftaucht|erhalten haben|auffinden können|zu finden ist|gefunden wurde|entdeckt haben))",
      need: "(?:sie )?(?:noch |weitere |weiterhin )*(?:fragen|hilfe|etwas|unterstützung)(?: haben| benötigen| brauchen| wünschen)|{unfound}|sie (?:es|sie|ihn) (?:noch |weiterhin )?nicht finden(?: können)?|(?:es|sie) (?:noch |weiterhin )?nicht auftaucht",
      answer:
        "(?:bitte )?(?:melden sie sich|schreiben sie (?:mir|uns)|antworten sie|geben sie (?:mir|uns) bescheid|lassen sie (?:es )?(?:mich|uns)(?: es)? wissen|kontaktieren sie uns|sagen sie (?:mir|uns) bescheid|teilen sie (?:mir|uns) (?:das |es )?mit|zögern sie nicht,? (?:sich zu melden|uns zu (?:schreiben|kontaktieren)))(?: (?:bitte|gerne?|einfach|jederzeit|kurz|wieder|hier|bei (?:uns|mir)|auf diese (?:nachricht|e-?mail)))*",
    },
    sentences: [
      "(?:vielen dank|danke|herzlichen dank|besten dank)(?: {name})?,? für {act}(?: und (?:für )?{act})?",
      "(?:das|es) tut (?:mir|uns) (?:sehr |wirklich |aufrichtig )?leid,? dass (?:{unfound}|sie (?:warten (?:müssen|mussten)|diese (?:erfahrung|unannehmlichkeiten) (?:machen mussten|hatten)|(?:damit )?probleme haben)|ich (?:ihnen )?keine besseren? nachrichten? (?:für sie )?habe|(?:das|dies) nicht die (?:antwort|nachricht) ist,? die sie (?:sich )?(?:erhofft|gewünscht|erwartet) (?:haben|hatten))",
      "(?:ich|wir) (?:kann|können|verstehe|verstehen) ?(?:ihren (?:ärger|unmut|frust)|ihre (?:sorge|sorgen|enttäuschung|frustration|lage|situation))?(?: (?:gut|sehr gut|absolut|vollkommen|natürlich|nur zu gut))*(?: (?:verstehen|nachvollziehen|nachempfinden))?(?:,? (?:dass|wie) (?:(?:das|es|dies|die situation|das warten)(?: für sie)? {bad}(?: ist| sein kann| sein muss)?|{bad} (?:das|es|dies|die situation|das warten)(?: für sie)? (?:ist|sein kann|sein muss)|sie sich sorgen machen|sie (?:enttäuscht|verärgert|besorgt|frustriert) sind))?",
      "(?:ich weiß,? )?(?:dass )?(?:das|dies) ist (?:sicher|sicherlich|bestimmt|natürlich) {bad}",
      "(?:falls|wenn|sollten) {need},? {answer}|{answer},? (?:falls|wenn|sollten|ob) {need}",
      "bei (?:weiteren |noch offenen )?(?:fragen|rückfragen)(?: oder problemen)? {answer}|bei (?:weiteren )?(?:fragen|rückfragen) (?:stehe ich|stehen wir|bin ich|sind wir) (?:ihnen )?(?:jederzeit |gerne? )*(?:zur verfügung|für sie da)",
      "(?:ich bin|wir sind) (?:gerne?|jederzeit) für sie da|ich freue mich auf ihre (?:antwort|rückmeldung)|ich hoffe,? (?:das|dies) hilft ihnen(?: weiter)?|ein foto (?:des schadens )?wäre (?:sehr )?hilfreich",
      "(?:hallo|guten tag|guten morgen|guten abend|liebe|lieber|sehr geehrte|sehr geehrter)(?: {name})?",
      "(?:vielen dank|danke|herzlichen dank|besten dank)(?: {name})?(?:,? dass sie sich (?:an uns wenden|melden|gemeldet haben))?(?: für (?:ihre (?:nachricht|e-?mail|anfrage|frage|geduld|rückmeldung|antwort|mühe)|ihr verständnis|ihren hinweis)|,? dass sie (?:uns schreiben|sich (?:bei uns )?melden))?",
      "(?:das|es) tut (?:mir|uns) (?:sehr |wirklich )?leid(?:,? (?:das zu hören|dass sie (?:diese umstände|ärger|mühe) hatten))?|bitte entschuldigen sie die (?:umstände|unannehmlichkeiten)",
      "ich (?:verstehe|kann verstehen),? (?:wie ärgerlich das ist|dass das ärgerlich ist|ihren ärger|ihre sorge)",
      "(?:sehr )?gerne? helfe ich ihnen(?: dabei| weiter)?|ich helfe ihnen (?:sehr )?gerne?(?: dabei| weiter)?",
      "(?:bei|wenn sie) (?:weiteren|noch)? ?(?:fragen)(?: haben)?,? (?:melden sie sich(?: gerne?)?(?: jederzeit)?(?: wieder)?(?: bei uns| bei mir| hier)?|antworten sie (?:einfach |gerne )?auf diese (?:nachricht|e-?mail)|schreiben sie (?:mir|uns) (?:gerne|einfach|bitte))",
      "(?:ich wünsche ihnen )?(?:einen|noch einen) (?:schönen|guten) (?:tag|abend)",
      "(?:mit )?(?:freundlichen?|besten?|herzlichen?|viele|liebe) grüßen?|{team}|ihr {team}(?:-| )team|ihr {team}|(?:ihr )?kundenservice|ihr kundenteam",
    ],
  },
  introductions: [
    "(?:hier (?:ist|sind)|das) (?:sehen wir|was wir|die (?:angaben|details))(?: sehen)?(?: zu ihrer bestellung)?",
    "ich habe (?:ihre bestellung|das) (?:für sie )?(?:geprüft|nachgesehen|angesehen)",
  ],
  questions: {
    neutral: [
      "(?:könnten|können|würden) sie (?:uns|mir)(?: bitte)? von der e-?mail-?adresse (?:schreiben|antworten),? (?:mit der sie bestellt haben|mit der (?:die bestellung aufgegeben|bestellt) wurde|die sie bei der bestellung (?:verwendet|genutzt|angegeben) haben)",
      "(?:bitte |(?:könnten|können|würden) sie (?:uns|mir)?(?: bitte)? ?)?(?:bitte )?(?:schreiben sie uns |antworten sie )?(?:bitte )?von der e-?mail-?adresse,? (?:mit der (?:sie bestellt haben|(?:die bestellung aufgegeben|bestellt) (?:wurde|haben))|die (?:sie )?(?:bei|für) (?:der|die|ihrer|ihre) bestellung (?:verwendet|genutzt|angegeben)(?: haben| wurde))(?:,? )?(?: ?schreiben| ?antworten| ?kontaktieren)?",
      "(?:bitte |(?:könnten|können|würden) sie )?(?:bitte )?(?:nennen sie )?(?:uns|mir)?(?: bitte)? ?(?:die|ihre) bestellnummer und die e-?mail-?adresse,? (?:mit der (?:sie bestellt haben|(?:die bestellung aufgegeben|bestellt) (?:wurde|haben))|die (?:sie )?(?:bei|für) (?:der|die|ihrer|ihre) bestellung (?:verwendet|genutzt|angegeben)(?: haben| wurde))(?: ?(?:nennen|mitteilen|schicken|senden|bestätigen))?",
    ],
    requests:
      "bitte (?:prüfen|schauen|sehen|schicken|senden|teilen|nennen|fragen|schreiben|antworten|beschreiben|sagen) sie|(?:falls|wenn) möglich,? (?:schicken|senden) sie",
    opens:
      "welche (?:größe|farbe|variante) (?:hätten|wünschen|möchten|brauchen)|(?:falls|wenn) (?:noch nicht geschehen|möglich),? (?:könnten|können|würden) sie|(?:könnten|können|würden) sie (?:bei|von|bitte|sich|noch|uns|mir|einmal|kurz|auch)|soll ich (?:ihnen )?(?:das|es)|benötigen sie (?:noch )?das|haben sie (?:schon|bereits)|(?:könnten|können|würden) sie (?:mir|uns|bitte|ein|das|die)|welche (?:bestellung|artikel|größe|farbe)|welchen artikel|haben sie (?:ein foto|fotos)|möchten sie (?:dazu )?noch etwas wissen|um welche bestellung geht es",
    words:
      "könnten können würden sie mir uns bitte ein eine einen das die den der foto fotos bild bilder schicken senden sagen nennen mitteilen bestätigen anhängen beschreiben welche welchen größe farbe artikel bestellung bestellnummer nummer e mail adresse ihre ihren ihr vollständige lieferadresse mit postleitzahl und land oder falls vorhanden haben davon dazu noch etwas wissen stattdessen möchten um geht es von genau was bei nachbarn nachbar schon bereits gefragt nachgefragt nachgesehen geprüft haben nachfragen fragen prüfen nachsehen sehen schauen schauen nach noch einmal mal kurz auch ob paket sendung lieferung abgegeben angenommen wurde umgebung haus haushalt schadens schaden des dem beschädigten artikels verpackung schreiben bestellt wurde hätten gern gerne wünschen brauchen variante alternativ mit der benötigen ich ihnen an diese versanddienst kontaktieren zustellung vereinbaren neue antworten möglich wenn sich auf über verwendet verwendeten kauf",
    personal:
      "bestellung bestellnummer nummer mail adresse lieferadresse paket sendung lieferung bestellt kauf versanddienst verwendet verwendeten",
  },
  offers: {
    whole: "(?:ihrer?|die|diese|der|dieser) (?:bestellung|artikel)",
    it: "(?:es|sie|ihn|das|diese|(?:die |den |das |der )?\u009e(?: aus \u009e)?)",
    frames: [
      "ich kann (?:ihnen )?(?:gerne )?{do}(?: anbieten)?",
      "ich (?:ihnen )?(?:gerne )?{do} kann",
      "kann ich (?:ihnen )?(?:gerne )?{do}",
      "(?:bitte )?(?:bestätigen sie|lassen sie mich wissen|geben sie mir bescheid|sagen sie mir)(?: mir| bitte| kurz)*,? (?:ob|dass|wenn) (?:ich {do} soll|sie möchten,? dass ich {does})",
      "könnten sie (?:mir )?(?:bitte )?(?:kurz )?bestätigen,? (?:ob|dass) ich {do} soll",
      "gerne kann ich {do}",
      "kann ich {do}",
      "(?:wenn|falls) sie (?:möchten|mögen|wünschen),? kann ich {do}",
      "(?:wenn|falls) sie (?:möchten|mögen|wünschen),? {does}",
      "soll ich {do}",
      "möchten sie, dass ich {does}",
    ],
    verbs: {
      cancel_order: ["{it} (?:noch |gerne |also )*(?:für sie )?stornieren", "{it} (?:für sie )?storniere"],
      return_label: [
        "(?:ihnen |es |das (?:rücksendeetikett|retourenlabel) |ein (?:rücksendeetikett|retourenlabel) |gerne )+(?:für {it} )?(?:an diese (?:e-mail-)?adresse |per e-mail )?(?:mailen|schicken|senden|zusenden)",
        "(?:schicke|sende|maile) ich ihnen (?:gerne )?(?:das|ein) (?:rücksendeetikett|retourenlabel)|ihnen (?:das|ein) (?:rücksendeetikett|retourenlabel) (?:schicke|sende|maile)",
      ],
      refund: ["(?:ihnen )?(?:eine|die) (?:rück)?erstattung(?: für {it})?(?: anbieten| veranlassen)?"],
      replacement: ["(?:ihnen )?(?:einen )?ersatz(?: für {it})?(?: anbieten| veranlassen)?"],
      exchange: [
        "(?:den|einen) umtausch(?: für sie)?(?: für {it})?(?: für sie)?(?: veranlassen| anbieten| einleiten)?",
      ],
      change_order: ["(?:{it}|die (?:liefer)?adresse) (?:noch |also )*(?:für sie )?ändern"],
    },
    sentences: {
      return_open: [
        "(?:benötigen|brauchen) sie (?:dafür )?noch (?:das|ein) (?:rücksendeetikett|retourenlabel)(?: dafür)?",
      ],
      return_label: [
        "sie können {it} (?:noch )?(?:zurückgeben|zurückschicken)",
        "eine rückgabe ist (?:noch )?möglich(?: für {it})?",
      ],
      exchange: ["ein umtausch ist (?:noch )?möglich(?: für {it})?", "sie können {it} (?:noch )?umtauschen"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "(?:ich kann|wir können) (?:leider )?(?:keine rückgabe|die rückgabe nicht)(?: mehr)? (?:annehmen|akzeptieren)",
        "die (?:rückgabefrist|frist)(?: für {it})? ist (?:leider )?(?:abgelaufen|vorbei)",
      ],
      escalate: [
        "(?:das|dies|ihr anliegen|ihre anfrage|ihr fall) wird (?:persönlich )?von (?:einem mitglied unseres teams|einer kollegin oder einem kollegen|einem kollegen|einer kollegin|jemandem aus unserem team) (?:persönlich )?(?:geprüft|angesehen)",
        "(?:eine kollegin oder ein kollege|eine kollegin|ein kollege|jemand aus unserem team|ein mitglied unseres teams|eine person aus unserem team) wird (?:sich )?(?:das|dies|ihr anliegen|ihre anfrage|ihren fall|ihre nachricht|die angelegenheit)? ?persönlich (?:(?:das|ihr anliegen|ihre anfrage|ihren fall) )?(?:ansehen|prüfen|anschauen)(?: und (?:sich (?:dann )?(?:hier )?(?:bei ihnen )?(?:hier )?melden|ihnen (?:dann )?(?:hier )?(?:persönlich )?antworten))?",
        "(?:eine kollegin oder ein kollege|eine kollegin|ein kollege|jemand aus unserem team|ein mitglied unseres teams|eine person aus unserem team) (?:sieht|schaut) sich (?:das|ihr anliegen|ihre anfrage|ihren fall) persönlich an(?: und (?:meldet sich|antwortet)(?: ihnen)?(?: hier)?(?: bei ihnen)?)?",
      ],
    },
  },
  wordings: [
    ["nicht (?:benutzt|gebraucht)|ungebraucht", "unbenutzt"],
    [
      "(?:in (?:ihrem|seinem) |im )(?:originalen |ursprünglichen )zustand|in ihrem originalzustand",
      "im originalzustand",
    ],
    [
      "erstattungen (?:erfolgen|werden) (?:immer |stets )?(?:auf|über) (?:die|das) (ursprüngliche|von ihnen genutzte)(?: zahlungsart| zahlungsmittel)(?: veranlasst| vorgenommen)?",
      "erstattungen gehen auf die ursprüngliche zahlungsart zurück",
    ],
    [
      "(?:aus datenschutzgründen|um ihre daten zu schützen,?|zu ihrem schutz|zum schutz ihrer privatsphäre)",
      "zum schutz ihrer daten",
    ],
    ["(?:nachträglich|im nachhinein|danach|nach der bestellung)", "später"],
    [
      "(?:bei der|beim) (?:bestellung|kauf) (?:verwendet|genutzt|angegeben)(?: wurde| haben| worden ist)?",
      "bestellt wurde",
    ],
    ["sie bestellt haben", "bestellt wurde"],
    ["zustelltermin|liefertermin|zustelldatum|lieferdatum", "zustellung"],
    ["wird voraussichtlich ([^?!]{0,40}?) (?:zugestellt|geliefert)", "voraussichtliche zustellung $1"],
    ["laut (?:der )?sendungsverfolgung|der sendungsverfolgung zufolge", "laut versanddienst"],
    ["auf dem weg zu ihnen|zu ihnen unterwegs", "unterwegs"],
    ["rechnet (?:derzeit |aktuell )?mit der", "schätzung"],
    ["den (?:aktuellen )?(?:status|stand|sendungsstatus) (?:finden|sehen) sie", "können sie verfolgen"],
    ["zurückgeben|zurückschicken", "zurückgegeben"],
    ["umtauschen", "umgetauscht"],
  ],
  conditions: {
    opens:
      "sofern|solange|wenn|falls|vorausgesetzt|unter der voraussetzung|bitte (?:achten sie darauf|beachten sie|stellen sie sicher)",
    duty: "müssen muss sollten sollte",
    beside:
      "dass die der das sie es er diese dieser artikel ware produkte produkt und sowie im in ihrem noch bitte alle sind ist sein seien sich befinden dabei",
    states:
      "unbenutzt ungetragen ungewaschen ungeöffnet unbeschädigt originalzustand originalverpackung etiketten",
  },
  refundGoesTo: "auf (?:die|ihre) (?:ursprüngliche|ursprünglich genutzte) zahlungsart",
  ordinals: "erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes",
  aroundClause:
    "sie ihre ihr ihren können kann wir unsere der die das den dem ein eine einen es ist sind werden wird zu von für aus in im an am mit und oder dass dies auch bitte",
};
