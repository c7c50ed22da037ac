import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, del, il, sent, thing, which } from "./words/it.ts";

export const it: Phrases = {
  locale: "it",
  greeting: (name) => (name ? `Ciao ${name},` : "Buongiorno,"),
  thanks: "Grazie per il tuo messaggio.",
  sorry: "Mi dispiace per il disagio.",
  handover: "Una persona del nostro team se ne occuperà personalmente e ti risponderà qui.",
  otherPoints: "Una persona del nostro team ti risponderà qui sugli altri punti.",
  remedies: { replacement: "una sostituzione", refund: "un rimborso", store_credit: "un buono acquisto" },
  aboutOrder: (name) => `Riguardo al tuo ordine ${name}:`,
  placedOn: (date) => `L'hai effettuato ${il(date)}.`,
  shippedOn: (date) => `È partito dal nostro magazzino ${il(date)}.`,
  lastScan: (date, place) => `L'ultima scansione è ${del(date)}${place ? ` (${place})` : ""}.`,
  estimate: (date) => `Il corriere prevede la consegna per ${il(date)}.`,
  estimatePassed: (date) => `Il corriere prevedeva la consegna per ${il(date)}.`,
  parcelDelivered: (parcel, date) => `Il pacco ${parcel} è stato consegnato ${il(date)}.`,
  parcelScanned: (parcel, date, place) =>
    `Il pacco ${parcel} è stato scansionato per l'ultima volta ${il(date)}${place ? ` (${place})` : ""}.`,
  parcelEstimate: (parcel, date) => `Il corriere prevede la consegna del pacco ${parcel} per ${il(date)}.`,
  trackingNumber: (number, company) =>
    `Il numero di tracciamento è ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Puoi seguirlo qui: ${url}`,
  deliveredOn: (date, place) =>
    `Il corriere ha registrato la consegna ${il(date)}${place ? ` (${place})` : ""}.`,
  cancelledOn: (date) => `L'annullamento è ${del(date)}.`,
  refundIssued: (amount, date) => `Un rimborso di ${amount} è stato emesso ${il(date)}.`,
  returnName: (name) => `Il numero del reso è ${name}.`,
  situations: {
    which_order: {
      opening: "Ti aiuto volentieri.",
      next: () => "Di quale ordine si tratta, e qual è il numero indicato nell'e-mail di conferma?",
    },
    identity_unproven: {
      opening: "Ti aiuto volentieri.",
      next: () =>
        "Potresti controllare il numero d'ordine e, se possibile, scriverci dall'indirizzo e-mail usato per l'ordine, indicarci quell'indirizzo o farci scrivere da chi ha acquistato?",
    },
    no_order_found: {
      opening: "Ti aiuto volentieri.",
      next: () => "Potresti inviarmi il numero d'ordine e l'indirizzo e-mail che hai usato per l'acquisto?",
    },
    shop_unavailable: { opening: "Grazie per il tuo messaggio; stiamo verificando." },
    not_shipped: { answer: ({ order }) => `Il tuo ordine${order} non è ancora stato spedito.` },
    on_hold: { answer: ({ order }) => `Il tuo ordine${order} è in sospeso e non è ancora stato spedito.` },
    partly_shipped: {
      answer: ({ order }) =>
        `Una parte del tuo ordine${order} è stata spedita, il resto è ancora in preparazione.`,
    },
    label_created: {
      answer: (named) =>
        `È stata creata un'etichetta di spedizione per ${sent(named)}, ma il corriere non l'ha ancora scansionato.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} è stato spedito.` },
    in_transit: { answer: (named) => `${capital(sent(named))} è in viaggio.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} è in consegna.` },
    delivery_attempted: {
      answer: (named) => `Il corriere ha provato senza successo a consegnare ${sent(named)}.`,
      next: () => "Potresti concordare una nuova consegna con il corriere, o dirmi se non è possibile?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} è pronto per il ritiro.` },
    delayed: { answer: (named) => `Mi dispiace, ${sent(named)} è in ritardo.` },
    delivery_failed: {
      answer: (named) => `Mi dispiace, il corriere non è riuscito a consegnare ${sent(named)}.`,
      next: () => "Potresti confermarmi l'indirizzo di consegna completo, così vediamo come procedere?",
    },
    returned_to_sender: {
      answer: (named) => `Mi dispiace, il corriere ci sta rimandando indietro ${sent(named)}.`,
      next: () => "Potresti confermarmi l'indirizzo di consegna completo, così vediamo come procedere?",
    },
    lost: {
      answer: (named) => `Mi dispiace, ${sent(named)} sembra bloccato durante il trasporto.`,
    },
    overdue: {
      answer: (named) =>
        `Mi dispiace, ${sent(named)} è molto in ritardo rispetto alla data prevista dal corriere.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} risulta consegnato.`,
      next: () => "Potresti scrivermi qui se non lo trovi?",
    },
    delivered_not_found: {
      opening: "Mi dispiace che tu non abbia ancora il pacco.",
      answer: (named) =>
        named.items
          ? `Secondo il corriere, il pacco con ${named.items} del tuo ordine${named.order} risulta consegnato.`
          : `Secondo il corriere, ${sent(named)} risulta consegnato.`,
      next: () =>
        "Se non l'hai già fatto, potresti chiedere ai vicini, controllare dove il corriere potrebbe averlo lasciato e dirmi se ancora non si trova?",
    },
    cancelled: { answer: ({ order }) => `Il tuo ordine${order} risulta annullato.` },
    refunded: { answer: ({ order }) => `Il tuo ordine${order} risulta rimborsato.` },
    within_window: {
      answer: (named) =>
        `Puoi rendere ${thing(named)}${by(named)}, e posso inviarti l'etichetta di reso via e-mail.`,
      next: () => "Vuoi che invii l'etichetta a questo indirizzo e-mail?",
      nextOfSeveral: "Quali articoli vuoi rendere?",
    },
    partly_returnable: {
      answer: (named) => `Puoi rendere ${thing(named)}${by(named)}, ma non gli altri articoli.`,
      next: () => "Vuoi che ti invii l'etichetta di reso a questo indirizzo e-mail?",
    },
    window_expired: {
      answer: (named) =>
        `Mi dispiace, il termine di ${named.isExchange ? "cambio" : "reso"} per ${thing(named)} ${named.until ? `è scaduto ${il(named.until)}` : "è scaduto"}.`,
    },
    final_sale: {
      answer: (named) =>
        `Mi dispiace, non possiamo accettare il ${named.isExchange ? "cambio" : "reso"} per ${thing(named)}.`,
    },
    already_returned: {
      answer: (named) => `Un reso o un rimborso risulta già registrato per ${thing(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `C'è già un reso aperto per il tuo ordine${order}.`,
      next: () => "Ti serve ancora l'etichetta?",
      answered: "Posso inviarti l'etichetta via e-mail.",
    },
    return_declined: { opening: "Grazie per il tuo messaggio." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `Il pacco con ${named.items} del tuo ordine${named.order} non è ancora arrivato, quindi per ora non c'è nulla da rendere.`
          : `${capital(sent(named))} non è ancora arrivato, quindi per ora non c'è nulla da rendere.`,
      next: () => "Potresti scrivermi qui quando l'avrai ricevuto?",
    },
    delivery_date_unknown: {
      opening: "Lo verifico volentieri.",
      next: (named) => `In che giorno è arrivato ${sent(named)}?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Il tuo ordine${order} non è ancora stato spedito, quindi posso annullarlo senza bisogno di un reso.`,
      next: () => "Vuoi che lo annulli?",
    },
    exchange_within_window: {
      answer: (named) => `Puoi cambiare ${thing(named)}${by(named)}, e posso occuparmi del cambio.`,
      next: () => "Potresti confermarmi quale taglia, colore o articolo vuoi al suo posto?",
    },
    exchange_before_shipping: {
      answer: ({ order }) =>
        `Il tuo ordine${order} non è ancora stato spedito, quindi posso ancora modificarlo.`,
      next: () => "Potresti confermarmi quale taglia, colore o articolo vuoi al suo posto?",
    },
    refund_by_return: {
      answer: (named) =>
        `Puoi rendere ${thing(named)}${by(named)} e chiedere il rimborso, e posso inviarti l'etichetta di reso via e-mail.`,
      next: () => "Vuoi che invii l'etichetta a questo indirizzo e-mail?",
      nextOfSeveral: "Quali articoli vuoi rendere?",
    },
    partly_refunded: { answer: ({ order }) => `Una parte del tuo ordine${order} risulta rimborsata.` },
    refund_due: {
      answer: ({ order }) => `Il reso del tuo ordine${order} è concluso, quindi posso avviare il rimborso.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `Il reso del tuo ordine${order} è ancora aperto; il rimborso segue una volta elaborato il reso.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `Il tuo ordine${order} risulta annullato, e posso avviare il rimborso.`,
    },
    faulty_within_window: {
      opening: "Mi dispiace che qualcosa non sia arrivato come doveva.",
      answer: (named) => `Posso offrirti ${named.remedies} per ${thing(named)}.`,
      next: () => "Potresti dirmi che cosa preferisci e allegare una foto, se non l'hai già fatto?",
      unnamed: {
        next: which,
        answer: (named) => `Poi posso offrirti ${named.remedies} per quell'articolo, come preferisci.`,
      },
    },
    faulty_refund: {
      opening: "Mi dispiace che qualcosa non sia arrivato come doveva.",
      answer: (named) => `Posso avviare un rimborso per ${thing(named)}.`,
      next: () => "Potresti allegare una foto, se non l'hai già fatto?",
      unnamed: { next: which, answer: () => "Poi posso avviare un rimborso per quell'articolo." },
    },
    faulty_replacement: {
      opening: "Mi dispiace che qualcosa non sia arrivato come doveva.",
      answer: (named) => `Posso organizzare una sostituzione per ${thing(named)}.`,
      next: () => "Potresti allegare una foto, se non l'hai già fatto?",
      unnamed: { next: which, answer: () => "Poi posso organizzare una sostituzione per quell'articolo." },
    },
    faulty_expired: {
      opening: "Mi dispiace per l'accaduto.",
      answer: (named) => `Purtroppo è scaduto il termine per segnalare un problema con ${thing(named)}.`,
    },
    faulty_not_shipped: {
      opening: "Mi dispiace per l'accaduto.",
      answer: ({ order }) => `Il tuo ordine${order} non è ancora stato spedito.`,
      next: () => "Il tuo messaggio riguarda un altro ordine?",
    },
    cancellable: {
      answer: ({ order }) => `Il tuo ordine${order} non è ancora stato spedito, quindi posso annullarlo.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `Il tuo ordine${order} non è ancora stato spedito, quindi posso cambiare l'indirizzo di consegna.`,
      next: () => "Potresti confermarmi il nuovo indirizzo completo, con CAP e paese?",
    },
    order_change_possible: {
      answer: ({ order }) =>
        `Il tuo ordine${order} non è ancora stato spedito, quindi posso ancora modificarlo.`,
      next: () => "Potresti confermarmi esattamente quali articoli, taglie e quantità desideri?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Mi dispiace, il tuo ordine${order} è già stato spedito, quindi non posso più modificarlo né annullarlo.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Mi dispiace, una parte del tuo ordine${order} è già stata spedita, quindi non posso più modificarlo né annullarlo.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Mi dispiace, il tuo ordine${order} è già in preparazione, quindi non posso più modificarlo né annullarlo.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Mi dispiace, il tuo ordine${order} risulta già consegnato, quindi non posso più modificarlo né annullarlo.`,
    },
    discount_after_order: {
      answer: () => "Mi dispiace, non posso aggiungere uno sconto a un ordine già effettuato.",
    },
    discount_offer: { answer: () => "Posso aggiungere uno sconto al tuo ordine." },
    discount_question: {
      opening: "Ti aiuto volentieri.",
      next: () => "Quale codice vuoi usare e che cosa vedi quando lo inserisci?",
    },
    product_question: { opening: "Grazie per la tua domanda." },
    policy_question: {
      answer: () => "Ecco come funziona da noi.",
    },
    policy_handover: { opening: "Grazie per la tua domanda." },
    payment_details: {
      opening: "Chiarisco volentieri questo pagamento con te.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Potresti dirmi la data e l'importo dell'addebito (senza dati della carta, per favore)?"
          : "Potresti dirmi la data e l'importo dell'addebito e, se c'è, il numero d'ordine (senza dati della carta, per favore)?",
    },
    account_help: {
      opening: "Ti aiuto volentieri con il tuo account.",
      next: () => "Quale messaggio vedi quando accedi (senza password, per favore)?",
    },
    subscription_change: {
      opening: "Ti aiuto volentieri con il tuo abbonamento.",
      next: () => "Vuoi modificarlo, sospenderlo o disdirlo, e da quando?",
    },
    site_issue: {
      opening: "Mi dispiace che il nostro sito ti dia problemi.",
      next: () => "Quale pagina era, su quale dispositivo e browser, e quale messaggio hai visto?",
    },
    complaint: {
      opening: "Mi dispiace per il disagio, e grazie per avercelo detto.",
      next: () => "Che cosa potremmo fare per aiutarti?",
    },
    human_requested: { opening: "Grazie per il tuo messaggio." },
    legal: { opening: "Grazie per il tuo messaggio." },
    thanked: { opening: "Prego, è stato un piacere." },
    no_request: { opening: "Grazie per il tuo messaggio." },
    person_decides: { opening: "Grazie per il tuo messaggio." },
    cancel_on_condition: {
      answer: ({ order }) => `Il tuo ordine${order} non è ancora stato spedito.`,
      next: () =>
        "Hai posto una condizione per l'annullamento: devo annullare l'ordine adesso, o preferisci aspettare?",
    },
    return_unrecorded: {
      opening: "Verifico volentieri il reso che hai spedito.",
      next: () => "Potresti inviarmi il numero di tracciamento di quel reso, o una foto della ricevuta?",
    },
    unclear: {
      opening: "Grazie per il tuo messaggio.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Potresti dirmi qualcosa in più su ciò che ti serve?"
          : "Potresti dirmi qualcosa in più su ciò che ti serve, con il numero d'ordine se c'è?",
    },
  },
};
