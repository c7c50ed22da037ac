import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:mi|ci) dispiace(?: molto| davvero)? (?:di sapere |sapere )?che (?:{it}|(?:il|l'|la|i|gli) ?(?:suo |sua |tuo |tua |suoi )?(?:articol[oi]|ordine|pacco|prodott[oi])) (?:(?:sia|siano|è|sono) (?:arrivat[oaie] )?(?:danneggiat[oaie]|rott[oaie]|difettos[oaie]|incomplet[oaie])|(?:sia|è) arrivat[oa] (?:in queste condizioni|così))";

export const it: Vocabulary = {
  neutral:
    "tuo tua tuoi te ti il lo la l i gli le un una di del dell della suo sua suoi lei noi è sono stato stata ha hanno a al in da dal per con il che si ordine pacco spedizione delle dei degli della sul",
  subjects: "tuo tua secondo il lo la suo sua l ordine pacco spedizione di per con",
  order: "ordine",
  parcel: "pacco spedizione parte altro",
  numbered: "numero tracciamento",
  negation: "non",
  joints: "e ed ma quindi perché",
  topics: {
    name: "riguarda numero",
    placed: "effettuato fatto / data",
    total: "totale importo / ammonta",
    paid: "pagato pagamento / ricevuto registrato risulta importo totale",
    unpaid: "sospeso attesa / pagamento",
    not_shipped: "spedito partito / magazzino nostro ancora",
    on_hold: "sospeso attesa / attualmente momento",
    preparing: "preparazione / attualmente corso",
    part_shipped: "parte parzialmente / spedita spedito resto preparazione ancora",
    cancelled: "annullato annullamento cancellato / data",
    refunded: "rimborso rimborsato rimborsati / effettuato data le emesso importo registrato risulta",
    part_refunded: "parte parzialmente / rimborsata rimborsato risulta",
    return_open: "reso / aperto già registrato numero c corso",
    return_name: "reso / numero / numero",
    return_closed: "reso / chiuso completato numero",
    shipped: "spedito partito lasciato affidato / già nostro magazzino corriere",
    estimate:
      "stima stimata prevista prevede previsto stimato attesa / consegna corriere attuale attualmente data secondo arrivo",
    delivered:
      "consegnato consegna arrivato avvenuta / già corriere registrato risulta come segnato indica conferma",
    scan: "scansione scansionato rilevamento / ultima ultimo volta corriere risale avvenuta registrata recente",
    label_created: "pronto etichetta / corriere ritiro",
    in_transit: "viaggio transito / attualmente già ancora momento corriere trova",
    not_delivered: "consegnato arrivato / corriere ancora",
    out_for_delivery: "consegna / attualmente momento",
    delayed: "ritardo / attualmente subito subendo",
    attempted: "tentato tentativo provato / effettuato consegnare consegna corriere senza successo",
    pickup: "ritiro ritirare ritirato / pronto essere può disponibile",
    tracking:
      "tracciamento seguire seguirlo numero / può qui link puoi stato consultare vedere aggiornamenti ultimi pagina",
    item: "contiene comprende articolo articoli / quantità taglia colore",
    price: "prezzo costa / articolo",
    return_until:
      "reso rendere renderlo renderla renderli restituire restituirlo restituirli restituirle restituirla restituiti / possono essere possibile può puoi ancora giorno / fino entro ultimo",
    exchange_until:
      "cambio cambiare cambiarlo cambiarla cambiarli / possibile può puoi ancora giorno / fino entro ultimo",
    return_ended:
      "termine reso periodo finestra / è / scaduto scaduta terminato terminata chiusa concluso conclusa fino",
  },
  leads:
    "sì|dato che|visto che|dal momento che|secondo (?:i nostri (?:dati|registri)|le nostre informazioni|il tracciamento)|in base (?:ai nostri dati|al tracciamento)|dai nostri dati risulta che|risulta che|vedo che|le confermo che|confermo che|mi dispiace (?:informarla|comunicarle|doverle comunicare) che|la informo che|ho (?:controllato|verificato)(?: (?:il suo ordine|e))?|per sua informazione|sono lieto di confermarle che|a quanto pare|certo|poiché|mi dispiace|ci dispiace|purtroppo|buone notizie|posso (?:vedere|confermare)(?: che)?|secondo il corriere|grazie per la pazienza|tenga presente che",
  courtesy: {
    parts: {
      act: "(?:(?:il|la|le|l') ?(?:suo|sua|tuo|tua)? ?(?:messaggio|domanda|pazienza|comprensione|e-?mail|risposta|richiesta|segnalazione|informazioni|interesse|fiducia)|averci (?:scritto|contattato|avvisato|informato|segnalato (?:questo|il problema))|avermi (?:scritto|avvisato))",
      bad: "(?:molto |davvero |piuttosto )?(?:frustrante|deludente|fastidioso|preoccupante|spiacevole|stressante|seccante|sgradevole|difficile)",
      thing: "(?:il|la|l'|un|un'|lo) ?(?:suo |sua |tuo |tua )?(?:pacco|ordine|spedizione|consegna|articolo)",
      unfound:
        "(?:che )?(?:lei )?non (?:riesca|riesce|riesci|sia riuscit[oa]|è riuscit[oa]) (?:ancora )?a (?:trovare|trovarl[oa]|ritrovare|localizzare)(?: {thing})?|(?:che )?(?:lei )?non (?:abbia|ha|hai|trovi|trova|lo trova|la trova|lo trovi) ?(?:ancora )?(?:ricevuto|trovato)?(?: {thing})?|(?:che )?{thing} non (?:si trovi|si trova|sia stato trovato|sia comparso)",
      need: "(?:ha|hai|avesse) (?:altre |ulteriori |qualche )?(?:domand[ae]|dubbi[o]?|richieste)|(?:ha|hai|avesse) bisogno di (?:altro|aiuto|ulteriore assistenza|qualcos'altro)|{unfound}",
      answer:
        "(?:per favore )?(?:non (?:esiti|esitare) a (?:scriver(?:ci|mi)|contattar(?:ci|mi)|rispondere(?: a questo messaggio)?|farcelo sapere|farmelo sapere)|(?:ci|mi) (?:scriva|contatti|faccia sapere|avvisi)|me lo faccia sapere|ce lo faccia sapere|risponda (?:pure )?a questo messaggio|scriva(?:ci|mi)|fammi sapere|sono qui per aiutarla|siamo qui per aiutarla)(?: pure| qui| senza problemi)*",
    },
    sentences: [
      "(?:grazie|grazie mille|la ringrazio|la ringraziamo)(?:,? {name})? (?:per|di) {act}(?: e (?:per )?{act})?",
      "(?:mi|ci) (?:dispiace|scuso|scusiamo)(?: molto| davvero| sinceramente)?,? ?(?:{unfound}|(?:per|di) (?:il|la|lo|l'|questo|questa|i|gli|le)? ?(?:disagio|disguido|attesa|inconveniente|ritardo|situazione|problema|disagi|inconvenienti)(?: (?:causat[oi]|che questo (?:le )?(?:ha|possa aver) causato))?|di (?:sapere|leggere|sentire) (?:questo|ciò|{unfound})|di non (?:avere|poterle dare) (?:notizie migliori|migliori notizie)|che questa non sia la risposta che (?:sperava|si aspettava))",
      "(?:capisco|comprendo|so|immagino)(?: bene| benissimo| perfettamente)?,? (?:la (?:sua|tua) (?:frustrazione|preoccupazione|delusione|situazione)|il (?:suo|tuo) (?:disappunto|fastidio)|(?:che |quanto )(?:questo |questa situazione |la situazione |l'attesa |aspettare |ciò )?(?:è|sia|possa essere|può essere|deve essere)? ?{bad}(?: (?:questo|questa situazione|aspettare))?|che non è la risposta che sperava)",
      "se {need},? {answer}|{answer} se {need}|{answer}",
      "(?:sono|siamo|resto|restiamo) a (?:sua|tua) disposizione(?: per (?:qualsiasi|ogni|qualunque) (?:altra )?(?:domanda|dubbio|richiesta))?|(?:resto|rimango|restiamo) in attesa di un suo riscontro|spero che questo le sia d'aiuto|sono felice di aiutarla|una foto (?:del danno )?(?:ci )?sarebbe (?:molto )?utile",
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
    neutral: [
      "(?:potrebbe|può|potresti|puoi)(?:,? per favore,?)? (?:scriverci|risponderci|rispondere|contattarci) (?:dall'|con l'|dal |dalla )(?:indirizzo )?(?:di posta elettronica|e-?mail)(?: che ha)? (?:usat[oa]|utilizzat[oa])(?: (?:per|al momento del|durante|nel) ?(?:l'|il |fare l'|effettuare l')?(?:acquisto|ordine|l'acquisto|suo ordine|suo acquisto))?",
      "(?:potrebbe|può|potresti|puoi)(?:,? per favore,?)? (?:indicarci|inviarci|confermarci|confermare|comunicarci|indicare) il (?:suo |tuo )?numero (?:d'|di |dell')ordine e (?:l'|il |la )(?:indirizzo )?(?:di posta elettronica|e-?mail)(?: che ha)? (?:usat[oa]|utilizzat[oa])(?: (?:per|al momento del|durante|nel) ?(?:l'|il |fare l'|effettuare l')?(?:acquisto|ordine|l'acquisto|suo ordine|suo acquisto))?",
    ],
    requests:
      "(?:per favore,? )?(?:ci invii|mi invii|ci indichi|mi indichi|ci mandi|controlli|chieda|alleghi|risponda|verifichi|ci scriva)(?! se)",
    opens:
      "(?:potrebbe|può|puoi|potresti)(?:,? per favore,?)? (?:chiedere|controllare|verificare|scriver(?:ci|mi)|rispondere|contattare|guardare|mandar(?:ci|mi)|anche|inviar(?:ci|mi)|indicar(?:ci|mi)|confermar(?:ci|mi))|(?:quale|che) (?:taglia|colore) (?:preferisce|desidera|vuole)|ha (?:ancora bisogno dell'etichetta|delle foto|già controllato|già chiesto)|ha (?:già )?(?:chiesto|controllato|verificato)|(?:la|gliela) (?:invio|mando)|(?:potrebbe|può|ci può|mi può) (?:indicar[mc]i|indicare|dir[mc]i|dire|inviar[mc]i|inviare|confermare|confermarmi|allegare)|quale (?:ordine|taglia|colore|articolo)|quali articoli|ha una foto",
    words:
      "potrebbe può ci mi indicarmi indicarci indicare dirmi dirci dire inviarmi inviarci inviare confermare confermarmi allegare quale quali ordine taglia colore articolo articoli numero d di del il lo la l i gli le un una suo sua indirizzo e mail usato usata dall dell per acquisto da foto se possibile ha con codice postale paese o completo consegna preferisce invece puoi potresti chiedere controllare verificare scriverci scrivermi rispondere contattare guardare mandarci mandarmi anche ai vicini vicino verificato casa domicilio pacco spedizione qualcuno ricevuto lasciato danno danni danneggiato imballaggio confezione desidera vuole bisogno ancora già chiesto controllato gliela favore ci invii mi indichi mandi controlli chieda alleghi risponda verifichi scriva utilizzato utilizzata fare effettuare acquisto corriere nuova concordare delle dei intorno a questo messaggio cui stato è e al",
    personal: "ordine numero indirizzo mail acquisto consegna pacco spedizione corriere",
  },
  offers: {
    whole: "(?:il tuo|il suo|l'|quest'|gli|questi) ?(?:ordine|articol[oi])",
    it: "(?:questo|(?:il |la |le |i |gli |lo |l')?\u009e(?: di \u009e)?)",
    frames: [
      "posso (?:quindi |ancora )?{do}(?: per (?:te|lei))?(?: se vuoi)?",
      "se (?:vuoi|lo desideri|preferisci|vuole|lo desidera|preferisce|per lei va bene),? posso {do}",
      "(?:mi confermi|mi faccia sapere|mi dica|potrebbe confermarmi|può confermarmi) (?:se|che) (?:vuole|desidera) che (?:io )?{does}",
      "(?:vuoi|desideri|vuole|desidera) che {does}",
      "(?:fammi sapere|dimmi) se (?:vuoi|desideri) che {does}",
    ],
    verbs: {
      cancel_order: ["(?:annullarlo|annullare {it})", "(?:lo annulli|annulli {it})"],
      return_label: [
        "inviar(?:ti|le|tela)(?: (?:l'|un')etichetta(?: di reso)?)?(?: per {it})?(?: a questo indirizzo(?: e-mail)?| via e-mail)?",
        "(?:ti|le) (?:invii|mandi) (?:l'|un')etichetta(?: di reso)?",
      ],
      refund: ["(?:offrirti|offrirle|avviare) (?:un|il) rimborso(?: per {it})?"],
      replacement: ["(?:offrirti|offrirle|avviare) una sostituzione(?: per {it})?"],
      exchange: ["(?:offrirti|offrirle|preparare|organizzare) (?:un|il) cambio(?: per {it})?"],
      change_order: ["(?:modificarlo|cambiare (?:{it}|l'indirizzo(?: di consegna)?))"],
    },
    sentences: {
      return_open: ["(?:ha|hai) ancora bisogno dell'etichetta(?: di reso)?"],
      return_label: [
        "(?:puoi|può) render(?:lo|li|la|le|e {it})",
        "il reso è (?:ancora )?possibile(?: per {it})?",
      ],
      exchange: ["(?:un|il) cambio è (?:ancora )?possibile(?: per {it})?"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "non (?:posso|possiamo) (?:più )?accettare (?:un|il) reso(?: per {it})?",
        "il termine per il reso è (?:passato|scaduto)(?: per {it})?",
      ],
      escalate: [
        "(?:una persona del nostro team|un collega|una collega|un mio collega|un membro del nostro team|qualcuno del nostro team) (?:esaminerà|guarderà|valuterà|verificherà|controllerà) (?:personalmente )?(?:il (?:tuo|suo) (?:caso|messaggio)|la (?:tua|sua) (?:richiesta|situazione)|questo|la questione)(?: personalmente)?(?: e (?:ti|le) risponderà(?: qui)?)?",
      ],
    },
  },
  wordings: [
    [
      "(?:non|mai) (?:siano stat[ioea] |sono stat[ioea] |essere stat[ioea] )?(?:usat|utilizzat)[ioea]|inutilizzat[ioea]",
      "inutilizzati",
    ],
    ["(?:loro )?(?:stato|condizione) originale", "condizioni originali"],
    ["restituire", "rendere"],
    ["restituiti|resi", "rendere"],
    ["(?:successivamente|in seguito|in un secondo momento|a posteriori|dopo l'ordine)", "dopo"],
    [
      "(?:al pagamento|al checkout|durante l'acquisto|in fase di (?:acquisto|pagamento))",
      "al momento dell'acquisto",
    ],
    ["(?:si applicano|vengono applicati|sono applicati)", "valgono"],
    ["possono essere (?:aggiunti|applicati)", "si possono aggiungere"],
    [
      "(?:vengono|sono) (?:sempre )?(?:effettuati|accreditati|emessi|fatti)(?: sul| al| tramite il)|vanno sul|avvengono sul",
      "tornano sul",
    ],
    [
      "(?:metodo|mezzo) di pagamento (?:originale|utilizzato|usato|originario)(?: per l'ordine| per l'acquisto)?",
      "metodo di pagamento originale",
    ],
    [
      "per (?:motivi di )?(?:privacy|sicurezza|protezione dei dati)|per tutelare (?:la sua privacy|i suoi dati)|per proteggere (?:la sua privacy|i suoi dati)",
      "per proteggere i tuoi dati",
    ],
    [
      "(?:usato|utilizzato) (?:al momento dell'acquisto|per l'ordine|per effettuare l'ordine|per fare l'ordine|durante l'acquisto)|con cui è stato (?:effettuato|fatto) l'ordine",
      "usato per l'acquisto",
    ],
    ["possiamo parlare", "parliamo"],
    ["secondo il tracciamento", "secondo il corriere"],
    ["(?:puoi|può) seguire", "può seguire"],
    ["(?:puoi|può) rendere gli articoli", "gli articoli si possono rendere"],
  ],
  conditions: {
    opens:
      "purché|a condizione che|a patto che|sempre che|se|tenga presente che|si assicuri che|assicurati che",
    duty: "devono deve dovranno",
    beside:
      "gli i le lo la il l articoli articolo prodotti prodotto e in nelle nella loro essere siano sia sono ancora",
    states: "inutilizzati condizioni condizione originali originale confezione etichette",
  },
  refundGoesTo: "(?:sul|al) (?:suo |tuo )?(?:metodo|mezzo) di pagamento originale",
  ordinals: "primo/prima secondo/seconda terzo/terza",
  aroundClause:
    "puoi tuo tua ti lei suo sua può possono possiamo nostro nostra il lo la l i gli le un una di del della al si è sono in per con e o che questo anche tenga presente",
};
