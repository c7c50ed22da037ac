import type { Vocabulary } from "./vocabulary.ts";

export const fr: Vocabulary = {
  neutral:
    "que votre vos le la les l un une des de du d elle il ce cette vous nous est sont a ont été avez avons en sur par pour à au avec que qu y commande colis",
  subjects: "votre la le l elle cette commande colis de pour avec du",
  order: "commande",
  parcel: "colis partie autre",
  numbered: "numéro suivi",
  negation: "n ne pas",
  joints: "et mais donc alors",
  topics: {
    name: "concerne numéro",
    placed: "passée passé commandé / date",
    total: "total montant / s élève",
    paid: "payée payé paiement / reçu enregistré",
    unpaid: "attente / paiement",
    not_shipped: "expédiée expédié partie quitté / entrepôt notre encore",
    on_hold: "attente suspens / actuellement moment",
    preparing: "préparation préparée / cours actuellement encore",
    part_shipped: "partie partiellement / expédiée expédié reste encore préparation",
    cancelled: "annulée annulé annulation / date enregistrée",
    refunded: "remboursement remboursée remboursé / émis effectué enregistrée montant date",
    part_refunded: "partie partiellement / remboursée remboursé enregistrée",
    return_open: "retour / ouvert déjà enregistré numéro demandé",
    return_closed: "retour / terminé clos numéro",
    shipped: "expédiée expédié partie parti quitté / déjà notre entrepôt",
    estimate: "estimation estimée prévue prévu / livraison transporteur actuelle date",
    delivered: "livrée livré livraison arrivée / déjà transporteur enregistré enregistrée date",
    scan: "scan scanné / dernier date transporteur",
    label_created: "prête étiquette / remise transporteur être créée",
    in_transit: "route chemin transit / actuellement déjà",
    not_delivered: "livrée livré arrivée / transporteur encore",
    out_for_delivery: "livraison / cours actuellement",
    delayed: "retard retardée retardé / actuellement",
    attempted: "tentative essayé / livraison livrer transporteur sans succès",
    pickup: "retirée retrait / prête être",
    tracking: "suivi suivre numéro / pouvez ici lien",
    item: "contient comprend article articles commandé / quantité",
    price: "prix coûte / unité article",
    return_until:
      "retour retourner renvoyer retourné / possible pouvez peut être inclus encore jour / jusqu dernier",
    return_ended: "délai retour / pris s est / terminé expiré fini fin jusqu",
  },
  leads:
    "oui|bien sûr|comme|je regrette|je suis désolée?|nous sommes désolés|malheureusement|bonne nouvelle|je (?:vois|confirme|peux confirmer)(?: que)?|selon le transporteur|merci pour votre patience|veuillez noter que",
  courtesy: {
    parts: {},
    sentences: [
      "(?:bonjour|bonsoir|cher|chère|salut)(?: {name})?",
      "merci(?: beaucoup| {name})?(?: (?:pour|de) (?:votre (?:message|e-?mail|question|patience|compréhension|retour|réponse)|nous avoir (?:écrit|contactés?)))?",
      "(?:je (?:suis (?:vraiment |sincèrement )?désolée?|regrette)|nous sommes désolés)(?: (?:de l'apprendre|pour (?:ce désagrément|la gêne occasionnée|l'attente)))?",
      "je comprends (?:votre (?:frustration|déception|inquiétude)|que (?:c'est|ce soit) frustrant)",
      "je vous aide volontiers|je serai ravie? de vous aider",
      "n'hésitez pas à (?:nous|me) (?:écrire|recontacter)(?: si vous avez (?:d'autres|des) questions)?",
      "bonne (?:journée|soirée)|(?:je vous souhaite )?une (?:bonne|belle) (?:journée|soirée)",
      "cordialement|bien cordialement|bien à vous|{team}|l'équipe {team}|(?:le |votre )?service client",
    ],
  },
  introductions: ["voici ce que (?:nous voyons|je vois)(?: pour votre commande)?"],
  questions: {
    opens:
      "(?:pourriez|pouvez)-vous (?:me|m'|nous)|quelle (?:commande|taille|couleur)|quels? articles?|avez-vous une photo|de quelle commande s'agit-il",
    words:
      "pourriez pouvez vous me m nous indiquer dire envoyer confirmer donner joindre préciser décrire quelle quelles quel quels commande taille couleur article articles numéro de votre vos l la le les un une adresse e mail utilisée lors achat depuis pour photo photos si possible avez en avec code postal et pays ou complète livraison souhaitez à place s agit il",
    personal: "commande numéro adresse mail achat livraison",
  },
  offers: {
    whole: "(?:votre|la|cette|les|ces|vos) (?:commande|articles?)",
    it: "(?:le|la|les|cela|\uE001(?: de \uE001)?)",
    frames: [
      "je peux (?:donc |encore )?{do}(?: pour vous)?(?: si vous le souhaitez)?",
      "si vous (?:le souhaitez|voulez),? je peux {do}",
      "(?:souhaitez|voulez)-vous que (?:je |j'){does}",
      "puis-je {do}",
      "(?:dites-moi|faites-moi savoir) si vous (?:souhaitez|voulez) que je {does}",
    ],
    verbs: {
      cancel_order: ["(?:l'annuler|annuler {it})", "(?:l'annule|annule {it})"],
      return_label: [
        "(?:vous |l')envoyer(?: (?:l'|une )étiquette de retour)?(?: à cette adresse(?: e-mail)?| par e-mail)?",
        "(?:vous |l')envoie(?: (?:l'|une )étiquette de retour)?(?: à cette adresse(?: e-mail)?| par e-mail)?",
      ],
      refund: ["(?:vous )?(?:proposer|lancer) (?:un|le) remboursement(?: pour {it})?"],
      replacement: ["(?:vous )?(?:proposer|lancer) un remplacement(?: pour {it})?"],
      exchange: ["(?:vous )?(?:proposer|organiser|mettre en place) (?:un|l')échange(?: pour {it})?"],
      change_order: ["(?:la modifier|modifier (?:{it}|l'adresse(?: de livraison)?))"],
    },
    sentences: {
      return_label: [
        "vous pouvez (?:encore )?(?:retourner|renvoyer) {it}",
        "un retour est (?:encore )?possible(?: pour {it})?",
      ],
      exchange: ["un échange est (?:encore )?possible(?: pour {it})?"],
      window_expired: ["le délai de retour est (?:passé|dépassé|expiré)(?: pour {it})?"],
      escalate: [
        "(?:un membre de notre équipe|un collègue|une collègue|l'un de mes collègues) (?:examinera|va examiner|étudiera|regardera) (?:votre (?:demande|cas|message|dossier)|cela) personnellement(?: et vous répondra(?: ici)?)?",
      ],
    },
  },
  wordings: [
    ["en cours d'acheminement|en acheminement", "en route"],
    ["d'après le (?:suivi|transporteur)|selon le suivi", "selon le transporteur"],
    ["(?:en route|en chemin) vers vous|en route pour chez vous", "en route"],
    ["a eu lieu", "date"],
    ["est prévue?|est estimée?", "est prévue"],
    ["estimée au", "estimée le"],
    ["vous pouvez (?:retourner|renvoyer) (?:les|vos) articles", "les articles peuvent être retournés"],
  ],
  aroundClause:
    "vous votre vos pouvez peut nous notre nos le la les l un une des de du d il elle est sont être à au en dans pour avec et ou que qu ce cette veuillez aussi",
};
