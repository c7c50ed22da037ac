import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, it, sent, which } from "./words/nl.ts";

export const nl: Phrases = {
  locale: "nl",
  greeting: (name) => (name ? `Hallo ${name},` : "Goedendag,"),
  thanks: "Bedankt voor je bericht.",
  sorry: "Het spijt me dat je hier last van hebt gehad.",
  handover: "Een collega bekijkt dit persoonlijk en antwoordt je hier.",
  otherPoints: "Een collega antwoordt je hier op je andere punten.",
  remedies: { replacement: "een vervanging", refund: "een terugbetaling", store_credit: "een tegoed" },
  aboutOrder: (name) => `Over je bestelling ${name}:`,
  placedOn: (date) => `Je hebt de bestelling op ${date} geplaatst.`,
  shippedOn: (date) => `De zending is op ${date} bij ons vertrokken.`,
  lastScan: (date, place) => `De laatste scan was op ${date}${place ? ` in ${place}` : ""}.`,
  estimate: (date) => `De vervoerder verwacht op ${date} te bezorgen.`,
  estimatePassed: (date) => `De vervoerder verwachtte op ${date} te bezorgen.`,
  parcelDelivered: (parcel, date) => `Pakket ${parcel} is op ${date} bezorgd.`,
  parcelScanned: (parcel, date, place) =>
    `Pakket ${parcel} is voor het laatst gescand op ${date}${place ? ` in ${place}` : ""}.`,
  parcelEstimate: (parcel, date) => `De vervoerder verwacht pakket ${parcel} op ${date} te bezorgen.`,
  trackingNumber: (number, company) => `Het trackingnummer is ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Je kunt de zending hier volgen: ${url}`,
  deliveredOn: (date, place) =>
    `De vervoerder heeft de bezorging op ${date}${place ? ` in ${place}` : ""} geregistreerd.`,
  cancelledOn: (date) => `De annulering was op ${date}.`,
  refundIssued: (amount, date) => `Op ${date} is ${amount} terugbetaald.`,
  returnName: (name) => `Het retournummer is ${name}.`,
  situations: {
    which_order: {
      opening: "Ik help je graag.",
      next: () => "Om welke bestelling gaat het, en welk bestelnummer staat er in je bevestigingsmail?",
    },
    identity_unproven: {
      opening: "Ik help je graag.",
      next: () =>
        "Kun je het bestelnummer controleren en ons, als dat kan, schrijven vanaf het e-mailadres waarmee is besteld, ons dat adres geven of de koper laten schrijven?",
    },
    no_order_found: {
      opening: "Ik help je graag.",
      next: () => "Kun je me je bestelnummer sturen en het e-mailadres waarmee je hebt besteld?",
    },
    shop_unavailable: { opening: "Bedankt voor je bericht; we zoeken dit uit." },
    not_shipped: { answer: ({ order }) => `Je bestelling${order} is nog niet verzonden.` },
    on_hold: {
      answer: ({ order }) => `Je bestelling${order} staat momenteel in de wacht en is nog niet verzonden.`,
    },
    partly_shipped: {
      answer: ({ order }) =>
        `Een deel van je bestelling${order} is verzonden, de rest wordt nog klaargemaakt.`,
    },
    label_created: {
      answer: (named) =>
        `Er is een verzendlabel gemaakt voor ${sent(named)}, maar de vervoerder heeft het pakket nog niet gescand.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} is verzonden.` },
    in_transit: { answer: (named) => `${capital(sent(named))} is onderweg.` },
    out_for_delivery: { answer: (named) => `De bezorger is onderweg met ${sent(named)}.` },
    delivery_attempted: {
      answer: (named) => `De vervoerder heeft zonder succes geprobeerd ${sent(named)} te bezorgen.`,
      next: () =>
        "Kun je met de vervoerder een nieuwe bezorging afspreken, of me laten weten als dat niet lukt?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} ligt klaar om op te halen.` },
    delayed: { answer: (named) => `Het spijt me, ${sent(named)} heeft vertraging.` },
    delivery_failed: {
      answer: (named) => `Het spijt me, de vervoerder kon ${sent(named)} niet bezorgen.`,
      next: () => "Kun je je volledige bezorgadres bevestigen, zodat we kunnen kijken hoe we verdergaan?",
    },
    returned_to_sender: {
      answer: (named) => `Het spijt me, de vervoerder stuurt ${sent(named)} naar ons terug.`,
      next: () => "Kun je je volledige bezorgadres bevestigen, zodat we kunnen kijken hoe we verdergaan?",
    },
    lost: { answer: (named) => `Het spijt me, ${sent(named)} lijkt onderweg vast te zitten.` },
    overdue: {
      answer: (named) => `Het spijt me, de verwachte bezorgdatum van ${sent(named)} is ruim verstreken.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} is bezorgd.`,
      next: () => "Kun je het me hier laten weten als je het pakket niet vindt?",
    },
    delivered_not_found: {
      opening: "Het spijt me dat je je pakket nog niet hebt.",
      answer: (named) =>
        named.items
          ? `De vervoerder meldt dat het pakket met ${named.items} uit je bestelling${named.order} is bezorgd.`
          : `De vervoerder meldt dat ${sent(named)} is bezorgd.`,
      next: () =>
        "Kun je, als je dat nog niet hebt gedaan, bij de buren navragen, rond het huis kijken en het me laten weten als het pakket niet opduikt?",
    },
    cancelled: { answer: ({ order }) => `Je bestelling${order} is geannuleerd.` },
    refunded: { answer: ({ order }) => `Je bestelling${order} staat geregistreerd als terugbetaald.` },
    within_window: {
      answer: (named) => `Je kunt ${it(named)}${by(named)} retourneren, en ik kan je het retourlabel mailen.`,
      next: () => "Zal ik het label naar dit e-mailadres sturen?",
      nextOfSeveral: "Welke artikelen wil je terugsturen?",
    },
    partly_returnable: {
      answer: (named) => `Je kunt ${it(named)}${by(named)} retourneren, maar de andere artikelen niet.`,
      next: () => "Zal ik je het retourlabel naar dit e-mailadres sturen?",
    },
    window_expired: {
      answer: (named) =>
        `Het spijt me, de ${named.isExchange ? "ruiltermijn" : "retourtermijn"} voor ${it(named)} is${named.until ? ` op ${named.until}` : ""} verlopen.`,
    },
    final_sale: {
      answer: (named) =>
        `Het spijt me, we kunnen ${it(named)} niet ${named.isExchange ? "ruilen" : "terugnemen"}.`,
    },
    already_returned: {
      answer: (named) => `Er staat al een retour of terugbetaling geregistreerd voor ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `Er loopt al een retour voor je bestelling${order}.`,
      next: () => "Heb je het label daarvoor nog nodig?",
      answered: "Ik kan je het label daarvoor mailen.",
    },
    return_declined: { opening: "Bedankt voor je bericht." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `Het pakket met ${named.items} uit je bestelling${named.order} is nog niet bezorgd, dus er valt daarvan nog niets terug te sturen.`
          : `${capital(sent(named))} is nog niet bezorgd, dus er valt nog niets terug te sturen.`,
      next: () => "Kun je me hier schrijven zodra je alles hebt ontvangen?",
    },
    delivery_date_unknown: {
      opening: "Ik zoek dit graag voor je uit.",
      next: (named) => `Op welke dag is ${sent(named)} aangekomen?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Je bestelling${order} is nog niet verzonden, dus ik kan deze annuleren zonder dat je iets hoeft terug te sturen.`,
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
        `Je kunt ${it(named)}${by(named)} retourneren voor een terugbetaling, en ik kan je het retourlabel mailen.`,
      next: () => "Zal ik het label naar dit e-mailadres sturen?",
      nextOfSeveral: "Welke artikelen wil je terugsturen?",
    },
    partly_refunded: {
      answer: ({ order }) => `Een deel van je bestelling${order} staat geregistreerd als terugbetaald.`,
    },
    refund_due: {
      answer: ({ order }) =>
        `De retour van je bestelling${order} is afgerond, dus ik kan de terugbetaling in gang zetten.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `De retour van je bestelling${order} loopt nog; de terugbetaling volgt zodra de retour is verwerkt.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) =>
        `Je bestelling${order} is geannuleerd, en ik kan de terugbetaling in gang zetten.`,
    },
    faulty_within_window: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan je ${named.remedies} aanbieden voor ${it(named)}.`,
      next: () =>
        "Kun je me laten weten wat je voorkeur heeft en een foto meesturen, als je dat nog niet hebt gedaan?",
      unnamed: {
        next: which,
        answer: (named) => `Daarvoor kan ik je dan ${named.remedies} aanbieden, net wat je voorkeur heeft.`,
      },
    },
    faulty_refund: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan een terugbetaling regelen voor ${it(named)}.`,
      next: () => "Kun je een foto meesturen, als je dat nog niet hebt gedaan?",
      unnamed: { next: which, answer: () => "Daarvoor kan ik dan een terugbetaling regelen." },
    },
    faulty_replacement: {
      opening: "Het spijt me dat niet alles goed is aangekomen.",
      answer: (named) => `Ik kan een vervanging regelen voor ${it(named)}.`,
      next: () => "Kun je een foto meesturen, als je dat nog niet hebt gedaan?",
      unnamed: { next: which, answer: () => "Daarvoor kan ik dan een vervanging regelen." },
    },
    faulty_expired: {
      opening: "Het spijt me dit te horen.",
      answer: (named) => `Helaas is de termijn om een probleem met ${it(named)} te melden verstreken.`,
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
      next: ({ hasOrder }) =>
        hasOrder
          ? "Kun je me de datum en het bedrag van de afschrijving doorgeven (geen kaartgegevens, alsjeblieft)?"
          : "Kun je me de datum en het bedrag van de afschrijving doorgeven en, als dat er is, het bestelnummer (geen kaartgegevens, alsjeblieft)?",
    },
    account_help: {
      opening: "Ik help je graag met je account.",
      next: () => "Welke melding zie je bij het inloggen (zonder wachtwoord, alsjeblieft)?",
    },
    subscription_change: {
      opening: "Ik help je graag met je abonnement.",
      next: () => "Wil je het wijzigen, pauzeren of opzeggen, en vanaf wanneer?",
    },
    site_issue: {
      opening: "Het spijt me dat onze site je problemen bezorgt.",
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
      next: ({ hasOrder }) =>
        hasOrder
          ? "Kun je iets meer vertellen over wat je nodig hebt?"
          : "Kun je iets meer vertellen over wat je nodig hebt, met je bestelnummer als dat er is?",
    },
  },
};
