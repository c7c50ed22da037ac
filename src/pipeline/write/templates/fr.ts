import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, e, fullAddress, it, otherItem, photo, sent, which } from "./words/fr.ts";

export const fr: Phrases = {
  locale: "fr",
  greeting: (name) => (name ? `Bonjour ${name},` : "Bonjour,"),
  thanks: "Merci pour votre message.",
  sorry: "Nous sommes désolés pour ces désagréments.",
  handover: "Un membre de notre équipe s'en occupe personnellement et vous répondra ici.",
  otherPoints: "Un membre de notre équipe vous répondra ici sur vos autres points.",
  remedies: { replacement: "un remplacement", refund: "un remboursement", store_credit: "un avoir" },
  aboutOrder: (name) => `Au sujet de votre commande ${name} :`,
  placedOn: (date) => `Vous l'avez passée le ${date}.`,
  shippedOn: (date) => `L'envoi a quitté notre entrepôt le ${date}.`,
  lastScan: (date, place) => `Le dernier scan date du ${date}${place ? ` (${place})` : ""}.`,
  estimate: (date) => `Le transporteur prévoit actuellement la livraison le ${date}.`,
  estimatePassed: (date) => `Le transporteur prévoyait la livraison le ${date}.`,
  parcelDelivered: (parcel, date) => `Le colis ${parcel} a été livré le ${date}.`,
  parcelScanned: (parcel, date, place) =>
    `Le colis ${parcel} a été scanné pour la dernière fois le ${date}${place ? ` (${place})` : ""}.`,
  parcelEstimate: (parcel, date) =>
    `Pour le colis ${parcel}, le transporteur prévoit la livraison le ${date}.`,
  trackingNumber: (number, company) => `Le numéro de suivi est ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Vous pouvez suivre l'envoi ici : ${url}`,
  deliveredOn: (date, place) =>
    `Le transporteur a enregistré la livraison le ${date}${place ? ` (${place})` : ""}.`,
  cancelledOn: (date) => `L'annulation date du ${date}.`,
  refundIssued: (amount, date) => `Un remboursement de ${amount} a été émis le ${date}.`,
  returnName: (name) => `Son numéro est ${name}.`,
  situations: {
    which_order: {
      opening: "Je vous aide volontiers.",
      next: () => "De quelle commande s'agit-il, et quel est son numéro dans l'e-mail de confirmation ?",
    },
    identity_unproven: {
      opening: "Je vous aide volontiers.",
      next: () =>
        "Pourriez-vous vérifier le numéro de commande et, si possible, écrire depuis l'adresse e-mail de la commande, faire écrire l'acheteur ou nous indiquer cette adresse ?",
    },
    no_order_found: {
      opening: "Je vous aide volontiers.",
      next: () =>
        "Pourriez-vous m'indiquer votre numéro de commande et l'adresse e-mail utilisée lors de l'achat ?",
    },
    shop_unavailable: { opening: "Merci pour votre message ; nous nous en occupons." },
    not_shipped: { answer: ({ order }) => `Votre commande${order} n'a pas encore été expédiée.` },
    on_hold: {
      answer: ({ order }) => `Votre commande${order} est en attente et n'a pas encore été expédiée.`,
    },
    partly_shipped: {
      answer: ({ order }) =>
        `Une partie de votre commande${order} a été expédiée, le reste est encore en préparation.`,
    },
    label_created: {
      answer: (named) =>
        `Une étiquette d'expédition a été créée pour ${sent(named)}, et le transporteur ne l'a pas encore scanné${e(named)}.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} a été expédié${e(named)}.` },
    in_transit: { answer: (named) => `${capital(sent(named))} est en route.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} est en cours de livraison.` },
    delivery_attempted: {
      answer: (named) => `Le transporteur a essayé sans succès de livrer ${sent(named)}.`,
      next: () =>
        "Pourriez-vous convenir d'un nouveau passage avec le transporteur, ou me dire si cela ne marche pas ?",
    },
    ready_for_pickup: {
      answer: (named) => `${capital(sent(named))} est prêt${e(named)} à être retiré${e(named)}.`,
    },
    delayed: { answer: (named) => `Nous sommes désolés, ${sent(named)} a du retard.` },
    delivery_failed: {
      answer: (named) => `Nous sommes désolés, le transporteur n'a pas pu livrer ${sent(named)}.`,
      next: fullAddress,
    },
    returned_to_sender: {
      answer: (named) => `Nous sommes désolés, le transporteur nous renvoie ${sent(named)}.`,
      next: fullAddress,
    },
    lost: {
      answer: (named) => `Nous sommes désolés, ${sent(named)} semble bloqué${e(named)} en chemin.`,
    },
    overdue: {
      answer: (named) =>
        `Nous sommes désolés, ${sent(named)} a nettement dépassé l'estimation du transporteur.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} a été livré${e(named)}.`,
      next: () => "Pourriez-vous me répondre ici si vous ne trouvez pas le colis ?",
    },
    delivered_not_found: {
      opening: "Nous sommes désolés que vous n'ayez pas votre colis.",
      answer: (named) =>
        named.items
          ? `Le transporteur indique le colis contenant ${named.items} de votre commande${named.order} comme livré.`
          : `Le transporteur indique ${sent(named)} comme livré${e(named)}.`,
      next: () =>
        "Si ce n'est pas déjà fait, pourriez-vous demander aux voisins, regarder aux endroits sûrs et me dire s'il reste introuvable ?",
    },
    cancelled: { answer: ({ order }) => `Votre commande${order} a été annulée.` },
    refunded: { answer: ({ order }) => `Votre commande${order} est enregistrée comme remboursée.` },
    within_window: {
      answer: (named) =>
        `Vous pouvez retourner ${it(named)}${by(named)}, et je peux vous envoyer l'étiquette de retour par e-mail.`,
      next: () => "Puis-je envoyer l'étiquette à cette adresse e-mail ?",
      nextOfSeveral: "Quels articles souhaitez-vous renvoyer ?",
    },
    partly_returnable: {
      answer: (named) => `Vous pouvez retourner ${it(named)}${by(named)}, mais pas les autres articles.`,
      next: () => "Puis-je vous envoyer l'étiquette de retour à cette adresse e-mail ?",
    },
    window_expired: {
      answer: (named) =>
        `Nous sommes désolés, le délai ${named.isExchange ? "d'échange" : "de retour"} pour ${it(named)} ${named.until ? `s'est terminé le ${named.until}` : "est dépassé"}.`,
    },
    final_sale: {
      answer: (named) =>
        `Nous sommes désolés, un ${named.isExchange ? "échange" : "retour"} n'est pas possible pour ${it(named)}.`,
    },
    already_returned: {
      answer: (named) => `Un retour ou un remboursement est déjà enregistré pour ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `Un retour est déjà ouvert pour votre commande${order}.`,
      next: () => "Avez-vous encore besoin de l'étiquette ?",
      answered: "Je peux vous envoyer l'étiquette par e-mail.",
    },
    return_declined: { opening: "Merci pour votre message." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `Le colis contenant ${named.items} de votre commande${named.order} n'a pas encore été livré, il n'y a donc rien à en renvoyer pour l'instant.`
          : `${capital(sent(named))} n'a pas encore été livré${e(named)}, il n'y a donc rien à renvoyer pour l'instant.`,
      next: () => "Pourriez-vous m'écrire ici une fois que tout est chez vous ?",
    },
    delivery_date_unknown: {
      opening: "Je vérifie cela volontiers pour vous.",
      next: (named) => `Quel jour avez-vous reçu ${sent(named)} ?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Votre commande${order} n'a pas encore été expédiée, je peux donc l'annuler sans retour.`,
      next: () => "Voulez-vous que je l'annule ?",
    },
    exchange_within_window: {
      answer: (named) =>
        `Vous pouvez échanger ${it(named)}${by(named)}, et je peux mettre en place l'échange.`,
      next: otherItem,
    },
    exchange_before_shipping: {
      answer: ({ order }) =>
        `Votre commande${order} n'a pas encore été expédiée, je peux donc la modifier avant son départ.`,
      next: otherItem,
    },
    refund_by_return: {
      answer: (named) =>
        `Vous pouvez retourner ${it(named)} contre remboursement${by(named)}, et je peux vous envoyer l'étiquette de retour.`,
      next: () => "Puis-je envoyer l'étiquette à cette adresse e-mail ?",
      nextOfSeveral: "Quels articles souhaitez-vous renvoyer ?",
    },
    partly_refunded: {
      answer: ({ order }) => `Une partie de votre commande${order} est enregistrée comme remboursée.`,
    },
    refund_due: {
      answer: ({ order }) =>
        `Le retour de votre commande${order} est terminé, je peux donc lancer le remboursement.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `Le retour de votre commande${order} est encore ouvert ; le remboursement suit une fois le retour traité.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `Votre commande${order} a été annulée, et je peux lancer son remboursement.`,
    },
    faulty_within_window: {
      opening: "Nous sommes désolés que tout ne soit pas arrivé comme prévu.",
      answer: (named) => `Je peux vous proposer ${named.remedies} pour ${it(named)}.`,
      next: () =>
        "Pourriez-vous me dire ce qui vous convient et joindre une photo, si ce n'est pas déjà fait ?",
      unnamed: {
        next: which,
        answer: (named) =>
          `Je peux ensuite vous proposer ${named.remedies} pour cet article, à votre convenance.`,
      },
    },
    faulty_refund: {
      opening: "Nous sommes désolés que tout ne soit pas arrivé comme prévu.",
      answer: (named) => `Je peux lancer un remboursement pour ${it(named)}.`,
      next: photo,
      unnamed: { next: which, answer: () => "Je peux ensuite lancer un remboursement pour cet article." },
    },
    faulty_replacement: {
      opening: "Nous sommes désolés que tout ne soit pas arrivé comme prévu.",
      answer: (named) => `Je peux lancer un remplacement pour ${it(named)}.`,
      next: photo,
      unnamed: { next: which, answer: () => "Je peux ensuite lancer un remplacement pour cet article." },
    },
    faulty_expired: {
      opening: "Nous sommes désolés de l'apprendre.",
      answer: (named) => `Malheureusement, le délai pour signaler un problème est dépassé pour ${it(named)}.`,
    },
    faulty_not_shipped: {
      opening: "Nous sommes désolés de l'apprendre.",
      answer: ({ order }) => `Votre commande${order} n'a pas encore été expédiée.`,
      next: () => "Votre message concerne-t-il une autre commande ?",
    },
    cancellable: {
      answer: ({ order }) =>
        `Votre commande${order} n'a pas encore été expédiée, je peux donc l'annuler pour vous.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `Votre commande${order} n'a pas encore été expédiée, je peux donc modifier l'adresse de livraison.`,
      next: () => "Pourriez-vous me confirmer la nouvelle adresse complète, avec le code postal et le pays ?",
    },
    order_change_possible: {
      answer: ({ order }) =>
        `Votre commande${order} n'a pas encore été expédiée, je peux donc encore la modifier.`,
      next: () => "Pourriez-vous me confirmer précisément les articles, tailles et quantités souhaités ?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Nous sommes désolés, votre commande${order} a déjà été expédiée, je ne peux donc plus la modifier ni l'annuler.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Nous sommes désolés, une partie de votre commande${order} a déjà été expédiée, je ne peux donc plus la modifier ni l'annuler.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Nous sommes désolés, votre commande${order} est déjà en préparation, je ne peux donc plus la modifier ni l'annuler.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Nous sommes désolés, votre commande${order} a déjà été livrée, je ne peux donc plus la modifier ni l'annuler.`,
    },
    discount_after_order: {
      answer: () => "Nous sommes désolés, je ne peux pas ajouter de remise à une commande déjà passée.",
    },
    discount_offer: { answer: () => "Je peux ajouter une remise à votre commande." },
    discount_question: {
      opening: "Je vous aide volontiers.",
      next: () => "Quel code souhaitez-vous utiliser, et que voyez-vous après l'avoir saisi ?",
    },
    product_question: { opening: "Merci pour votre question." },
    policy_question: {
      answer: () => "Voici comment cela se passe chez nous.",
    },
    policy_handover: { opening: "Merci pour votre question." },
    payment_details: {
      opening: "Je clarifie volontiers ce paiement avec vous.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Pourriez-vous m'indiquer la date et le montant du débit, mais aucune donnée de carte ?"
          : "Pourriez-vous m'indiquer la date et le montant du débit, et le numéro de commande s'il y en a un, mais aucune donnée de carte ?",
    },
    account_help: {
      opening: "Je vous aide volontiers avec votre compte.",
      next: () => "Quel message voyez-vous en vous connectant (sans mot de passe, s'il vous plaît) ?",
    },
    subscription_change: {
      opening: "Je vous aide volontiers avec votre abonnement.",
      next: () => "Souhaitez-vous le modifier, le suspendre ou le résilier, et à partir de quand ?",
    },
    site_issue: {
      opening: "Nous sommes désolés que notre site vous pose problème.",
      next: () => "De quelle page s'agit-il, sur quel appareil et navigateur, et quel message avez-vous vu ?",
    },
    complaint: {
      opening: "Nous sommes désolés pour ces désagréments, et merci de nous l'avoir dit.",
      next: () => "Qu'est-ce qui vous aiderait le plus ?",
    },
    human_requested: { opening: "Merci pour votre message." },
    legal: { opening: "Merci pour votre message." },
    thanked: { opening: "Avec plaisir." },
    no_request: { opening: "Merci pour votre message." },
    person_decides: { opening: "Merci pour votre message." },
    cancel_on_condition: {
      answer: ({ order }) => `Votre commande${order} n'a pas encore été expédiée.`,
      next: () =>
        "Vous avez posé une condition à l'annulation : dois-je annuler la commande dès maintenant, ou préférez-vous attendre ?",
    },
    return_unrecorded: {
      opening: "Je vais volontiers vérifier le retour que vous avez envoyé.",
      next: () => "Pourriez-vous m'envoyer le numéro de suivi de ce retour, ou une photo du reçu ?",
    },
    unclear: {
      opening: "Merci pour votre message.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Pourriez-vous me dire un peu plus précisément ce qu'il vous faut ?"
          : "Pourriez-vous me dire un peu plus précisément ce qu'il vous faut, avec le numéro de commande s'il y en a un ?",
    },
  },
};
