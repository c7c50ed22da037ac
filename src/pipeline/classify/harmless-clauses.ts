import { foldedSpeech } from "./folded-speech.ts";

const MAX_CHARS = 4000;

const DAMAGE_WORDS = [
  "crush\\p{L}*|dent\\p{L}*|damag\\p{L}*|broke|broken|break|crack\\p{L}*|chipp?\\p{L}*|smash\\p{L}*|shatter\\p{L}*|torn|ripped|squashed|battered|bashed|faulty|defect\\p{L}*|scratch\\p{L}*|soaked|wet",
  "kaputt\\p{L}*|beschadigt\\p{L}*|defekt\\p{L}*|zerbroch\\p{L}*|gebroch\\p{L}*|zerdruckt\\p{L}*|zerdellt|eingedruckt|verbeult|gerissen|zerrissen|nass",
  "casse\\p{L}*|abime\\p{L}*|endommag\\p{L}*|ecrase\\p{L}*|dechire\\p{L}*|defonce\\p{L}*|cabosse\\p{L}*|fissure\\p{L}*|mouille\\p{L}*",
  "rot[oa]s?|danad[oa]s?|aplastad[oa]s?|golpead[oa]s?|abollad[oa]s?|rasgad[oa]s?|defectuos[oa]s?|mojad[oa]s?",
  "rott[oaie]|danneggiat[oaie]|schiacciat[oaie]|ammaccat[oaie]|strappat[oaie]|difettos[oaie]|bagnat[oaie]",
  "kapot\\p{L}*|beschadigd\\p{L}*|gebroken|ingedeukt|gedeukt|geplet|gescheurd|nat|defect",
  "quebrad[oa]s?|partid[oa]s?|danificad[oa]s?|amassad[oa]s?|amachucad[oa]s?|esmagad[oa]s?|rasgad[oa]s?|molhad[oa]s?",
].join("|");
const DAMAGE = word(DAMAGE_WORDS);
const DAMAGES = new RegExp(DAMAGE.source, "gu");
/** Other harm that an earlier order can have come to. */
const MISHAP = word(
  "wrong|late|missing|lost|falsch\\p{L}*|spat|fehlt\\p{L}*|verloren|mauvais\\p{L}*|en retard|manqu\\p{L}*|perdue?|equivocad[oa]|tarde|perdid[oa]|sbagliat[oa]|in ritardo|mancava|verkeerd\\p{L}*|te laat|ontbrak|errad[oa]|atrasad[oa]|problem\\p{L}*",
);
const WRAPPINGS =
  "(?<!(?:gift|lunch|jewell?ery|music|storage|tool|bread|ring|watch|wooden|metal|tin|toy|cash|phone|treasure|bento) )box(?! of\\b)|carton|cardboard|packag(?:e|ing)|parcel|wrapping|envelope|karton|verpackung|umverpackung|paket|packchen|schachtel|emballage|boite|colis|paquet|caja|embalaje|paquete|envoltorio|scatola|imballo|imballaggio|confezione|pacco|doos|verpakking|pakket|pakje|caixa|embalagem|pacote|encomenda";
/** The wrapping, not a box that was bought. */
const WRAPPING = word(WRAPPINGS);
/** What may stand between it and what happened to it; a thing in it may not. */
const HOW =
  "(?: (?:itself|it came in|outside|arrived|came|was|is|got|has been|had been|looked|looks|were|all|a bit|a little|very|really|completely|totally|slightly|badly|pretty|quite|so|kind of|war|ist|kam|wurde|total|etwas|leicht|stark|ganz|vollig|etait|est|est arrivee?|arrivee?|un peu|tres|tout|toute|estaba|llego|vino|ha llegado|muy|algo|toda|todo|era|e|arrivat[oa]|molto|un po'|tutt[oa]|kwam|erg|helemaal|wat|estava|chegou|veio|muito|um pouco)){0,4}";
/** The wrapping alone came to harm. */
const WRAPPING_HARMED = new RegExp(
  `(?<!\\p{L})(?:(?:${WRAPPINGS})${HOW} (?:${DAMAGE_WORDS})|(?:${DAMAGE_WORDS}) (?:outer |shipping |cardboard |delivery )?(?:${WRAPPINGS}))(?!\\p{L})`,
  "u",
);
/** "Everything in the box is fine" speaks of the things. */
const INSIDE = word(
  "inside|contents?|everything in|inhalt|drin|darin|contenu|interieur|dedans|contenido|dentro|interior|contenuto|interno|inhoud|erin|conteudo",
);
const FINE = word(
  "fine|ok|okay|intact|undamaged|unharmed|unbroken|unscathed|perfect|perfectly|in one piece|all good|good|great|survived|works|flawless",
  "heil|ganz geblieben|in ordnung|unversehrt|intakt|unbeschadigt|perfekt|gut|einwandfrei|tadellos",
  "intacte?s?|en bon etat|impeccables?|parfaite?s?|parfait|nickel|va bien|vont bien",
  "intact[oa]s?|bien|perfect[oa]s?|buen estado|impecables?|enter[oa]s?",
  "intatt[oaie]|integr[oaie]|perfett[oaie]|a posto|bene|in buono stato|buone condizioni",
  "heel|intact|in orde|goed|prima|onbeschadigd|perfect",
  "intact[oa]s?|bem|perfeit[oa]s?|bom estado|otim[oa]s?|inteir[oa]s?|impecavel",
);
const NEGATED = word(
  "not|no|never|isn't|wasn't|aren't|weren't|doesn't|don't|far from|nicht|kein\\p{L}*|nie|pas|jamais|non|mai|niet|geen|nao|nunca|nothing|hope|if|whether|ob|falls|wenn|hoffe|si|espero|se|spero|als|hoop|should|would",
);
/** "Nothing is broken", "it isn't damaged": told so, not asked, and not "not just damaged". */
const UNHARMED = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:nothing|none|not|never|no|isn't|wasn't|aren't|weren't)(?! (?:only|just))(?: (?:is|was|in it|inside|it|of it|of them|got|has|been|item|items|really|actually|even|a single|piece|pieces|one)){0,3}",
    "(?:nichts|nicht|kein\\p{L}*|nie)(?! nur)(?: (?:ist|war|wurde|davon|drin|artikel|teil|wirklich)){0,3}",
    "(?:rien|pas|aucun|aucune)(?! (?:que|seulement))(?: (?:n'est|n'etait|de|ete|article|vraiment)){0,3}",
    "(?:nada|no|ningun\\p{L}*)(?! solo)(?: (?:esta|estaba|llego|vino|ha|articulo|se)){0,3}",
    "(?:niente|nulla|non)(?! solo)(?: (?:e|era|si|di|arrivato|risulta)){0,3}",
    "(?:niets|niet|geen)(?! alleen)(?: (?:is|was|er|daarvan|artikel)){0,3}",
    "(?:nada|nao|nenhum\\p{L}*)(?! so)(?: (?:esta|estava|veio|chegou|se|artigo)){0,3}",
  ].join("|")}) (?:${DAMAGE_WORDS}|missing|fehlt|manque|falta|manca|ontbreekt|faltando)(?!\\p{L})`,
  "u",
);
const EARLIER = word(
  "last time|the time before|previously|previous (?:order|time|one|parcel|delivery)|earlier order|my first order|in the past",
  "letztes mal|(?:beim|das) letzten? mal|vorige bestellung|fruhere bestellung",
  "la derniere fois|la fois (?:precedente|d'avant|derniere)|commande precedente",
  "la ultima vez|la vez (?:anterior|pasada)|el pedido anterior",
  "l'ultima volta|la (?:volta (?:scorsa|precedente)|scorsa volta)|ordine precedente",
  "(?:de )?vorige keer|de laatste keer|vorige bestelling",
  "(?:d?a )?ultima vez|da outra vez|vez passada|(?:pedido|encomenda) anterior",
);
const THIS_TIME = word(
  "this time|this one|this order|now|diesmal|dieses mal|jetzt|cette fois|maintenant|celle-ci|celui-ci|esta vez|ahora|questa volta|stavolta|adesso|deze keer|dit keer|nu|desta vez|agora",
);
interface Clause {
  text: string;
  isHarmed: boolean;
  isFine: boolean;
}

/**
 * The text without harm that troubles nobody: a crushed box around a mug that is fine, what came broken last time while this
 * one is perfect, "nothing is broken". Whatever else is harmed stays, and so does all of it where nothing is said to be
 * fine. As it came where nothing is left out, else folded. Pure.
 */
export function withoutHarmless(text: string): string {
  const folded = foldedSpeech(text.slice(0, MAX_CHARS));
  if (!DAMAGE.test(folded) && !EARLIER.test(folded)) return text;
  const pieces = folded.split(CUT);
  const clauses = pieces.filter((_, index) => index % 2 === 0).map(judged);
  const isSomethingFine = clauses.some(({ isFine }) => isFine);
  const isFineNow = clauses.some((clause) => clause.isFine && THIS_TIME.test(clause.text));
  const harmless = clauses.map(({ text: clause, isHarmed }, index) => {
    if (pieces[index * 2 + 1] === "?") return false;
    if (UNHARMED.test(clause)) return true;
    if (!isHarmed) return false;
    return (isFineNow && EARLIER.test(clause)) || (isSomethingFine && isWrappingAlone(clause));
  });
  if (!harmless.includes(true)) return text;
  // Praise alone asks for nothing either.
  return clauses
    .flatMap(({ text: clause, isFine, isHarmed }, index) =>
      harmless[index] || (isFine && !isHarmed) ? [] : [`${clause}${pieces[index * 2 + 1] ?? ""}`],
    )
    .join(" ")
    .trim();
}

/** Ends of sentences, and what joins clauses; kept between the pieces. */
const CUT =
  /([.!;\n]+|\?|, ?|\s(?=(?:but|and|however|though|although|luckily|fortunately|thankfully|aber|und|jedoch|zum gluck|mais|et|heureusement|pero|y|aunque|por suerte|ma|per fortuna|maar|en|gelukkig|mas|felizmente)\s))/;

function judged(text: string): Clause {
  const isUnharmed = UNHARMED.test(text);
  const isHarmed = !isUnharmed && (DAMAGE.test(text) || (EARLIER.test(text) && MISHAP.test(text)));
  const isOfThings = !WRAPPING.test(text) || INSIDE.test(text);
  return {
    text,
    isHarmed,
    isFine: isUnharmed || (isOfThings && !isHarmed && FINE.test(text) && !NEGATED.test(text)),
  };
}

function isWrappingAlone(clause: string): boolean {
  return WRAPPING_HARMED.test(clause) && [...clause.matchAll(DAMAGES)].length === 1;
}

function word(...lines: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${lines.join("|")})(?!\\p{L})`, "u");
}
