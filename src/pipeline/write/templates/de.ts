import type { Named, Phrases } from "./phrases.ts";

const by = ({ until }: Named) => (until ? ` bis zum ${until}` : "");
/** Accusative. */
const it = ({ order, items }: Named) =>
  items ? `${items} aus Ihrer Bestellung${order}` : `Ihre Bestellung${order}`;

export const de: Phrases = {
  locale: "de",
  greeting: (name) => (name ? `Hallo ${name},` : "Guten Tag,"),
  thanks: "Vielen Dank für Ihre Nachricht.",
  sorry: "Es tut mir leid, dass Sie diese Unannehmlichkeiten hatten.",
  handover: "Das sieht sich jemand aus unserem Team persönlich an und antwortet Ihnen hier.",
  otherPoints: "Auf Ihre weiteren Punkte antwortet Ihnen hier jemand aus unserem Team.",
  remedies: { replacement: "Ersatz", refund: "eine Erstattung", store_credit: "ein Guthaben" },
  aboutOrder: (name) => `Zu Ihrer Bestellung ${name}:`,
  placedOn: (date) => `Sie haben sie am ${date} aufgegeben.`,
  shippedOn: (date) => `Sie hat unser Lager am ${date} verlassen.`,
  lastScan: (date, place) => `Der letzte Scan war am ${date}${place ? ` in ${place}` : ""}.`,
  estimate: (date) => `Laut Versanddienst ist die Zustellung voraussichtlich am ${date}.`,
  estimatePassed: (date) => `Laut Versanddienst war die Zustellung für den ${date} vorgesehen.`,
  parcelDelivered: (parcel, date) => `Das Paket ${parcel} wurde am ${date} zugestellt.`,
  parcelScanned: (parcel, date, place) =>
    `Das Paket ${parcel} wurde zuletzt am ${date}${place ? ` in ${place}` : ""} gescannt.`,
  parcelEstimate: (parcel, date) =>
    `Die Zustellung des Pakets ${parcel} ist laut Versanddienst voraussichtlich am ${date}.`,
  trackingNumber: (number, company) => `Die Sendungsnummer ist ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Hier können Sie die Sendung verfolgen: ${url}`,
  deliveredOn: (date, place) =>
    `Der Versanddienst hat die Zustellung am ${date}${place ? ` in ${place}` : ""} vermerkt.`,
  cancelledOn: (date) => `Die Stornierung ist vom ${date}.`,
  refundIssued: (amount, date) => `Am ${date} wurden ${amount} erstattet.`,
  returnName: (name) => `Sie hat die Nummer ${name}.`,
  situations: {
    which_order: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () => "Um welche Bestellung geht es, und wie lautet ihre Nummer aus der Bestätigungs-E-Mail?",
    },
    identity_unproven: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () =>
        "Könnten Sie die Bestellnummer prüfen und, wenn möglich, von der E-Mail-Adresse der Bestellung schreiben, den Käufer schreiben lassen oder uns diese Adresse nennen?",
    },
    no_order_found: {
      opening: "Gerne helfe ich Ihnen weiter.",
      next: () =>
        "Könnten Sie mir Ihre Bestellnummer und die E-Mail-Adresse nennen, mit der Sie bestellt haben?",
    },
    shop_unavailable: { opening: "Vielen Dank für Ihre Nachricht; wir kümmern uns darum." },
    not_shipped: { answer: ({ order }) => `Ihre Bestellung${order} wurde noch nicht versandt.` },
    on_hold: {
      answer: ({ order }) => `Ihre Bestellung${order} ist derzeit angehalten und wurde noch nicht versandt.`,
    },
    partly_shipped: {
      answer: ({ order }) =>
        `Ein Teil Ihrer Bestellung${order} wurde versandt, der Rest wird noch vorbereitet.`,
    },
    label_created: {
      answer: ({ order }) =>
        `Für Ihre Bestellung${order} wurde ein Versandetikett erstellt; der Versanddienst hat sie noch nicht gescannt.`,
    },
    shipped: { answer: ({ order }) => `Ihre Bestellung${order} wurde versandt.` },
    in_transit: { answer: ({ order }) => `Ihre Bestellung${order} ist unterwegs.` },
    out_for_delivery: { answer: ({ order }) => `Ihre Bestellung${order} befindet sich in der Zustellung.` },
    delivery_attempted: {
      answer: ({ order }) =>
        `Der Versanddienst hat vergeblich versucht, Ihre Bestellung${order} zuzustellen.`,
      next: () =>
        "Könnten Sie mit dem Versanddienst eine neue Zustellung vereinbaren oder mir sagen, wenn das nicht klappt?",
    },
    ready_for_pickup: { answer: ({ order }) => `Ihre Bestellung${order} liegt zur Abholung bereit.` },
    delayed: { answer: ({ order }) => `Es tut mir leid, Ihre Bestellung${order} ist verspätet.` },
    delivery_failed: {
      answer: ({ order }) =>
        `Es tut mir leid, der Versanddienst konnte Ihre Bestellung${order} nicht zustellen.`,
      next: () =>
        "Könnten Sie mir Ihre vollständige Lieferadresse bestätigen, damit wir den nächsten Schritt klären können?",
    },
    returned_to_sender: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wird vom Versanddienst an uns zurückgeschickt.`,
      next: () =>
        "Könnten Sie mir Ihre vollständige Lieferadresse bestätigen, damit wir den nächsten Schritt klären können?",
    },
    lost: {
      answer: ({ order }) => `Es tut mir leid, Ihre Bestellung${order} scheint unterwegs festzustecken.`,
    },
    overdue: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} liegt deutlich über der Schätzung des Versanddienstes.`,
    },
    delivered: {
      answer: ({ order }) => `Ihre Bestellung${order} wurde zugestellt.`,
      next: () => "Könnten Sie mir hier Bescheid geben, falls sie nicht zu finden ist?",
    },
    delivered_not_found: {
      opening: "Es tut mir leid, dass Ihr Paket nicht bei Ihnen ist.",
      answer: ({ order, items }) =>
        items
          ? `Der Versanddienst führt das Paket mit ${items} aus Ihrer Bestellung${order} als zugestellt.`
          : `Der Versanddienst führt Ihre Bestellung${order} als zugestellt.`,
      next: () =>
        "Falls noch nicht geschehen: Könnten Sie bei Nachbarn und an möglichen Ablageorten nachsehen und mir sagen, wenn es nicht auftaucht?",
    },
    cancelled: { answer: ({ order }) => `Ihre Bestellung${order} wurde storniert.` },
    refunded: { answer: ({ order }) => `Ihre Bestellung${order} ist als erstattet vermerkt.` },
    within_window: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} zurückgeben, und ich kann Ihnen das Rücksendeetikett mailen.`,
      next: () => "Soll ich es an diese E-Mail-Adresse schicken?",
      nextOfSeveral: "Welche Artikel möchten Sie zurückschicken?",
    },
    partly_returnable: {
      answer: (named) => `Sie können ${it(named)}${by(named)} zurückgeben, die anderen Artikel jedoch nicht.`,
      next: () => "Soll ich Ihnen das Rücksendeetikett an diese Adresse mailen?",
    },
    window_expired: {
      answer: (named) =>
        `Es tut mir leid, die Rückgabefrist für ${it(named)} ist${named.until ? ` am ${named.until}` : ""} abgelaufen.`,
    },
    final_sale: {
      answer: (named) => `Es tut mir leid, ${it(named)} können wir nicht zurücknehmen.`,
    },
    already_returned: {
      answer: (named) => `Für ${it(named)} ist schon eine Rückgabe oder Erstattung vermerkt.`,
    },
    return_open: {
      answer: ({ order }) => `Für Ihre Bestellung${order} läuft schon eine Rückgabe.`,
      next: () => "Brauchen Sie dafür noch das Etikett?",
    },
    return_declined: { opening: "Vielen Dank für Ihre Nachricht." },
    return_after_delivery: {
      answer: ({ order, items }) =>
        items
          ? `Das Paket mit ${items} aus Ihrer Bestellung${order} wurde noch nicht zugestellt, es gibt davon also noch nichts zurückzuschicken.`
          : `Ihre Bestellung${order} wurde noch nicht zugestellt, es gibt also noch nichts zurückzuschicken.`,
      next: () => "Könnten Sie mir hier schreiben, wenn alles bei Ihnen ist?",
    },
    delivery_date_unknown: {
      opening: "Das prüfe ich gerne für Sie.",
      next: ({ order }) => `An welchem Tag ist Ihre Bestellung${order} angekommen?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also ohne Rücksendung stornieren.`,
      next: () => "Soll ich sie stornieren?",
    },
    exchange_within_window: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} umtauschen, und ich kann das für Sie veranlassen.`,
      next: () => "Könnten Sie mir sagen, welche Größe, Farbe oder welchen Artikel Sie stattdessen möchten?",
    },
    exchange_before_shipping: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde noch nicht versandt, ich kann sie also noch ändern.`,
      next: () => "Könnten Sie mir sagen, welche Größe, Farbe oder welchen Artikel Sie stattdessen möchten?",
    },
    refund_by_return: {
      answer: (named) =>
        `Sie können ${it(named)}${by(named)} gegen Erstattung zurückgeben, und ich kann Ihnen das Rücksendeetikett mailen.`,
      next: () => "Soll ich es an diese E-Mail-Adresse schicken?",
      nextOfSeveral: "Welche Artikel möchten Sie zurückschicken?",
    },
    partly_refunded: {
      answer: ({ order }) => `Ein Teil Ihrer Bestellung${order} ist als erstattet vermerkt.`,
    },
    refund_due: {
      answer: ({ order }) =>
        `Ihre Rückgabe zur Bestellung${order} ist abgeschlossen, ich kann also die Erstattung veranlassen.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `Die Rückgabe zu Ihrer Bestellung${order} läuft noch; die Erstattung folgt nach Eingang und Prüfung.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) =>
        `Ihre Bestellung${order} wurde storniert, und ich kann die Erstattung dafür veranlassen.`,
    },
    faulty_within_window: {
      opening: "Es tut mir leid, dass nicht alles so ankam, wie es sollte.",
      answer: (named) => `Ich kann Ihnen für ${it(named)} ${named.remedies} anbieten.`,
      next: () =>
        "Könnten Sie mir sagen, was Ihnen passt, und ein Foto anhängen, falls noch nicht geschehen?",
      nextOfSeveral:
        "Um welchen Artikel geht es, und könnten Sie ein Foto anhängen, falls noch nicht geschehen?",
    },
    faulty_refund: {
      opening: "Es tut mir leid, dass nicht alles so ankam, wie es sollte.",
      answer: (named) => `Ich kann für ${it(named)} eine Erstattung veranlassen.`,
      next: () => "Könnten Sie ein Foto anhängen, falls noch nicht geschehen?",
      nextOfSeveral:
        "Um welchen Artikel geht es, und könnten Sie ein Foto anhängen, falls noch nicht geschehen?",
    },
    faulty_replacement: {
      opening: "Es tut mir leid, dass nicht alles so ankam, wie es sollte.",
      answer: (named) => `Ich kann für ${it(named)} Ersatz veranlassen.`,
      next: () => "Könnten Sie ein Foto anhängen, falls noch nicht geschehen?",
      nextOfSeveral:
        "Um welchen Artikel geht es, und könnten Sie ein Foto anhängen, falls noch nicht geschehen?",
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
        `Es tut mir leid, Ihre Bestellung${order} wurde schon versandt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Es tut mir leid, ein Teil Ihrer Bestellung${order} wurde schon versandt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wird schon vorbereitet, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Es tut mir leid, Ihre Bestellung${order} wurde schon zugestellt, ich kann sie daher nicht mehr ändern oder stornieren.`,
    },
    discount_after_order: {
      answer: () => "Es tut mir leid, zu einer aufgegebenen Bestellung kann ich keinen Rabatt hinzufügen.",
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
      next: () =>
        "Könnten Sie mir Datum und Betrag der Abbuchung nennen und, falls vorhanden, die Bestellnummer, aber keine Kartendaten?",
    },
    account_help: {
      opening: "Gerne helfe ich Ihnen mit Ihrem Konto.",
      next: () => "Was möchten Sie tun, und welche Meldung sehen Sie (bitte ohne Passwort)?",
    },
    subscription_change: {
      opening: "Gerne helfe ich Ihnen mit Ihrem Abo.",
      next: () => "Möchten Sie es ändern, pausieren oder kündigen, und ab wann?",
    },
    site_issue: {
      opening: "Es tut mir leid, dass unsere Seite Ihnen Schwierigkeiten macht.",
      next: () =>
        "Welche Seite war es, auf welchem Gerät und in welchem Browser, und welche Meldung sahen Sie?",
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
      next: () =>
        "Könnten Sie mir etwas genauer sagen, was Sie brauchen, und die Bestellnummer nennen, falls es eine gibt?",
    },
  },
};
