import type { Named, Phrases } from "./phrases.ts";

const by = ({ until }: Named) => (until ? ` tot en met ${until}` : "");
const it = ({ order, items }: Named) =>
  items ? `${items} uit je bestelling${order}` : `je bestelling${order}`;

export const nl: Phrases = {
  locale: "nl",
  greeting: (name) => (name ? `Hallo ${name},` : "Goedendag,"),
  thanks: "Bedankt voor je bericht.",
  sorry: "Het spijt me dat je hier last van hebt gehad.",
  handover: "Een collega kijkt hier persoonlijk naar en antwoordt je hier.",
  otherPoints: "Een collega antwoordt je hier op je andere punten.",
  remedies: { replacement: "een vervanging", refund: "een terugbetaling", store_credit: "een tegoed" },
  aboutOrder: (name) => `Over je bestelling ${name}:`,
  placedOn: (date) => `Je hebt de bestelling op ${date} geplaatst.`,
  shippedOn: (date) => `De bestelling is op ${date} bij ons vertrokken.`,
  lastScan: (date, place) => `De laatste scan was op ${date}${place ? ` in ${place}` : ""}.`,
  estimate: (date) => `De vervoerder verwacht te bezorgen op ${date}.`,
  estimatePassed: (date) => `De vervoerder verwachtte te bezorgen op ${date}.`,
  parcelDelivered: (parcel, date) => `Pakket ${parcel} is op ${date} bezorgd.`,
  parcelScanned: (parcel, date, place) =>
    `Pakket ${parcel} is voor het laatst gescand op ${date}${place ? ` in ${place}` : ""}.`,
  parcelEstimate: (parcel, date) => `De vervoerder verwacht pakket ${parcel} te bezorgen op ${date}.`,
  trackingNumber: (number, company) => `Het trackingnummer is ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Je kunt de zending hier volgen: ${url}`,
  deliveredOn: (date, place) =>
    `De vervoerder heeft de bezorging vastgelegd op ${date}${place ? ` in ${place}` : ""}.`,
  cancelledOn: (date) => `De annulering is van ${date}.`,
  refundIssued: (amount, date) => `Op ${date} is ${amount} terugbetaald.`,
  returnName: (name) => `Het nummer is ${name}.`,
  situations: {
    which_order: {
      opening: "Ik help je graag.",
      next: () => "Om welke bestelling gaat het, en wat is het nummer in je bevestigingsmail?",
    },
    identity_unproven: {
      opening: "Ik help je graag.",
      next: () =>
        "Kun je het bestelnummer controleren en, als dat kan, schrijven vanaf het e-mailadres van de bestelling, de koper laten schrijven of ons dat adres geven?",
    },
    no_order_found: {
      opening: "Ik help je graag.",
      next: () => "Kun je me je bestelnummer sturen en het e-mailadres waarmee je hebt besteld?",
    },
    shop_unavailable: { opening: "Bedankt voor je bericht; we zoeken dit uit." },
    not_shipped: { answer: ({ order }) => `Je bestelling${order} is nog niet verzonden.` },
    on_hold: {
      answer: ({ order }) => `Je bestelling${order} staat nu in de wacht en is nog niet verzonden.`,
    },
    partly_shipped: {
      answer: ({ order }) =>
        `Een deel van je bestelling${order} is verzonden, de rest wordt nog klaargemaakt.`,
    },
    label_created: {
      answer: ({ order }) =>
        `Er is een verzendlabel gemaakt voor je bestelling${order}, en de vervoerder heeft het pakket nog niet gescand.`,
    },
    shipped: { answer: ({ order }) => `Je bestelling${order} is verzonden.` },
    in_transit: { answer: ({ order }) => `Je bestelling${order} is onderweg.` },
    out_for_delivery: { answer: ({ order }) => `De bezorger is op pad met je bestelling${order}.` },
    delivery_attempted: {
      answer: ({ order }) =>
        `De vervoerder heeft zonder succes geprobeerd je bestelling${order} te bezorgen.`,
      next: () =>
        "Kun je met de vervoerder een nieuwe bezorging afspreken, of me laten weten als dat niet lukt?",
    },
    ready_for_pickup: { answer: ({ order }) => `Je bestelling${order} ligt klaar om op te halen.` },
    delayed: { answer: ({ order }) => `Het spijt me, je bestelling${order} is vertraagd.` },
    delivery_failed: {
      answer: ({ order }) => `Het spijt me, de vervoerder kon je bestelling${order} niet bezorgen.`,
      next: () => "Kun je je volledige bezorgadres bevestigen, zodat we de volgende stap kunnen regelen?",
    },
    returned_to_sender: {
      answer: ({ order }) => `Het spijt me, de vervoerder stuurt je bestelling${order} naar ons terug.`,
      next: () => "Kun je je volledige bezorgadres bevestigen, zodat we de volgende stap kunnen regelen?",
    },
    lost: { answer: ({ order }) => `Het spijt me, je bestelling${order} lijkt onderweg vast te zitten.` },
    overdue: {
      answer: ({ order }) =>
        `Het spijt me, je bestelling${order} is ruim over de schatting van de vervoerder.`,
    },
    delivered: {
      answer: ({ order }) => `Je bestelling${order} is bezorgd.`,
      next: () => "Kun je het me hier laten weten als je het pakket niet vindt?",
    },
    delivered_not_found: {
      opening: "Het spijt me dat je je pakket niet hebt.",
      answer: ({ order, items }) =>
        items
          ? `De vervoerder meldt dat het pakket met ${items} uit je bestelling${order} is bezorgd.`
          : `De vervoerder meldt dat je bestelling${order} is bezorgd.`,
      next: () =>
        "Als je dat nog niet hebt gedaan: kun je bij buren en op veilige plekken kijken en het me laten weten als het niet opduikt?",
    },
    cancelled: { answer: ({ order }) => `Je bestelling${order} is geannuleerd.` },
    refunded: { answer: ({ order }) => `Je bestelling${order} staat geregistreerd als terugbetaald.` },
    within_window: {
      answer: (named) => `Je kunt ${it(named)}${by(named)} retourneren, en ik kan je het retourlabel mailen.`,
      next: () => "Zal ik het naar dit e-mailadres sturen?",
      nextOfSeveral: "Welke artikelen wil je terugsturen?",
    },
    partly_returnable: {
      answer: (named) => `Je kunt ${it(named)}${by(named)} retourneren, maar de andere artikelen niet.`,
      next: () => "Zal ik je het retourlabel naar dit e-mailadres sturen?",
    },
    window_expired: {
      answer: (named) =>
        `Het spijt me, de retourtermijn voor ${it(named)} is${named.until ? ` op ${named.until}` : ""} verlopen.`,
    },
    final_sale: { answer: (named) => `Het spijt me, we kunnen ${it(named)} niet terugnemen.` },
    already_returned: {
      answer: (named) => `Er staat al een retour of terugbetaling genoteerd voor ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `Er loopt al een retour voor je bestelling${order}.`,
      next: () => "Heb je het label daarvoor nog nodig?",
    },
    return_declined: { opening: "Bedankt voor je bericht." },
    return_after_delivery: {
      answer: ({ order, items }) =>
        items
          ? `Het pakket met ${items} uit je bestelling${order} is nog niet bezorgd, dus er valt daarvan nog niets terug te sturen.`
          : `Je bestelling${order} is nog niet bezorgd, dus er valt nog niets terug te sturen.`,
      next: () => "Kun je me hier schrijven zodra je de bestelling hebt?",
    },
    delivery_date_unknown: {
      opening: "Ik zoek dit graag voor je uit.",
      next: ({ order }) => `Op welke dag is je bestelling${order} aangekomen?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Je bestelling${order} is nog niet verzonden, dus ik kan deze zonder retour annuleren.`,
      next: () => "Wil je dat ik de bestelling annuleer?",
    },
    exchange_within_window: {
      answer: (named) => `Je kunt ${it(named)}${by(named)} ruilen, en ik kan dat voor je in gang zetten.`,
      next: () => "Kun je bevestigen welke maat, kleur of welk artikel je in plaats daarvan wilt?",
    },
    exchange_before_shipping: {
      answer: ({ order }) => `Je bestelling${order} is nog niet verzonden, dus ik kan deze nog aanpassen.`,
      next: () => "Kun je bevestigen welke maat, kleur of welk artikel je in plaats daarvan wilt?",
    },
    refund_by_return: {
      answer: (named) =>
        `Je kunt ${it(named)}${by(named)} retourneren tegen terugbetaling, en ik kan je het retourlabel mailen.`,
      next: () => "Zal ik het naar dit e-mailadres sturen?",
      nextOfSeveral: "Welke artikelen wil je terugsturen?",
    },
    partly_refunded: {
      answer: ({ order }) => `Een deel van je bestelling${order} staat geregistreerd als terugbetaald.`,
    },
    refund_due: {
      answer: ({ order }) =>
        `De retour van je bestelling${order} is afgerond, dus ik kan de terugbetaling starten.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `De retour van je bestelling${order} loopt nog; de terugbetaling volgt na ontvangst en controle.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `Je bestelling${order} is geannuleerd, en ik kan de terugbetaling starten.`,
    },
    faulty_within_window: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan je ${named.remedies} aanbieden voor ${it(named)}.`,
      next: () =>
        "Kun je me laten weten wat je het beste uitkomt en een foto meesturen, als je dat nog niet hebt gedaan?",
      nextOfSeveral:
        "Om welk artikel gaat het, en kun je een foto meesturen, als je dat nog niet hebt gedaan?",
    },
    faulty_refund: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan een terugbetaling starten voor ${it(named)}.`,
      next: () => "Kun je een foto meesturen, als je dat nog niet hebt gedaan?",
      nextOfSeveral:
        "Om welk artikel gaat het, en kun je een foto meesturen, als je dat nog niet hebt gedaan?",
    },
    faulty_replacement: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan een vervanging regelen voor ${it(named)}.`,
      next: () => "Kun je een foto meesturen, als je dat nog niet hebt gedaan?",
      nextOfSeveral:
        "Om welk artikel gaat het, en kun je een foto meesturen, als je dat nog niet hebt gedaan?",
    },
    faulty_expired: {
      opening: "Het spijt me dit te horen.",
      answer: (named) => `Helaas is de termijn om een probleem te melden voorbij voor ${it(named)}.`,
    },
    faulty_not_shipped: {
      opening: "Het spijt me dit te horen.",
      answer: ({ order }) => `Je bestelling${order} is nog niet verzonden.`,
      next: () => "Gaat je bericht over een andere bestelling?",
    },
    cancellable: {
      answer: ({ order }) =>
        `Je bestelling${order} is nog niet verzonden, dus ik kan deze voor je annuleren.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `Je bestelling${order} is nog niet verzonden, dus ik kan het bezorgadres nog wijzigen.`,
      next: () => "Kun je het volledige nieuwe adres bevestigen, met postcode en land?",
    },
    order_change_possible: {
      answer: ({ order }) => `Je bestelling${order} is nog niet verzonden, dus ik kan deze nog aanpassen.`,
      next: () => "Kun je precies bevestigen welke artikelen, maten en aantallen je wilt?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Het spijt me, je bestelling${order} is al verzonden, dus ik kan deze niet meer wijzigen of annuleren.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Het spijt me, een deel van je bestelling${order} is al verzonden, dus ik kan deze niet meer wijzigen of annuleren.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Het spijt me, je bestelling${order} wordt al klaargemaakt, dus ik kan deze niet meer wijzigen of annuleren.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Het spijt me, je bestelling${order} is al bezorgd, dus ik kan deze niet meer wijzigen of annuleren.`,
    },
    discount_after_order: {
      answer: () => "Het spijt me, ik kan geen korting geven op een bestelling die al geplaatst is.",
    },
    discount_offer: { answer: () => "Ik kan een korting geven op je bestelling." },
    discount_question: {
      opening: "Ik help je graag.",
      next: () => "Welke code wil je gebruiken, en wat zie je als je die invoert?",
    },
    product_question: { opening: "Bedankt voor je vraag." },
    policy_question: {
      answer: () => "Zo werkt dit bij ons.",
    },
    policy_handover: { opening: "Bedankt voor je vraag." },
    payment_details: {
      opening: "Ik zoek deze betaling graag met je uit.",
      next: () =>
        "Kun je me de datum en het bedrag van de afschrijving sturen, en het bestelnummer als dat er is, maar geen kaartgegevens?",
    },
    account_help: {
      opening: "Ik help je graag met je account.",
      next: () => "Wat wil je doen, en welke melding zie je (zonder wachtwoord, alsjeblieft)?",
    },
    subscription_change: {
      opening: "Ik help je graag met je abonnement.",
      next: () => "Wil je het wijzigen, pauzeren of opzeggen, en vanaf wanneer?",
    },
    site_issue: {
      opening: "Het spijt me dat onze site je problemen geeft.",
      next: () => "Welke pagina was het, op welk apparaat en in welke browser, en welke melding zag je?",
    },
    complaint: {
      opening: "Het spijt me dat je hier last van hebt gehad, en bedankt dat je het ons vertelt.",
      next: () => "Waarmee zou je het best geholpen zijn?",
    },
    human_requested: { opening: "Bedankt voor je bericht." },
    legal: { opening: "Bedankt voor je bericht." },
    thanked: { opening: "Graag gedaan." },
    no_request: { opening: "Bedankt voor je bericht." },
    person_decides: { opening: "Bedankt voor je bericht." },
    cancel_on_condition: {
      answer: ({ order }) => `Je bestelling${order} is nog niet verzonden.`,
      next: () =>
        "Wil je, gezien de voorwaarde die je noemde, dat ik de bestelling nu annuleer, of wacht je liever nog?",
    },
    return_unrecorded: {
      opening: "Ik zoek graag uit hoe het met je retourzending staat.",
      next: () =>
        "Kun je me het trackingnummer van die retourzending sturen, of een foto van het verzendbewijs?",
    },
    unclear: {
      opening: "Bedankt voor je bericht.",
      next: () => "Kun je iets meer vertellen over wat je nodig hebt, met je bestelnummer als dat er is?",
    },
  },
};
