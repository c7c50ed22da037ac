import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:je suis|nous sommes)(?: vraiment| sincèrement)? désolée?s? (?:d'apprendre )?que (?:{it}|(?:votre|vos|l'|le|la|les) ?(?:articles?|commande|colis|produits?)) (?:(?:est|sont|soit|soient) (?:arrivée?s? )?(?:endommagée?s?|abîmée?s?|cassée?s?|défectueux|défectueuse|incomplète?|incomplet|dans cet état)|(?:est|soit) arrivée? (?:dans cet état|en mauvais état))";

export const fr: Vocabulary = {
  neutral:
    "que votre vos le la les l un une des de du d elle il ce cette vous nous est sont a ont été avez avons en sur par pour à au avec que qu y commande colis ces ils elles",
  subjects: "selon d après votre la le l elle cette commande colis de pour avec du",
  order: "commande",
  parcel: "colis partie autre",
  numbered: "numéro suivi",
  negation: "n ne pas",
  joints: "et mais donc alors car",
  topics: {
    name: "concerne numéro",
    placed: "passée passé commandé / date",
    total: "total montant / s élève",
    paid: "payée payé paiement / reçu enregistré bien entièrement montant",
    unpaid: "attente / paiement",
    not_shipped: "expédiée expédié partie quitté / entrepôt notre encore pas",
    on_hold: "attente suspens / actuellement moment",
    preparing: "préparation préparée / cours actuellement encore",
    part_shipped: "partie partiellement / expédiée expédié reste encore préparation",
    cancelled: "annulée annulé annulation / date enregistrée",
    refunded:
      "remboursement remboursée remboursé / émis effectué enregistrée enregistré montant date hauteur",
    part_refunded: "partie partiellement / remboursée remboursé enregistrée",
    return_open: "retour / ouvert déjà enregistré numéro demandé cours existe",
    return_name: "retour / numéro / numéro",
    return_closed: "retour / terminé clos numéro",
    shipped:
      "expédiée expédié partie parti quitté remis remise envoyé envoyée / déjà notre entrepôt transporteur",
    estimate:
      "estimation estimée estimé prévue prévu prévoit estime / livraison transporteur actuelle actuellement actuel date selon livrée livré être",
    delivered:
      "livrée livré livraison arrivée arrivé / déjà transporteur enregistré enregistrée date indique confirme bien marqué marquée comme",
    scan: "scan scanné scannée / dernier dernière fois date transporteur enregistré remonte eu lieu",
    label_created: "prête étiquette / remise transporteur être créée",
    in_transit: "route chemin transit / actuellement déjà toujours bien cours transporteur",
    not_delivered: "livrée livré arrivée / transporteur encore",
    out_for_delivery: "livraison / cours actuellement transporteur",
    delayed: "retard retardée retardé / actuellement transporteur subit subi pris",
    attempted: "tentative tenté essayé / faite livraison livrer transporteur sans succès",
    pickup: "retirée retiré retrait retirer / prête prêt être disponible attend vous pouvez",
    tracking:
      "suivi suivre numéro acheminement / pouvez ici lien page état statut dernières consulter voir informations transporteur",
    item: "contient comprend article articles commandé / quantité taille couleur",
    price: "prix coûte / unité article",
    return_until:
      "retour retourner renvoyer retourné retournés retournées retournée / possible pouvez peut peuvent être inclus encore jour / jusqu dernier",
    exchange_until:
      "échange échanger échangé échangés échangées / possible pouvez peut peuvent être inclus encore jour / jusqu dernier",
    return_ended: "délai retour période / pris s est depuis / terminé terminée clos expiré fini fin jusqu",
  },
  leads:
    "oui|puisque|étant donné que|selon (?:nos (?:informations|données|registres)|le (?:suivi|dernier suivi))|d'après (?:nos (?:informations|données)|le (?:suivi|transporteur))|nos (?:informations|données) (?:indiquent|montrent)(?: que)?|je vois (?:ici )?que|il semble que|je suis au regret de vous (?:informer|annoncer) que|je vous informe que|j'ai vérifié(?: pour vous)?(?: et)?|pour information|pour rappel|je tiens à vous informer que|bien sûr|comme|je regrette|je suis désolée?|nous sommes désolés|malheureusement|bonne nouvelle|je (?:vois|confirme|peux confirmer)(?: que)?|selon le transporteur|merci pour votre patience|veuillez noter que",
  courtesy: {
    parts: {
      act: "(?:votre|ce) (?:message|e-?mail|question|patience|compréhension|retour|réponse|confiance|demande|signalement|commande)|ces (?:précisions|informations)|(?:nous|m')(?: avoir|avoir) (?:écrit|contactés?|prévenus?|signalé (?:cela|ce problème)|informés?)",
      bad: "(?:très |vraiment |particulièrement |assez )?(?:frustrante?|décevante?|agaçante?|inquiétante?|stressante?|désagréable|pénible|contrariante?|embêtante?)",
      thing: "(?:votre|la|le|un|une) (?:colis|commande|livraison|article|paquet)",
      unfound:
        "vous (?:n'ayez|n'avez|ne) (?:pas |toujours pas |pas encore )?(?:trouviez|trouvez|trouvé|retrouviez|retrouvez|retrouvé|reçu|parveniez à (?:trouver|retrouver)|pu (?:trouver|retrouver)|le trouviez|le trouvez|la trouviez|la trouvez|le retrouvez|la retrouvez|l'avez|reçu)(?: pas)? ?{thing}?|{thing} (?:soit|reste|est) introuvable",
      help: "(?:nous|me|à nous|à me) (?:écrire|recontacter|contacter|répondre|le (?:dire|faire savoir)|solliciter)|à (?:nous|me) (?:écrire|recontacter|contacter|répondre|le (?:dire|faire savoir))|répondre à ce(?:t)? (?:message|e-?mail)|à répondre à ce(?:t)? (?:message|e-?mail)",
      need: "vous avez (?:d'autres|des|la moindre|une|toute autre) (?:questions?|préoccupations?)|vous avez besoin (?:d'aide|de quoi que ce soit|d'autre chose)|{unfound}|besoin",
    },
    sentences: [
      "(?:merci|un grand merci)(?: beaucoup)?(?:,? {name})?(?: (?:pour|de|d') ?{act}(?: et (?:pour|de) {act})?)?",
      "(?:je (?:suis|reste) (?:vraiment |sincèrement |profondément )?désolée?|nous sommes (?:vraiment |sincèrement )?désolés|(?:je|nous) (?:vous )?(?:prions?|prie) d'accepter (?:mes|nos) excuses|toutes (?:mes|nos) excuses)(?: (?:que {unfound}|(?:d'apprendre|d'entendre) (?:cela|que {unfound})|(?:pour|de) (?:ce|cette|ces|la|le|les|l')? ?(?:désagréments?|gêne(?: occasionnée)?|attente|retard|situation|contretemps|inconvénients?|problème)|de ne pas avoir (?:de )?meilleures? nouvelles?(?: à vous annoncer)?|de cette situation))?",
      "je (?:comprends|sais|conçois|imagine) (?:bien |tout à fait |parfaitement |très bien )?(?:votre (?:frustration|déception|inquiétude|mécontentement|situation)|(?:que |combien |à quel point )(?:(?:cela|c'est|cette situation|l'attente|attendre|ce)(?: ?(?:est|soit|peut être|doit être|puisse être))? {bad}(?: pour vous)?|ce n'est pas la réponse que vous espériez))",
      "n'hésitez pas {help}(?: si {need})?|(?:si {need},? )(?:n'hésitez pas {help}|(?:écrivez|contactez|répondez)-(?:nous|moi)|répondez (?:simplement )?à ce message|dites-le(?:-nous|-moi))|(?:dites|faites)-(?:moi|nous)(?: savoir| le savoir)? si {need}",
      "je (?:reste|suis) (?:à votre disposition|là pour vous aider)(?: pour toute (?:autre )?question)?|nous restons à votre disposition(?: pour toute (?:autre )?question)?|je vais vous aider|j'espère que (?:cela|ces informations) vous (?:aidera|aident|aideront)|dans l'attente de votre (?:réponse|retour)|une photo (?:du dommage )?(?:nous )?serait (?:très )?utile",
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
    neutral: [
      "(?:pourriez|pouvez)-vous (?:s'il vous plaît )?(?:nous |m')?(?:écrire|répondre|contacter)(?: à nouveau)? (?:depuis|avec|à partir de) (?:l'|votre )(?:adresse )?(?:e-?mail|électronique)(?: que vous avez)? utilisée?(?: (?:lors|au moment) (?:de l'achat|de la commande|de votre commande|de votre achat|du paiement)| pour (?:la|votre|passer) (?:commande|achat|la commande))?",
      "(?:pourriez|pouvez)-vous (?:s'il vous plaît )?(?:nous |m'|me )?(?:indiquer|envoyer|confirmer|communiquer|donner) (?:le|votre) numéro de (?:votre )?commande (?:et|ainsi que) (?:l'|votre )(?:adresse )?(?:e-?mail|électronique)(?: que vous avez)? utilisée?(?: (?:lors|au moment) (?:de l'achat|de la commande|de votre commande|de votre achat|du paiement)| pour (?:la|votre|passer) (?:commande|achat|la commande))?",
      "(?:merci de |veuillez )(?:nous |m')(?:écrire|répondre) (?:depuis|avec|à partir de) (?:l'|votre )(?:adresse )?(?:e-?mail|électronique)(?: que vous avez)? utilisée?(?: (?:lors|au moment) (?:de l'achat|de la commande|de votre commande|de votre achat|du paiement)| pour (?:la|votre|passer) (?:commande|achat|la commande))?",
    ],
    requests:
      "(?:merci de|veuillez) (?:me |nous |m'|bien vouloir )*(?:envoyer|indiquer|préciser|vérifier|joindre|écrire|répondre|confirmer)",
    opens:
      "(?:pourriez|pouvez)-vous(?: s'il vous plaît)? (?:vérifier|demander|regarder|joindre|écrire|répondre|contacter|également|aussi|encore|préciser|confirmer|indiquer|envoyer)|quelle (?:taille|couleur) (?:souhaitez|préférez|voulez)-vous|avez-vous (?:des photos|vérifié|regardé|demandé|(?:encore |toujours )?besoin de l'étiquette)|(?:dois|puis)-je (?:vous )?l'envoyer à cette adresse|(?:pourriez|pouvez)-vous (?:me|m'|nous)|quelle (?:commande|taille|couleur)|quels? articles?|avez-vous une photo|de quelle commande s'agit-il",
    words:
      "pourriez pouvez vous me m nous indiquer dire envoyer confirmer donner joindre préciser décrire quelle quelles quel quels commande taille couleur article articles numéro de votre vos l la le les un une adresse e mail utilisée lors achat depuis pour photo photos si possible avez en avec code postal et pays ou complète livraison souhaitez à place s agit il vérifier demander regarder auprès chez voisins voisin voisinage autour domicile entourage si colis livraison quelqu réceptionné déposé écrire répondre depuis utilisé du des dommage dommages abîmé vérifié demandé regardé endommagé emballage préférez voulez également aussi encore plaît merci veuillez bien vouloir contacter transporteur nouvelle convenir utilisiez avez passé passée retour e la même été je cette",
    personal: "commande numéro adresse mail achat livraison colis transporteur",
  },
  offers: {
    whole: "(?:votre|la|cette|les|ces|vos) (?:commande|articles?)",
    it: "(?:le|la|les|cela|(?:le |la |les |vos |votre )?\u009e(?: de \u009e)?)",
    frames: [
      "(?:merci de (?:me )?confirmer|(?:dites|faites)-moi(?: savoir)?|pourriez-vous (?:me )?confirmer|confirmez-moi) (?:si|que) vous (?:souhaitez|voulez) (?:bien )?que je {does}",
      "je peux (?:donc |encore |aussi )?{do}(?: pour vous)?(?: si vous le souhaitez)?",
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
      refund: ["(?:vous )?(?:proposer|lancer|organiser) (?:un|le) remboursement(?: pour {it})?"],
      replacement: ["(?:vous )?(?:proposer|lancer) un remplacement(?: pour {it})?"],
      exchange: ["(?:vous )?(?:proposer|organiser|mettre en place) (?:un |l')échange(?: pour {it})?"],
      change_order: ["(?:la modifier|modifier (?:{it}|l'adresse(?: de livraison)?))"],
    },
    sentences: {
      return_open: ["avez-vous (?:encore |toujours )?besoin de l'étiquette(?: de retour)?"],
      return_label: [
        "vous pouvez (?:encore )?(?:retourner|renvoyer) {it}",
        "un retour est (?:encore )?possible(?: pour {it})?",
      ],
      exchange: ["un échange est (?:encore )?possible(?: pour {it})?"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "(?:je ne peux|nous ne pouvons) (?:donc )?(?:pas|plus) accepter (?:de|le|un) retour(?: pour {it})?",
        "le délai de retour est (?:passé|dépassé|expiré)(?: pour {it})?",
      ],
      escalate: [
        "(?:un membre de notre équipe|un collègue|une collègue|l'un de mes collègues|une personne de notre équipe) va (?:personnellement )?(?:examiner|étudier|regarder) (?:votre (?:demande|cas|message|dossier|situation)|cela)(?: personnellement)?(?: et (?:vous )?(?:répondre|répondra|reviendra vers vous)(?: ici)?)?",
        "(?:un membre de notre équipe|un collègue|une collègue|l'un de mes collègues|une personne de notre équipe) (?:personnellement )?(?:examinera|va examiner|étudiera|regardera) (?:personnellement )?(?:votre (?:demande|cas|message|dossier)|cela)(?: personnellement)?(?: et vous répondra(?: ici)?)?",
      ],
    },
  },
  wordings: [
    ["non utilisé(?:e?s?)|(?:n'(?:ont|aient|a|ait) )?pas (?:été |encore été )?utilisée?s?", "inutilisés"],
    ["(?:son|leur) état (?:original|initial)", "leur état d'origine"],
    ["(?:par la suite|après coup|ultérieurement|après la commande|a posteriori)", "ensuite"],
    ["(?:sont|seront) (?:toujours )?(?:effectués|émis|versés|faits) (?:sur|vers)", "se font sur"],
    [
      "(?:votre|le) (?:moyen|mode) de paiement (?:d'origine|initial|original|utilisé)",
      "le moyen de paiement d'origine",
    ],
    ["(?:votre|la) confidentialité", "vos données"],
    ["(?:au moment|lors) (?:de l'achat|du paiement|de la commande)", "lors de l'achat"],
    ["(?:est |actuellement |est actuellement )?en cours d'acheminement", "est en route"],
    ["en cours d'acheminement|en acheminement", "en route"],
    ["d'après le (?:suivi|transporteur)|selon le suivi", "selon le transporteur"],
    ["(?:en route|en chemin) vers vous|en route pour chez vous", "en route"],
    ["a eu lieu", "date"],
    ["est prévue?|est estimée?", "est prévue"],
    ["estimée au", "estimée le"],
    ["vous pouvez (?:retourner|renvoyer) (?:les|vos) articles", "les articles peuvent être retournés"],
  ],
  conditions: {
    opens:
      "à condition (?:que|qu')|pourvu (?:que|qu')|du moment (?:que|qu')|tant (?:que|qu')|s'|si|veuillez (?:noter|vous assurer) (?:que|qu')|assurez-vous (?:que|qu')",
    duty: "doivent doit devront",
    beside:
      "les l le la ils elles il elle ces cet votre vos articles article produits produit et dans leur son état d être est sont soit soient toujours encore bien tous",
    states: "inutilisés inutilisé inutilisée inutilisées origine emballage étiquettes neufs",
  },
  refundGoesTo: "(?:sur|vers) (?:votre|le) (?:moyen|mode) de paiement (?:d'origine|initial|original)",
  ordinals: "premier/première deuxième/second/seconde troisième",
  aroundClause:
    "vous votre vos pouvez peut nous notre nos le la les l un une des de du d il elle est sont être à au en dans pour avec et ou que qu ce cette veuillez aussi",
};
