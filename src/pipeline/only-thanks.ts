import { cleanText } from "./classify/clean-text.ts";
import { foldedText } from "./folded-text.ts";

/** Longer thanks exist, and may hold a wish that no list of words can tell from kindness. */
const MAX_WORDS = 40;

/** Words that make a message one of thanks, or say that an answer was understood and is fine. */
const THANKS = words(`
  thanks thank thx thnx thankyou ty tysm cheers appreciated appreciate grateful
  ok okay okey okey-dokey k kk alright great perfect wonderful awesome excellent fantastic brilliant amazing super lovely
  cool noted understood gotcha fab
  danke dankeschön dank merci vielendank prima klasse wunderbar toll einverstanden verstanden alles
  remercie remercions parfait entendu compris nickel impeccable génial reçu
  gracias agradezco agradecemos agradecido agradecida perfecto genial vale estupendo entendido excelente
  grazie ringrazio perfetto ottimo capito fantastico benissimo
  bedankt dankjewel dankuwel dankje dankjulie top prachtig fijn duidelijk begrepen geweldig
  obrigado obrigada obg brigado brigada agradeço perfeito ótimo ótima entendi entendido beleza combinado
`);

/** What may stand beside them and asks for nothing. */
const KINDNESS = words(`
  hi hello hey dear good morning afternoon evening
  you u so very much many a lot lots million tons again for your the this that thats that's it it's its is was all really i i'm am
  we you're youre are too both and to of such kind help helping helpful support assistance service reply replying response
  responding answer answering quick quickly fast prompt promptly speedy great swift update info information clarification
  clarifying understanding patience time effort team have nice lovely day weekend week one yours best regards kind warm
  sincerely wishes bye well awesome works sounds got wow yay oh ah
  hallo liebe lieber liebes guten tag morgen abend vielen herzlichen herzlichst besten recht schönen schön schöne schönes sehr ganz ihnen
  euch dir sie ihr ihre ihrer eure deine für die das den der schnelle schneller schnell rasche nette netten freundliche freundlichen
  hilfe antwort rückmeldung auskunft info information mühe bearbeitung unterstützung service und ist gut klar passt super nochmal
  nochmals tausend mit grüße grüßen grüsse gruß lg mfg vg viele wochenende wünsche einen ein noch
  bonjour bonsoir salut cher chère beaucoup bien très pour votre ta vos tes réponse aide rapidité rapide retour efficacité service
  gentillesse infinement infiniment mille encore je vous te nous d'accord c'est ça est et à de la le les bonne journée soirée
  weekend cordialement fois
  hola estimado estimada buenos buenas días tardes noches muchas muchísimas mil por su tu la el respuesta ayuda rápida rapidez
  atención amabilidad de acuerdo muy bien todo les le lo te os y un una saludo saludos abrazo buen día feliz tan está
  ciao salve buongiorno buonasera gentile mille tante molte molto per la vostra tua sua il vostro tuo suo risposta aiuto disponibilità
  velocità cortesia gentilezza rapida va bene vi ti e un saluti saluto cordiali buona giornata serata così d'accordo
  hoi dag goedemorgen goedemiddag goedenavond beste hartelijk heel erg veel dank je u jullie wel zeer voor de het snelle snel reactie
  antwoord hulp service moeite goed oké is dat met vriendelijke groet groeten groetjes fijne dag avond
  olá oi bom boa dia tarde noite muito muita mesmo pela pelo sua seu vossa vosso resposta ajuda rápida rapidez atenção apoio tudo
  certo bem cumprimentos abraço abraços um uma obrigadão de e está
`);

const KIND_WORDS = new Set([...THANKS, ...KINDNESS].flatMap((word) => [word, foldedText(word)]));

/** Whether a word, in lower case, with or without its accents, is one of thanks or kindness, which ask for nothing. */
export function isKindWord(word: string): boolean {
  return KIND_WORDS.has(word);
}

/** After these a name may stand: "Thanks Alex", "Hi Maria". */
const BEFORE_NAME = words(`
  hi hello hey dear thanks thank you thx cheers hallo liebe lieber danke dank bonjour salut merci cher chère hola estimado estimada
  gracias ciao salve gentile grazie hoi beste bedankt olá oi obrigado obrigada again much
`);

const KIND_EMOJI =
  /[👍👌🙏🙌👏🤝💪🫶❤🧡💛💚💙💜🩷💖💕💗💓💝🥰😍😘😊🙂😀😃😄😁😆😉☺😇🤗🤩🥳😌🎉🎊✅✔✨⭐🌟💯🌸🌷🌹💐🌻🌞☀🍀🐾]/gu;
/** What follows an emoji to colour or join it. */
const EMOJI_PARTS = /[\u{1F3FB}-\u{1F3FF}]|\u200d|\ufe0f/gu;
/** Smileys of letters: ":-)", ";)", "<3", "xx". */
const SMILEY = /(?<![^\s.,!])(?:[:;]-?[)dp]|<3|\^\^|x{1,4})(?![^\s.,!])/giu;

/**
 * Whether a customer's words are nothing but thanks, or say that all is well: after an agent's answer such a message
 * needs none. Anything that isn't known to be kindness makes it a message like any other. Linear in the text's length.
 */
export function isOnlyThanks(text: string): boolean {
  const own = cleanText(text).replace(EMOJI_PARTS, "");
  const bare = own.replace(KIND_EMOJI, " ").replace(SMILEY, " ");
  const isCheered = bare.trim() !== own.trim();
  if (/[?¿]/u.test(bare)) return false;
  const tokens = bare.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}\p{M}\p{N}]|\n/gu) ?? [];
  if (tokens.length > 2 * MAX_WORDS || tokens.some((token) => !/^[\p{L}\n.,;:!'’()–~*_"-]/u.test(token)))
    return false;
  const said = tokens.map((token) => token.toLowerCase().replaceAll("’", "'"));
  const isThankful = said.some((word) => THANKS.has(word));
  return (
    (isThankful || (isCheered && said.length === 0)) && said.every((word, at) => isKind(word, at, tokens))
  );
}

function isKind(word: string, at: number, tokens: readonly string[]): boolean {
  return !/^\p{L}/u.test(word) || isKindWord(word) || isName(at, tokens);
}

/** Capitalised, and where names stand: after a greeting or thanks, or alone on the line that ends the message. */
function isName(at: number, tokens: readonly string[]): boolean {
  const token = tokens[at] ?? "";
  if (!/^\p{Lu}[\p{Ll}'’-]/u.test(token)) return false;
  const next = tokens[at + 1];
  const endsThere = next === undefined || /^[\n.,;:!]/u.test(next);
  const before = tokens[at - 1]?.toLowerCase() ?? "";
  if (BEFORE_NAME.has(before) && endsThere) return true;
  const line = tokens.slice(tokens.lastIndexOf("\n", at) + 1);
  return (
    at > 0 &&
    tokens.includes("\n") &&
    line.length <= 3 &&
    line.every((one) => !/^\p{Ll}/u.test(one)) &&
    !line.includes("\n")
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}
