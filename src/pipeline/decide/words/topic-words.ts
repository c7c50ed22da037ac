import type { ClauseId } from "../policy/clause-id.ts";

/**
 * Beginnings of words by which customers name what a clause is about, in the languages of the templates: lower case,
 * without accents. A beginning may be several words; a "$" at its end makes it whole.
 */
export const CLAUSE_WORDS: Readonly<Partial<Record<ClauseId, readonly string[]>>> = {
  "returns.window": listed(
    "return | send back | send it back | send something back | sending back | take back",
    "ruckgabe | zuruckgeb | zuruckschick | zuruckzuschick | zurucksend | rucksend | retour | renvoyer | rendre$",
    "devol | devuelv | reso$ | resi$ | restitu | terugstur | terug te sturen",
  ),
  "returns.final_sale": listed(
    "final sale | clearance | sale item | outlet | endverkauf | ausverkauf",
    "vente finale | venta final | vendita finale | eindverkoop | venda final",
  ),
  "exchanges.window": listed(
    "exchang | swap | umtausch | umzutauschen | echang | cambiar por | cambio de talla | cambiarlo",
    "cambio taglia | cambiare taglia | ruil | omruil | troca",
  ),
  "faulty.remedy": listed(
    "damaged | broke | defect | faulty | crack | smashed | shatter | torn$ | ripped | leaks | leaking | a hole$",
    "stopped working | wrong item | wrong colo | wrong product | wrong article | wrong thing | wrong one | incorrect item",
    "sent me the wrong | sent the wrong | got the wrong | received the wrong | received a wrong | not what i ordered",
    "beschadigt | kaputt | zerbroch | gerissen | funktioniert nicht | falscher artikel | falschen artikel | falsche ware",
    "falsche artikel | falsches produkt | falsche$ geliefert | falschen geliefert | falsches geliefert",
    "casse$ | abime | endommage | fissure | ne fonctionne p | mauvais article | mauvais produit | mauvaise couleur",
    "mauvais modele | mauvaise tasse | recu le mauvais | recu la mauvaise | recu un mauvais | recu une mauvaise",
    "articulo equivocad | producto equivocad | articulo incorrect | producto incorrect | articulo erroneo | producto erroneo",
    "color equivocad | recibido el equivocad | articolo sbagliat | l'articolo sbagliat | l'articolo errat | prodotto sbagliat | colore sbagliat | articolo errat",
    "prodotto errat | verkeerd artikel | verkeerde artikel | verkeerd product | verkeerde product | verkeerde kleur",
    "een verkeerd | de verkeerde | het verkeerde | verkeerde geleverd | verkeerd geleverd | artigo errad | produto errad",
    "item errad | cor errada | artigo trocad | produto trocad",
    "roto$ | rota$ | danad | no funciona | rotto$ | rotta$ | danneggiat | difettos | non funziona",
    "kapot | beschadigd | gebarst | quebrad | danificad | avariad | nao funciona",
    "dented | chipped$ | bent$ | verbeult | eingedellt | zerkratzt | cabosse | abollad | ammaccat | gedeukt | amassad | amolgad",
  ),
  "cancellation.before_shipping": listed("cancel | stornier | annul | anular | geannuleerd"),
  "address.before_shipping": listed(
    "change my address | change the address | change the delivery address | change my delivery address",
    "change the shipping address | adresse ander | lieferadresse | changer d'adresse | changer l'adresse",
    "cambiar la direccion | cambiare indirizzo | cambiare l'indirizzo | adres wijzig | mudar o endereco",
    "alterar o endereco | alterar a morada",
  ),
  "order_change.before_shipping": listed(
    "change my order | change an order | edit my order | modify my order | bestellung ander",
    "modifier ma commande | modificar mi pedido | modificare l'ordine | bestelling wijzig | alterar o pedido",
  ),
  "shipping.notification": listed(
    "tracking e-mail | tracking email | shipping confirmation | versandbestatigung | confirmation d'expedition",
    "correo de seguimiento | conferma di spedizione | verzendbevestiging | confirmacao de envio",
  ),
  "shipping.lost_parcel": listed(
    "lost parcel | lost package | lost in the mail | lost in transit | verlorene | paket verloren",
    "colis perdu | paquete perdido | pacco smarrito | pakket kwijt | encomenda perdida",
  ),
  "refunds.method": listed(
    "refund | money back | reimburs | erstatt | geld zuruck | rembours | reembols | rimbors | terugbetal | geld terug",
  ),
  "discounts.after_order": listed(
    "discount | coupon | voucher | promo | price drop | price match | rabatt | gutschein | remise | code promo",
    "descuent | cupon | sconto | sconti | korting | desconto",
  ),
};

/** The same for the remedy that a customer asks for when something arrived wrong. */
export const WISH_WORDS = {
  replacement: listed(
    "replac | send a new one | send me a new | send another | send me another | send the right | send the correct",
    "send me the right | send me the correct | send the missing | send me the missing | send out the missing | resend",
    "ersatz | ersetz | umtausch | neu schicken | neu zusend | remplac | renvoyer le bon | envoyer le bon",
    "reemplaz | sustitu | enviar el correcto | sostitu | vervang | nieuwe sturen | substitu | troca",
    "rather have a new | prefer a new | schickt mir ein neu | schickt mir eine neu | schickt mir lieber ein | lieber ein neu | lieber eine neu",
    "lieber einen neu | plutot un nouveau | plutot une nouvelle | envoyez-moi un nouveau | envoyez-moi une nouvelle | envoyez-moi un autre",
    "prefiero uno nuevo | prefiero una nueva | mejor uno nuevo | mejor una nueva | envienme uno nuevo | envienme una nueva",
    "preferisco uno nuovo | preferisco una nuova | mandatemi uno nuovo | mandatemi una nuova | mandatemene un | liever een nieuwe",
    "stuur me een nieuwe | stuur mij een nieuwe | prefiro um novo | prefiro uma nova | enviem-me um novo | enviem-me uma nova",
  ),
  refund: listed(
    "refund | money back | reimburs | erstatt | geld zuruck | rembours | reembols | rimbors | terugbetal | geld terug",
    "devolucion del dinero | vergoed | rather have the money | rather have my money | prefer the money | take the money",
    "ruckerstatt | lieber das geld | lieber mein geld | plutot l'argent | prefere l'argent | prefiero el dinero | mejor el dinero | prefiero que me devuelvan",
    "preferisco i soldi | piuttosto i soldi | liever het geld | liever mijn geld | prefiro o dinheiro | antes o dinheiro",
  ),
  store_credit: listed(
    "store credit | shop credit | credit note | credit to my account | guthaben | gutschrift | un avoir | bon d'achat",
    "vale de compra | vale por | credito en la tienda | credito en tienda | buono acquisto | buono spesa | credito in negozio",
    "tegoedbon | winkeltegoed | tegoed | credito na loja | vale-compra | vale compra",
  ),
} as const;

/** "No replacement", "not damaged": the word is named and not meant. */
export const REFUSALS: readonly string[] = listed(
  "no | not | isn't | wasn't | nothing | don't want | do not want | without | instead of | rather than",
  "kein | keine | keinen | nicht | ohne | statt | pas | sans | au lieu de | sin | en vez de | non | senza | invece di",
  "geen | niet | zonder | nao | sem | em vez de | nem | ni",
);

/** Small words that may stand between a refusal and what it refuses. */
export const FILLERS: ReadonlySet<string> = new Set(
  listed(
    "a | an | any | the | is | my | want | need | or | another | ein | eine | einen | den | die | das",
    "un | une | una | uno | de | d'un | d'une | een | um | uma",
  ),
);

export const THANKS: readonly string[] = listed(
  "thank you | thanks | thx | ty$ | cheers | danke | dank$ | merci | gracias | grazie | bedankt",
  "obrigado | obrigada | agradec",
);

/** A message with one of these asks for something, however it ends. */
export const ASKING: readonly string[] = listed(
  "please | need | want | can$ | could | would | where | when$ | how$ | what | why$ | but$ | still | in advance",
  "bitte | brauche | kann$ | konn | mocht | wann$ | wo$ | wie$ | aber$ | noch$ | im voraus",
  "s'il | svp$ | pouv | peux$ | voudr | besoin | quand$ | comment$ | mais$ | d'avance | par avance",
  "por favor | pued | quier | necesit | cuando | donde | como$ | pero$ | de antemano",
  "per favore | poss | vorrei | bisogno | dove$ | ma$ | anticipo | graag | kunt$ | wil$ | waar$ | maar$ | alvast",
  "pode$ | poderia | preciso | quero | onde$ | quando$ | mas$ | desde ja",
);

/** Beginnings of words, parted by "|"; "$" ends a whole word. */
export function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split("|").map((word) => word.trim().replace("$", " ")));
}
