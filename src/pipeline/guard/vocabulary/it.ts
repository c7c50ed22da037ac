import type { Vocabulary } from "./vocabulary.ts";

export const it: Vocabulary = {
  neutral:
    "il lo la l i gli le un una di del dell della suo sua suoi lei noi è sono stato stata ha hanno a al in da dal per con il che si ordine pacco spedizione",
  subjects: "il lo la suo sua l ordine pacco spedizione di per con",
  order: "ordine",
  parcel: "pacco spedizione parte",
  negation: "non",
  joints: "e ed ma",
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
    tracking: "tracciamento seguire seguirlo numero / può qui link",
    item: "contiene comprende articolo articoli / quantità",
    price: "prezzo costa / articolo",
  },
  leads:
    "mi dispiace|ci dispiace|purtroppo|buone notizie|posso (?:vedere|confermare)(?: che)?|secondo il corriere|grazie per la pazienza|tenga presente che",
  courtesy: [
    "(?:ciao|buongiorno|buonasera|salve|gentile)(?: {name})?",
    "grazie(?: mille| {name})?(?: (?:per|di) (?:il (?:suo )?messaggio|la (?:sua )?(?:domanda|pazienza|comprensione|e-?mail)|averci (?:scritto|contattato)))?",
    "(?:mi|ci) dispiace(?: molto)?(?: (?:per il (?:disagio|disguido)|per l'attesa|di saperlo))?",
    "capisco la sua (?:frustrazione|preoccupazione)",
    "l'aiuto volentieri|sarò felice di aiutarla",
    "se ha (?:altre )?domande,? (?:ci scriva|risponda a questo messaggio)(?: pure)?",
    "(?:le auguro )?(?:una )?buona (?:giornata|serata)",
    "(?:cordiali|distinti) saluti|un cordiale saluto|{team}|il team di {team}|(?:il )?servizio clienti",
  ],
  introductions: ["ecco cosa vediamo per il suo ordine"],
  questions: {
    opens:
      "(?:potrebbe|può|ci può|mi può) (?:indicar[mc]i|indicare|dir[mc]i|dire|inviar[mc]i|inviare|confermare|confermarmi|allegare)|quale (?:ordine|taglia|colore|articolo)|quali articoli|ha una foto",
    words:
      "potrebbe può ci mi indicarmi indicarci indicare dirmi dirci dire inviarmi inviarci inviare confermare confermarmi allegare quale quali ordine taglia colore articolo articoli numero d di del il lo la l i gli le un una suo sua indirizzo e mail usato usata dall dell per acquisto da foto se possibile ha con codice postale paese o completo consegna preferisce invece",
    personal: "ordine numero indirizzo mail acquisto consegna",
  },
  offers: {},
  aroundClause:
    "lei suo sua può possono possiamo nostro nostra il lo la l i gli le un una di del della al si è sono in per con e o che questo anche tenga presente",
};
