import type { Vocabulary } from "./vocabulary.ts";

export const de: Vocabulary = {
  neutral:
    "ihr ihre ihrer ihrem ihren der die das den dem des ein eine einer es sie er wir ist sind war wurde wurden hat haben worden am im in an bei zu zur zum von vom für mit auch als auf um uhr bestellung bestellungen paket sendung",
  subjects:
    "laut ihr ihre ihrer ihrem ihren der die das den dem des es sie bestellung paket sendung für mit zu aus von",
  order: "bestellung bestellnummer bestellungen",
  parcel: "paket pakete sendung sendungen teil eines andere anderes",
  numbered: "sendungsnummer nummer unter",
  negation: "nicht",
  joints: "und aber also daher deshalb",
  topics: {
    name: "geht bestellnummer nummer / um lautet",
    placed: "aufgegeben bestellt bestelldatum / haben",
    total: "gesamtbetrag gesamtsumme summe betrag / beträgt insgesamt",
    paid: "bezahlt zahlung / eingegangen vermerkt vollständig",
    unpaid: "ausstehend offen / zahlung noch",
    not_shipped: "versandt verschickt versendet verlassen / lager uns noch",
    on_hold: "angehalten / derzeit aktuell momentan",
    preparing: "vorbereitet vorbereitung / wird noch derzeit gerade",
    part_shipped: "teil teilweise / versandt verschickt rest wird noch vorbereitet",
    cancelled: "storniert stornierung / datiert",
    refunded:
      "erstattet erstattung rückerstattung / vermerkt ausgestellt veranlasst betrag höhe vollständig gesamt",
    part_refunded: "teil teilweise / erstattet vermerkt",
    return_open: "rückgabe retoure rücksendung / läuft offen schon bereits nummer angemeldet",
    return_closed: "rückgabe retoure rücksendung / abgeschlossen nummer",
    shipped: "versandt verschickt versendet verlassen / schon bereits uns lager",
    estimate:
      "schätzung geschätzt voraussichtlich voraussichtlicher voraussichtliches voraussichtliche erwartet / zustellung lieferung versanddienstes aktuelle",
    delivered: "zugestellt geliefert zustellung angekommen / bereits schon versanddienst vermerkt laut",
    scan: "scan gescannt / letzte letzter zuletzt versanddienst versanddienstes",
    label_created: "abholung bereit etikett / liegt versanddienst erstellt",
    in_transit: "unterwegs weg transit / derzeit aktuell noch bereits schon",
    not_delivered: "zugestellt angekommen / versanddienst noch",
    out_for_delivery: "zustellung / in derzeit",
    delayed: "verspätet verspätung verzögert / derzeit aktuell sich",
    attempted: "versucht zustellversuch / versanddienst zuzustellen erfolglos ohne erfolg zustellung",
    pickup: "abholung abholbereit / liegt bereit",
    tracking:
      "sendungsnummer verfolgen sendungsverfolgung nummer / hier können lautet link unter trackingnummer sie",
    item: "enthält artikel bestellt umfasst / stück menge",
    price: "preis kostet / pro stück artikel",
    return_until:
      "rückgabe zurückgeben zurückgegeben zurückschicken zurückzugeben rücksendung / möglich können kann werden tag einschließlich noch / bis letzte letzter",
    return_ended: "rückgabefrist frist rückgabe / konnte letzte tag / abgelaufen endete bis",
  },
  leads:
    "ja|gern|gerne|da|weil|wie ich sehe|es tut mir leid|es tut uns leid|leider|gute nachrichten?|ich kann (?:sehen|bestätigen)|ich sehe|laut (?:dem )?versanddienst|zur bestätigung|danke für ihre geduld|vielen dank für ihre geduld|bitte beachten sie",
  courtesy: {
    parts: {},
    sentences: [
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
    opens:
      "(?:könnten|können|würden) sie (?:mir|uns|bitte|ein|das|die)|welche (?:bestellung|artikel|größe|farbe)|welchen artikel|haben sie (?:ein foto|fotos)|möchten sie (?:dazu )?noch etwas wissen|um welche bestellung geht es",
    words:
      "könnten können würden sie mir uns bitte ein eine einen das die den der foto fotos bild bilder schicken senden sagen nennen mitteilen bestätigen anhängen beschreiben welche welchen größe farbe artikel bestellung bestellnummer nummer e mail adresse ihre ihren ihr vollständige lieferadresse mit postleitzahl und land oder falls vorhanden haben davon dazu noch etwas wissen stattdessen möchten um geht es von genau was",
    personal: "bestellung bestellnummer nummer mail adresse lieferadresse",
  },
  offers: {
    whole: "(?:ihrer?|die|diese|der|dieser) (?:bestellung|artikel)",
    it: "(?:es|sie|ihn|das|diese|\uE001(?: aus \uE001)?)",
    frames: [
      "ich kann {do}(?: anbieten)?",
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
        "(?:ihnen |es |das (?:rücksendeetikett|retourenlabel) |ein (?:rücksendeetikett|retourenlabel) )+(?:an diese (?:e-mail-)?adresse |per e-mail )?(?:mailen|schicken|senden|zusenden)",
        "(?:schicke|sende|maile) ich ihnen (?:gerne )?(?:das|ein) (?:rücksendeetikett|retourenlabel)|ihnen (?:das|ein) (?:rücksendeetikett|retourenlabel) (?:schicke|sende|maile)",
      ],
      refund: ["(?:ihnen )?(?:eine|die) erstattung (?:für {it} )?(?:anbieten|veranlassen)"],
      replacement: ["(?:ihnen )?(?:einen )?ersatz (?:für {it} )?(?:anbieten|veranlassen)"],
      exchange: ["(?:den|einen) umtausch (?:für sie |für {it} )?(?:veranlassen|anbieten)"],
      change_order: ["(?:{it}|die (?:liefer)?adresse) (?:noch |also )*(?:für sie )?ändern"],
    },
    sentences: {
      return_label: [
        "sie können {it} (?:noch )?(?:zurückgeben|zurückschicken)",
        "eine rückgabe ist (?:noch )?möglich(?: für {it})?",
      ],
      exchange: ["ein umtausch ist (?:noch )?möglich(?: für {it})?", "sie können {it} (?:noch )?umtauschen"],
      window_expired: ["die (?:rückgabefrist|frist)(?: für {it})? ist (?:leider )?(?:abgelaufen|vorbei)"],
      escalate: [
        "(?:eine kollegin oder ein kollege|eine kollegin|ein kollege|jemand aus unserem team|ein mitglied unseres teams) (?:sieht|schaut) sich (?:das|ihr anliegen|ihre anfrage|ihren fall) persönlich an(?: und (?:meldet sich|antwortet)(?: ihnen)?(?: hier)?(?: bei ihnen)?)?",
      ],
    },
  },
  wordings: [
    ["zustelltermin|liefertermin|zustelldatum|lieferdatum", "zustellung"],
    ["wird voraussichtlich ([^?!]{0,40}?) (?:zugestellt|geliefert)", "voraussichtliche zustellung $1"],
    ["laut (?:der )?sendungsverfolgung|der sendungsverfolgung zufolge", "laut versanddienst"],
    ["auf dem weg zu ihnen|zu ihnen unterwegs", "unterwegs"],
    ["rechnet (?:derzeit |aktuell )?mit der", "schätzung"],
    ["den (?:aktuellen )?(?:status|stand|sendungsstatus) (?:finden|sehen) sie", "können sie verfolgen"],
    ["zurückgeben|zurückschicken", "zurückgegeben"],
    ["umtauschen", "umgetauscht"],
  ],
  aroundClause:
    "sie ihre ihr ihren können kann wir unsere der die das den dem ein eine einen es ist sind werden wird zu von für aus in im an am mit und oder dass dies auch bitte",
};
