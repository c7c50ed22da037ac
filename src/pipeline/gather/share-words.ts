/** Words that pick among orders without naming one: then what is asked of which is a guess. */
const CHOICE = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:first|second|third|latter|former|last|latest|newer|older|other|previous) (?:one|order|purchase)|the (?:latter|former|first|second|third|other|rest)(?![ -]\\p{L})|either|neither|whichever|which(?:ever)? (?:one|of)|one of (?:them|these|those|the (?:two|orders))|only one|except|apart from|other than|keep|leave (?:it|that|this|them|the|my|order|#)",
    "(?:erste|zweite|letzte|andere)[nr]? (?:bestellung|von|der)|letztere\\p{L}*|erstere\\p{L}*|eine (?:von|der) beiden|entweder|außer|ausser|bis auf|behalt\\p{L}*",
    "(?:premi[eè]re?|deuxi[eè]me|seconde?|derni[eè]re?|autre) commande|la (?:premi[eè]re|deuxi[eè]me|seconde|derni[eè]re)(?! \\p{L})|l'autre(?! \\p{L})|l'une? (?:des|ou)|sauf|excepté|hormis|garde[rz]?|conserve[rz]?",
    "(?:primer[oa]?|segund[oa]|[uú]ltim[oa]|otr[oa]) (?:pedido|compra)|el (?:primero|segundo|[uú]ltimo|otro)(?! \\p{L})|uno de (?:los|ellos)|excepto|salvo|menos el|quedarme|mantener|mantén|conservar",
    "(?:primo|secondo|ultimo|altro) ordine|(?:il|l'|un) ?(?:primo|secondo|altro)(?! \\p{L})|uno dei|tranne|eccetto|tenere|mantenere|tengo",
    "(?:eerste|tweede|laatste|andere) (?:bestelling|order)|de (?:eerste|tweede|andere)(?! \\p{L})|een van (?:beide|de)|behalve|behouden|houden",
    "(?:primeir[oa]|segund[oa]|[uú]ltim[oa]|outr[oa]) (?:pedido|encomenda|compra)|um d[oe]s|uma das|exceto|menos [oa]|manter|ficar com",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

/** Something that is not to be done, and would be read as a request for it. */
const REFUSAL = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:don['’]?t|do not|not|never|no need)(?: (?:want|wish|need|like|have|going))?(?: you)?(?: to)?(?: be)? (?:cancel|return|refund|exchang|swap|chang|modif|touch)|never (?:order|bought|placed)",
    "nicht (?:zurück|umtausch|umgetauscht|ändern|geändert|stornier|tauschen)",
    "pas (?:d'|de )?(?:la |le |les |l')?(?:retourn|renvoy|échang|echang|rembours|modif|chang|annul)",
    "no (?:quiero |deseo |hace falta )?(?:devolver|cambi|cancel|anul|modific)",
    "non (?:voglio |vorrei )?(?:restitu|cambi|annull|modific)",
    "niet (?:te )?(?:retourn|ruil|annul|wijzig|terugst)",
    "não (?:quero |desejo )?(?:devolv|troc|cancel|alter|mud)",
  ].join("|")})`,
  "iu",
);

const NAME = "#?\\s?[A-Za-z]{0,8}[-_]?\\d{3,12}(?![\\w-])";
const LEADING =
  "(?:(?:the|my|for|from|of|in|on|with|an?|orders?|number|die|der|den|das|meine[rn]?|für|von|aus|bei|bestellung|nummer|la|le|les|ma|pour|de|du|commande|el|los|mi|del|para|pedido|il|l'|lo|mio|per|dell'|ordine|mijn|voor|van|bestelling|o|a|os|meu|minha|do|da|encomenda|compra)\\s?)";
/** An order that is named beside the point: as not meant, as a condition, or as what another is compared with. */
const BESIDE = new RegExp(
  `(?<!\\p{L})(?:${[
    "not|nicht|pas|non|niet|não|nao|no (?:el|la)|sondern",
    "if|unless|once|until|when|before|after|wenn|falls|sobald|bis|bevor|nachdem|si|quand|dès que|avant|après|cuando|antes|después|hasta|se|quando|prima|dopo|als|wanneer|zodra|voordat|nadat|depois",
    "like|than|as|versus|wie|comme|como|come|zoals|que",
  ].join("|")})\\s${LEADING}{0,4}${NAME}`,
  "iu",
);
/** "to the same address", "the card I used for #1002", "a duplicate of #1002", "send them together". */
const COMPARED =
  /(?<!\p{L})(?:same|used|using|duplicates?|duplicated|twice|together|combined?|combine|merged?|instead of|(?:der|die|das)?selben?|gleichen?|benutzt\p{L}*|verwendet\p{L}*|doppelt\p{L}*|zusammen|m[eê]mes?|utilis[eé]\p{L}*|doublon|ensemble|mism[oa]s?|usad[oa]s?|duplicad[oa]s?|junt[oa]s|stess[oaie]|usat[oaie]|doppi[oae]|insieme|zelfde|gebruikte?|dubbele?|samen|mesm[oa]s?|utilizad[oa]s?)(?!\p{L})/iu;

/** Whether a text leaves open which order is meant: "cancel the first one", "if #1001 has shipped, …", "as in #1002". */
export function leavesChoiceOpen(text: string): boolean {
  return CHOICE.test(text) || BESIDE.test(text) || COMPARED.test(text);
}

/** "please don't return #1001". */
export function refusesSomething(text: string): boolean {
  return REFUSAL.test(text);
}

/** What tells a parcel that is waited for from one that came. */
const AWAITED =
  /(?<!\p{L})(?:not|\p{L}{2,8}n['’]?t|never|still|yet|late|overdue|nicht|nie|noch|immer|pas|jamais|toujours|no|nunca|todavía|aún|non|mai|ancora|niet|nooit|nog|steeds|não|ainda)(?!\p{L})/iu;

/** "#1001 has not arrived" asks where it is, "#1001 arrived" asks nothing. */
export function awaitsSomething(text: string): boolean {
  return AWAITED.test(text);
}
