import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, fullAddress, it, otherItem, photo, sent, which } from "./words/de.ts";

export const de: Phrases = {
  locale: "de",
  greeting: (name) => (name ? `Hallo ${name},` : "Guten Tag,"),
  thanks: "Vielen Dank für Ihre Nachricht.",
  sorry: "Es tut mir leid, dass Sie diese Unannehmlichkeiten hatten.",
  handover: "Das sieht sich jemand aus unserem Team persönlich an und antwortet Ihnen hier.",
  otherPoints: "Auf Ihre weiteren Punkte antwortet Ihnen hier jemand aus unserem Team.",
  remedies: { replacement: "Ersatz", refund: "eine Erstattung", store_credit: "ein Guthaben" },
  aboutOrder: (name) => `Zu Ihrer Bestellung ${name}:`,
  placedOn: (date) => `Sie haben am ${date} bestellt.`,
  shippedOn: (date) => `Die Sendung hat unser Lager am ${date} verlassen.`,
  lastScan: (date, place) => `Zuletzt wurde die Sendung am ${date}${place ? ` in ${place}` : ""} gescannt.`,
  estimate: (date) => `Laut Versanddienst ist die Zustellung für den ${date} vorgesehen.`,
  estimatePassed: (date) => `Laut Versanddienst war die Zustellung für den ${date} vorgesehen.`,
  parcelDelivered: (parcel, date) => `Das Paket ${parcel} wurde am ${date} zugestellt.`,
  parcelScanned: (parcel, date, place) =>
    `Das Paket ${parcel} wurde zuletzt am ${date}${place ? ` in ${place}` : ""} gescannt.`,
  parcelEstimate: (parcel, date) =>
    `Die Zustellung des Pakets ${parcel} ist laut Versanddienst für den ${date} vorgesehen.`,
  trackingNumber: (number, company) =>
    `Die Sendungsnummer lautet ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Hier können Sie die Sendung verfolgen: ${url}`,
  deliveredOn: (date, place) =>
    `Der Versanddienst hat die Zustellung am ${date}${place ? ` in ${place}` : ""} vermerkt.`,
  cancelledOn: (date) => `Die Stornierung erfolgte am ${date}.`,
  refundIssued: (amount, date) => `Am ${date} wurden ${amount} erstattet.`,
  returnName: (name) => `Die Rücksendenummer lautet ${name}.`,
  situations: {
    which_order: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () =>
        "Um welche Bestellung geht es, und welche Bestellnummer steht in Ihrer Bestätigungs-E-Mail?",
    },
    identity_unproven: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () =>
        "Könnten Sie die Bestellnummer prüfen und uns, wenn möglich, von der E-Mail-Adresse schreiben, mit der bestellt wurde, uns diese Adresse nennen oder die Person schreiben lassen, die bestellt hat?",
    },
    no_order_found: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () =>
        "Könnten Sie mir Ihre Bestellnummer und die E-Mail-Adresse nennen, mit der Sie bestellt haben?",
    },
    shop_unavailable: { opening: "Vielen Dank für Ihre Nachricht; wir kümmern uns darum." },
    not_shipped: { answer: ({ order }) => `Ihre Bestellung${order} wurde noch nicht versandt.` },
    on_hold: {
      answer: ({ order }) =>
        `Die Bearbeitung Ihrer Bestellung${order} ist derzeit angehalten, sie wurde noch nicht versandt.`,
    },
    partly_shipped: {
      answer: ({ order }) =>
        `Ein Teil Ihrer Bestellung${order} wurde versandt, der Rest wird noch vorbereitet.`,
    },
    label_created: {
      answer: (named) =>
        `Für ${sent(named)} wurde ein Versandetikett erstellt; der Versanddienst hat die Sendung noch nicht gescannt.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} wurde versandt.` },
    in_transit: { answer: (named) => `${capital(sent(named))} ist unterwegs.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} befindet sich in der Zustellung.` },
    delivery_attempted: {
      answer: (named) => `Der Versanddienst hat vergeblich versucht, ${sent(named)} zuzustellen.`,
      next: () =>
        "Könnten Sie mit dem Versanddienst eine neue Zustellung vereinbaren oder mir Bescheid geben, falls das nicht klappt?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} liegt zur Abholung bereit.` },
    delayed: { answer: (named) => `Es tut mir leid, ${sent(named)} verspätet sich.` },
    delivery_failed: {
      answer: (named) => `Es tut mir leid, der Versanddienst konnte ${sent(named)} nicht zustellen.`,
      next: fullAddress,
    },
    returned_to_sender: {
      answer: (named) => `Es tut mir leid, ${sent(named)} wird vom Versanddienst an uns zurückgeschickt.`,
      next: fullAddress,
    },
    lost: {
      answer: (named) => `Es tut mir leid, ${sent(named)} scheint unterwegs festzustecken.`,
    },
    overdue: {
      answer: (named) =>
        `Es tut mir leid, für ${sent(named)} ist der vom Versanddienst genannte Zustelltermin deutlich überschritten.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} wurde zugestellt.`,
      next: () => "Könnten Sie mir hier Bescheid geben, falls die Sendung nicht zu finden ist?",
    },
    delivered_not_found: {
      opening: "Es tut mir leid, dass Sie Ihr Paket noch nicht haben.",
      answer: (named) =>
        named.items
          ? `Laut Versanddienst wurde das Paket mit ${named.items} aus Ihrer Bestellung${named.order} zugestellt.`
          : `Laut Versanddienst wurde ${sent(named)} zugestellt.`,
      next: () =>
        "Könnten Sie, falls noch nicht geschehen, bei den Nachbarn fragen, an möglichen Ablageorten nachsehen und mir Bescheid geben, wenn es nicht auftaucht?",
    },
    cancelled: { answer: ({ order }) => `Ihre Bestellung${order} wurde storniert.` },
    refunded: { answer: ({ order }) => `Ihre Bestellung${order} ist bei uns als erstattet vermerkt.` },
    within_window: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} zurückgeben, und ich kann Ihnen das Rücksendeetikett per E-Mail schicken.`,
      next: () => "Soll ich das Etikett an diese E-Mail-Adresse schicken?",
      nextOfSeveral: "Welche Artikel möchten Sie zurückschicken?",
    },
    partly_returnable: {
      answer: (named) => `Sie können ${it(named)}${by(named)} zurückgeben, die anderen Artikel jedoch nicht.`,
      next: () => "Soll ich Ihnen das Rücksendeetikett an diese E-Mail-Adresse schicken?",
    },
    window_expired: {
      answer: (named) =>
        `Es tut mir leid, die ${named.isExchange ? "Umtauschfrist" : "Rückgabefrist"} für ${it(named)} ist${named.until ? ` am ${named.until}` : ""} abgelaufen.`,
    },
    final_sale: {
      answer: (named) =>
        `Es tut mir leid, ${it(named)} können wir nicht ${named.isExchange ? "umtauschen" : "zurücknehmen"}.`,
    },
    already_returned: {
      answer: (named) => `Für ${it(named)} ist bereits eine Rückgabe oder Erstattung vermerkt.`,
    },
    return_open: {
      answer: ({ order }) => `Für Ihre Bestellung${order} läuft bereits eine Rückgabe.`,
      next: () => "Brauchen Sie dafür noch das Etikett?",
      answered: "Das Etikett dafür kann ich Ihnen per E-Mail schicken.",
    },
    return_declined: { opening: "Vielen Dank für Ihre Nachricht." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `Das Paket mit ${named.items} aus Ihrer Bestellung${named.order} wurde noch nicht zugestellt, es gibt davon also noch nichts zurückzuschicken.`
          : `${capital(sent(named))} wurde noch nicht zugestellt, es gibt also noch nichts zurückzuschicken.`,
      next: () => "Könnten Sie mir hier schreiben, sobald alles bei Ihnen angekommen ist?",
    },
    delivery_date_unknown: {
      opening: "Das prüfe ich gerne für Sie.",
      next: (named) => `An welchem Tag ist ${sent(named)} angekommen?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also ohne Rücksendung stornieren.`,
      next: () => "Soll ich sie stornieren?",
    },
    exchange_within_window: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} umtauschen, und ich kann das für Sie veranlassen.`,
      next: otherItem,
    },
    exchange_before_shipping: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also noch ändern.`,
      next: otherItem,
    },
    refund_by_return: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} gegen Erstattung zurückgeben, und ich kann Ihnen das Rücksendeetikett per E-Mail schicken.`,
      next: () => "Soll ich das Etikett an diese E-Mail-Adresse schicken?",
      nextOfSeveral: "Welche Artikel möchten Sie zurückschicken?",
    },
    partly_refunded: {
      answer: ({ order }) => `Ein Teil Ihrer Bestellung${order} ist bei uns als erstattet vermerkt.`,
    },
    refund_due: {
      answer: ({ order }) =>
        `Ihre Rückgabe zur Bestellung${order} ist abgeschlossen, ich kann also die Erstattung veranlassen.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `Die Rückgabe zu Ihrer Bestellung${order} läuft noch; die Erstattung folgt, sobald die Rückgabe bearbeitet ist.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde storniert, und ich kann die Erstattung dafür veranlassen.`,
    },
    faulty_within_window: {
      opening: "Es tut mir leid, dass nicht alles so angekommen ist, wie es sollte.",
      answer: (named) => `Ich kann Ihnen für ${it(named)} ${named.remedies} anbieten.`,
      next: () =>
        "Könnten Sie mir sagen, was Ihnen lieber ist, und ein Foto anhängen, falls noch nicht geschehen?",
      unnamed: {
        next: which,
        answer: (named) =>
          `Dafür kann ich Ihnen dann ${named.remedies} anbieten, ganz wie es Ihnen lieber ist.`,
      },
    },
    faulty_refund: {
      opening: "Es tut mir leid, dass nicht alles so angekommen ist, wie es sollte.",
      answer: (named) => `Ich kann für ${it(named)} eine Erstattung veranlassen.`,
      next: photo,
      unnamed: { next: which, answer: () => "Dafür kann ich dann eine Erstattung veranlassen." },
    },
    faulty_replacement: {
      opening: "Es tut mir leid, dass nicht alles so angekommen ist, wie es sollte.",
      answer: (named) => `Ich kann für ${it(named)} Ersatz veranlassen.`,
      next: photo,
      unnamed: { next: which, answer: () => "Dafür kann ich dann Ersatz veranlassen." },
    },
    faulty_expired: {
      opening: "Das tut mir leid.",
      answer: (named) => `Die Frist, einen Fehler zu melden, ist für ${it(named)} leider abgelaufen.`,
    },
    faulty_not_shipped: {
      opening: "Das tut mir leid.",
      answer: ({ order }) => `Ihre Bestellung${order} wurde noch nicht versandt.`,
      next: () => "Geht es um eine andere Bestellung?",
    },
    cancellable: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also für Sie stornieren.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann die Lieferadresse also noch ändern.`,
      next: () => "Könnten Sie mir die vollständige neue Adresse mit Postleitzahl und Land bestätigen?",
    },
    order_change_possible: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also noch ändern.`,
      next: () => "Könnten Sie mir genau sagen, welche Artikel, Größen und Mengen Sie möchten?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wurde bereits versandt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Es tut mir leid, ein Teil Ihrer Bestellung${order} wurde bereits versandt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wird bereits vorbereitet, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wurde bereits zugestellt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    discount_after_order: {
      answer: () =>
        "Es tut mir leid, auf eine bereits aufgegebene Bestellung kann ich keinen Rabatt mehr geben.",
    },
    discount_offer: { answer: () => "Ich kann Ihnen auf Ihre Bestellung einen Rabatt geben." },
    discount_question: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () => "Welchen Code möchten Sie nutzen, und was sehen Sie nach der Eingabe?",
    },
    product_question: { opening: "Vielen Dank für Ihre Frage." },
    policy_question: {
      answer: () => "So ist das bei uns geregelt.",
    },
    policy_handover: { opening: "Vielen Dank für Ihre Frage." },
    payment_details: {
      opening: "Gerne kläre ich diese Zahlung mit Ihnen.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Könnten Sie mir Datum und Betrag der Abbuchung nennen (bitte keine Kartendaten)?"
          : "Könnten Sie mir Datum und Betrag der Abbuchung und, falls vorhanden, die Bestellnummer nennen (bitte keine Kartendaten)?",
    },
    account_help: {
      opening: "Gerne helfe ich Ihnen mit Ihrem Konto.",
      next: () => "Welche Meldung sehen Sie beim Anmelden (bitte ohne Passwort)?",
    },
    subscription_change: {
      opening: "Gerne helfe ich Ihnen mit Ihrem Abo.",
      next: () => "Möchten Sie es ändern, pausieren oder kündigen, und ab wann?",
    },
    site_issue: {
      opening: "Es tut mir leid, dass unsere Seite Ihnen Probleme macht.",
      next: () =>
        "Welche Seite war es, auf welchem Gerät und in welchem Browser, und welche Meldung haben Sie gesehen?",
    },
    complaint: {
      opening:
        "Es tut mir leid, dass Sie diese Unannehmlichkeiten hatten, und danke, dass Sie uns das sagen.",
      next: () => "Womit wäre Ihnen am besten geholfen?",
    },
    human_requested: { opening: "Vielen Dank für Ihre Nachricht." },
    legal: { opening: "Vielen Dank für Ihre Nachricht." },
    thanked: { opening: "Gern geschehen." },
    no_request: { opening: "Vielen Dank für Ihre Nachricht." },
    person_decides: { opening: "Vielen Dank für Ihre Nachricht." },
    cancel_on_condition: {
      answer: ({ order }) => `Ihre Bestellung${order} wurde noch nicht versandt.`,
      next: () =>
        "Sie haben für die Stornierung eine Bedingung genannt: Soll ich die Bestellung jetzt stornieren, oder möchten Sie lieber warten?",
    },
    return_unrecorded: {
      opening: "Ich gehe Ihrer Rücksendung gern nach.",
      next: () =>
        "Könnten Sie mir die Sendungsnummer Ihrer Rücksendung oder ein Foto des Einlieferungsbelegs schicken?",
    },
    unclear: {
      opening: "Vielen Dank für Ihre Nachricht.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Könnten Sie mir etwas genauer sagen, was Sie brauchen?"
          : "Könnten Sie mir etwas genauer sagen, was Sie brauchen, und die Bestellnummer nennen, falls es eine gibt?",
    },
  },
};
