import type { Vocabulary } from "./vocabulary.ts";

export const it: Vocabulary = {
  neutral:
    "tuo tua tuoi te ti il lo la l i gli le un una di del dell della suo sua suoi lei noi è sono stato stata ha hanno a al in da dal per con il che si ordine pacco spedizione",
  subjects: "tuo tua secondo il lo la suo sua l ordine pacco spedizione di per con",
  order: "ordine",
  parcel: "pacco spedizione parte altro",
  numbered: "numero tracciamento",
  negation: "non",
  joints: "e ed ma quindi",
  topics: {
    name: "riguarda numero",
    placed: "effettuato fatto / data",
    total: "totale importo / ammonta",
    paid: "pagato pagamento / ricevuto registrato",
    unpaid: "sospeso attesa / pagamento",
    not_shipped: "spedito partito / magazzino nostro ancora",
    on_hold: "sospeso attesa / attualmente momento",
    preparing: "preparazione / attualmente corso",
    part_shipped: "parte parzialmente / spedita spedito resto preparazione ancora",
    cancelled: "annullato annullamento / data",
    refunded: "rimborso rimborsato / emesso importo registrato risulta",
    part_refunded: "parte parzialmente / rimborsata rimborsato risulta",
    return_open: "reso / aperto già registrato numero",
    return_closed: "reso / chiuso completato numero",
    shipped: "spedito partito lasciato / già nostro magazzino",
    estimate: "stima stimata prevista / consegna corriere attuale data",
    delivered: "consegnato consegna arrivato / già corriere registrato",
    scan: "scansione / ultima corriere",
    label_created: "pronto etichetta / corriere ritiro",
    in_transit: "viaggio transito / attualmente già",
    not_delivered: "consegnato arrivato / corriere ancora",
    out_for_delivery: "consegna / attualmente",
    delayed: "ritardo / attualmente",
    attempted: "tentato tentativo / consegnare consegna corriere senza successo",
    pickup: "ritiro ritirare ritirato / pronto essere",
    tracking: "tracciamento seguire seguirlo numero / può qui link puoi",
    item: "contiene comprende articolo articoli / quantità",
    price: "prezzo costa / articolo",
    return_until:
      "reso rendere renderlo renderla renderli restituire restituirlo / possibile può puoi ancora giorno / fino entro ultimo",
    return_ended: "termine reso / è / scaduto terminato fino",
  },
  leads:
    "sì|certo|poiché|mi dispiace|ci dispiace|purtroppo|buone notizie|posso (?:vedere|confermare)(?: che)?|secondo il corriere|grazie per la pazienza|tenga presente che",
  courtesy: {
    parts: {},
    sentences: [
      "(?:ciao|buongiorno|buonasera|salve|gentile)(?: {name})?",
      "grazie(?: mille| {name})?(?: (?:per|di) (?:il (?:suo |tuo )?messaggio|la (?:sua |tua )?(?:domanda|pazienza|comprensione|e-?mail)|averci (?:scritto|contattato)))?",
      "(?:mi|ci) dispiace(?: molto)?(?: (?:per il (?:disagio|disguido)|per l'attesa|di saperlo))?",
      "capisco la (?:sua|tua) (?:frustrazione|preoccupazione)",
      "l'aiuto volentieri|sarò felice di aiutarla",
      "se ha (?:altre )?domande,? (?:ci scriva|risponda a questo messaggio)(?: pure)?",
      "(?:le auguro )?(?:una )?buona (?:giornata|serata)",
      "(?:cordiali|distinti) saluti|un cordiale saluto|{team}|il team di {team}|(?:il )?servizio clienti",
    ],
  },
  introductions: ["ecco cosa vediamo per il suo ordine"],
  questions: {
    opens:
      "(?:potrebbe|può|ci può|mi può) (?:indicar[mc]i|indicare|dir[mc]i|dire|inviar[mc]i|inviare|confermare|confermarmi|allegare)|quale (?:ordine|taglia|colore|articolo)|quali articoli|ha una foto",
    words:
      "potrebbe può ci mi indicarmi indicarci indicare dirmi dirci dire inviarmi inviarci inviare confermare confermarmi allegare quale quali ordine taglia colore articolo articoli numero d di del il lo la l i gli le un una suo sua indirizzo e mail usato usata dall dell per acquisto da foto se possibile ha con codice postale paese o completo consegna preferisce invece",
    personal: "ordine numero indirizzo mail acquisto consegna",
  },
  offers: {
    whole: "(?:il tuo|il suo|l'|quest'|gli|questi) ?(?:ordine|articol[oi])",
    it: "(?:questo|\uE001(?: di \uE001)?)",
    frames: [
      "posso (?:quindi |ancora )?{do}(?: per (?:te|lei))?(?: se vuoi)?",
      "se (?:vuoi|lo desideri|preferisci),? posso {do}",
      "(?:vuoi|desideri|vuole|desidera) che {does}",
      "(?:fammi sapere|dimmi) se (?:vuoi|desideri) che {does}",
    ],
    verbs: {
      cancel_order: ["(?:annullarlo|annullare {it})", "(?:lo annulli|annulli {it})"],
      return_label: [
        "inviar(?:ti|le|tela)(?: (?:l'|un')etichetta(?: di reso)?)?(?: a questo indirizzo(?: e-mail)?| via e-mail)?",
        "(?:ti|le) (?:invii|mandi) (?:l'|un')etichetta(?: di reso)?",
      ],
      refund: ["(?:offrirti|offrirle|avviare) (?:un|il) rimborso(?: per {it})?"],
      replacement: ["(?:offrirti|offrirle|avviare) una sostituzione(?: per {it})?"],
      exchange: ["(?:offrirti|offrirle|preparare) (?:un|il) cambio(?: per {it})?"],
      change_order: ["(?:modificarlo|cambiare (?:{it}|l'indirizzo(?: di consegna)?))"],
    },
    sentences: {
      return_label: [
        "(?:puoi|può) render(?:lo|li|la|le|e {it})",
        "il reso è (?:ancora )?possibile(?: per {it})?",
      ],
      exchange: ["(?:un|il) cambio è (?:ancora )?possibile(?: per {it})?"],
      window_expired: ["il termine per il reso è (?:passato|scaduto)(?: per {it})?"],
      escalate: [
        "(?:una persona del nostro team|un collega|una collega|un mio collega|un membro del nostro team) (?:esaminerà|guarderà|valuterà) (?:il (?:tuo|suo) (?:caso|messaggio)|la (?:tua|sua) richiesta) personalmente(?: e (?:ti|le) risponderà(?: qui)?)?",
      ],
    },
  },
  wordings: [
    ["secondo il tracciamento", "secondo il corriere"],
    ["(?:puoi|può) seguire", "può seguire"],
    ["(?:puoi|può) rendere gli articoli", "gli articoli si possono rendere"],
  ],
  aroundClause:
    "puoi tuo tua ti lei suo sua può possono possiamo nostro nostra il lo la l i gli le un una di del della al si è sono in per con e o che questo anche tenga presente",
};
