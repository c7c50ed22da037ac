import { type LabelledValue, labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const LABELS = labelPattern([
  "pass ?words?|passwd|passwrd|pasword|psswd|pswd|pwd|pass ?phrase|pass ?code|pass(?= ?[:=]| (?:is|was) )|(?:pw|psw)(?![-_\\d])",
  "passwort(?:er)?|kennwort(?:er)?|losungswort|zugangspasswort",
  "mots? de passe|mdp|code secret",
  "contrasenas?|contrasenya|clave de acceso|clave(?= ?[:=]| (?:es|era|para|de) )",
  "parola d'(?:ordine|accesso)|parola chiave",
  "wachtwoord(?:en)?|paswoord(?:en)?|ww(?= ?[:=]| (?:is|was)[ :])",
  "senhas?|palavra[- ]passe",
  "haslo|heslo|jelszo|parola|sifre(?:m)?|losenord|adgangskode|passord|salasana",
  "пароль|κωδικος προσβασης|密码|パスワード|كلمة السر|كلمة المرور",
]);
const VALUE = /^[^\s]{3,64}/;
const QUOTED = /^([^"'“”„»«`\n]{3,64})["'“”„»«`]/;
/** What people say of a password without saying it. */
const NO_PASSWORD =
  /^(?:hi|hello|hey|hallo|dear|bonjour|hola|ciao|ola|thanks?|thx|danke|merci|gracias|grazie|bedankt|obrigad[oa]|regards|cheers|old|new|same|different|the same|saved|safe|secure|simple|easy|long|short|strong|good|bad|ok|okay|empty|blank|broken|valid|visible|hidden|ours|mine|here|there|alt|neu|gleich|anders|sicher|kurz|lang|leer|richtig|korrekt|weg|kaputt|gultig|hier|bon|bonne|mauvais|juste|nouveau|ancien|different|differente|vide|valide|correct[ae]?|bloque|la|le|buena|nueva|vieja|misma|distinta|caducada|perdida|robada|nuov[ao]|vecchi[ao]|stess[ao]|divers[ao]|giust[ao]|corrett[ao]|bloccat[ao]|pers[ao]|rubat[ao]|nieuw|oud|hetzelfde|anders|goed|fout|juist|geblokkeerd|kwijt|nova|velha|mesma|diferente|certa|correta|bloqueada|perdida|[a-z]{2,20}(?:ed|ing)|quoi|lequel|which|welches|welk|wat|qual|quale|cual|wrong|incorrect|invalid|expired|weak|correct|right|fine|missing|lost|gone|not|no|never|now|still|also|too|required|reset|forgotten|forgot|changed|change|unknown|the|a|an|my|your|please|help|and|but|it|i|we|you|what|why|how|when|where|can|could|protected|compromised|hacked|stolen|leaked|locked|blocked|falsch|ungultig|abgelaufen|vergessen|nicht|richtig|zuruckgesetzt|gesperrt|bitte|incorrecta?|incorrecte|oublie|perdu|faux|expire|invalide|olvidada|errat[ao]|sbagliat[ao]|scadut[ao]|dimenticat[ao]|vergeten|verlopen|verkeerd|onjuist|incorreta|errada|expirada|esquecida)$/i;
/** Several plain words behind "pw:", to the end of the line or sentence. */
const PHRASE = /^[a-z]{3,12}(?:[ -][a-z]{3,12}){2,7}(?=[ ]{0,3}(?:$|\n|[.,;!?)]))/;
/** What somebody who only speaks of a password says somewhere: such words make no passphrase. */
const TALK = new RegExp(
  `(?:^|[ -])(?:${[
    "the|that|this|is|are|was|not|never|always|again|still|please|help|reset|resets|link|page|mail|email|login|account|site|website|change|changed|new|old|you|your|can|cannot|could|will|would|should|does|did|how|what|where|when|why|who|for|from|with|but|and|has|have|had|get|got|need|needs|want|see|sent|send|same|wrong|work|works|working|since|after|before|there|here|they|one|out|than|just|any|all|yet",
    "der|die|das|ist|sind|nicht|nie|immer|wieder|noch|bitte|hilfe|konto|seite|neu|neues|alt|altes|kann|wie|was|wann|warum|und|oder|aber|mit|von|bei|fur|habe|hat|ich|sie|geht|falsch|vergessen|zurucksetzen|link|schon|mehr|auf",
    "les|des|une|est|pas|jamais|toujours|encore|aide|compte|lien|nouveau|ancien|peux|comment|pourquoi|quand|avec|pour|mais|dans|plus|vous|perdu|oublie|marche|fonctionne|recu",
    "los|las|una|esta|nunca|siempre|otra|ayuda|cuenta|enlace|nueva|vieja|puedo|como|porque|cuando|con|para|pero|por|que|mas|favor|olvidada|funciona",
    "gli|una|non|mai|sempre|ancora|aiuto|conto|nuova|vecchia|posso|come|perche|quando|con|per|che|piu|favore|funziona|dimenticata",
    "het|een|niet|nooit|altijd|weer|nog|hulp|rekening|nieuw|oud|kan|hoe|wat|waarom|wanneer|met|van|voor|maar|heb|werkt|vergeten|graag",
    "uma|nao|nunca|sempre|ainda|ajuda|conta|nova|velha|posso|como|porque|quando|com|para|mas|mais|favor|esquecida|funciona",
  ].join("|")})(?![a-z])`,
);
const IS_ADDRESS = /^[^\s@]{1,64}@[^\s@.]{1,64}\.[a-z.]{2,40}$/i;
const ENDS = /^[ ]*(?:$|\n|[.,;!?)\]"'”»]|(?:and|und|et|y|e|en|ou|or|oder|but)(?![\p{L}]))/iu;
const SECOND_SUBJECT =
  /(?:^| )(?:and|und|et|y|e|en|but|aber|or|my (?:order|parcel)|order|bestell\p{L}*|tracking)(?: |$)/iu;
/** "for my account", "zu meinem Konto": words that may stand between the label and "is". */
const CONNECTS =
  /^(?:for|to|on|of|at|in|with|that|i|used?|fur|zu|zum|bei|mit|von|pour|de|du|sur|para|en|per|di|del|voor|van|bij|do|da|no|na)(?= |$)/;

/** A label that ends its line, and a line with one word below it. */
const NEXT_LINE = /^ {0,2}[.:]? {0,2}(?:\n {0,3}){1,4}["'*_`]{0,2}([^\s"'*_`]\S{2,63}) {0,3}(?:\n|$)/;
/** Words that may stand on the label's line when the word below it is the password. */
const ONLY_LABEL =
  /^(?:(?:my|your|the|new|old|current|site|shop|store|account|login|user|web|e-?mail|mein|dein|ihr|das|neues|altes|konto|mon|votre|ton|le|mi|su|tu|la|el|nueva|mia|tua|il|nuova|mijn|uw|het|nieuwe?|minha|sua|a|nova)[ -]?){0,4}$/iu;
const HANDS_OVER =
  /(?<!\p{L})(?:here|below|following|use|hier|folgend\p{L}*|unten|voici|ci-dessous|aqui|abajo|siguiente|ecco|qui|sotto|seguente|hieronder|volgende|segue|abaixo|seguinte)(?!\p{L})/iu;

/** "user ana pass hunter22": the name and the word that opens it. */
const USER_AND_PASS =
  /(?<![\p{L}\p{N}])(?:user(?: ?name)?|log ?-?in|e-?mail|account|benutzer(?:name)?|konto|utilisateur|identifiant|compte|usuario|cuenta|utente|gebruiker(?:snaam)?|utilizador|conta)(?: ?[:=] ?| (?:is |ist |est |es |e )?)[^\s,;/|]{2,64}[ ,;/|]{1,3}(?:(?:and|und|et|y|e|en) )?(?:my |mi )?(?:pass|pw|clave)(?: ?[:=] ?| (?:is )?)["']?([^\s"']{4,64})/giu;
/** After words that announce it, what stands behind an address is its password, however weak. */
const ANNOUNCED_SIGN_IN =
  /(?<![\p{L}\p{N}])(?:log ?-?in|sign[ -]?in|credentials|zugangsdaten|anmeldedaten|logindaten|identifiants|connexion|datos de acceso|credenciales|credenziali|accesso|inlog(?:gegevens)?|dados de acesso|credenciais)(?: ?[:=] ?| (?:is |are |sind |sont |son |sono |zijn |sao )?:? ?)[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,3}[ ,;/|:]{1,3}([^\s@,;]{6,64})/giu;
/** An address and what looks like its password behind a colon or a slash. */
const SIGN_IN = /[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,3}(?::| ?[/|] ?| \/ )(\S{6,64})/g;

/** Passwords, as far as a label and the form of the next word give them away. */
export function findPasswords(text: string): Span[] {
  const labelled = labelledValues(text, LABELS, VALUE).flatMap((found) => {
    const quoted = /["'“„«»`]$/.test(text.slice(found.start - 1, found.start))
      ? QUOTED.exec(text.slice(found.start, found.start + 70))
      : null;
    const whole = quoted?.[1];
    if (whole !== undefined && found.link !== "none") return [spanOf(found.start, whole)];
    const phrase =
      found.link === "mark" ? PHRASE.exec(text.slice(found.start, found.start + 120))?.[0] : undefined;
    if (phrase !== undefined && found.gap === "" && !TALK.test(phrase)) return [spanOf(found.start, phrase)];
    const value = withoutEnd(found.value);
    const after = text.slice(found.start + value.length, found.start + value.length + 20);
    return isPassword({ ...found, value }, after) ? [spanOf(found.start, value)] : [];
  });
  const pairs = [...text.matchAll(SIGN_IN)].flatMap(({ 0: all, 1: value = "", index }) => {
    const isSure = /[a-z]/.test(value) && /\d/.test(value) && /[A-Z]|[^A-Za-z0-9#/._-]/.test(value);
    return isSure ? [spanOf(index + all.length - value.length, value)] : [];
  });
  const signIns = [USER_AND_PASS, ANNOUNCED_SIGN_IN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: found = "", index }) => {
      const value = withoutEnd(found);
      const start = index + all.length - found.length;
      return isMixed(value) && !value.startsWith("#") ? [spanOf(start, value)] : [];
    }),
  );
  return [...labelled, ...onNextLine(text), ...pairs, ...signIns];
}

/** As forms and notes print it: the label, and alone on the line below the password. */
function onNextLine(text: string): Span[] {
  return [...text.matchAll(LABELS)].flatMap(({ 0: label, index }) => {
    const end = index + label.length;
    const found = NEXT_LINE.exec(text.slice(end, end + 100));
    const written = found?.[1];
    if (!found || written === undefined) return [];
    const value = withoutEnd(written);
    if (NO_PASSWORD.test(value) || IS_ADDRESS.test(value)) return [];
    const lineStart = text.lastIndexOf("\n", index - 1) + 1;
    const before = text.slice(Math.max(lineStart, index - 80), index);
    const isAnnounced = HANDS_OVER.test(before);
    const isSure = isMixed(value) || isStrong(value);
    if (!(ONLY_LABEL.test(before.trim()) || (isAnnounced && isSure))) return [];
    return [spanOf(end + found[0].indexOf(written), value)];
  });
}

function isPassword({ value, link, gap, label }: LabelledValue, after: string): boolean {
  if (value.length < 3 || value.startsWith("@") || NO_PASSWORD.test(value) || IS_ADDRESS.test(value))
    return false;
  if (gap !== "" && (SECOND_SUBJECT.test(gap) || !CONNECTS.test(gap))) return false;
  const isSure = isStrong(value);
  // "My pass" is a ticket for a season too, and "clave" a key.
  if (link === "verb" && /^(?:pass|clave)$/i.test(label)) return isSure;
  switch (link) {
    case "mark":
    case "verb":
      return isSure || /^\d{4,}$/.test(value) || ENDS.test(after);
    case "none":
      return isSure && value.length >= 6 && !/^#?[A-Z]{1,8}[-_]?\d+$/.test(value);
    default:
      return link satisfies never;
  }
}

function isStrong(value: string): boolean {
  const word = value.replace(/(?<![!.?])[!.?]+$/, "");
  return isMixed(word) || /[!@$%^&*+=~<>{}_]/.test(word) || /[a-z][A-Z]/.test(word);
}

function isMixed(word: string): boolean {
  return /[A-Za-z]/.test(word) && /\d/.test(word);
}

function withoutEnd(value: string): string {
  return value.replace(/(?<![.,;:)\]"'”»?])[.,;:)\]"'”»?]+$/, "");
}

function spanOf(start: number, value: string): Span {
  return { start, end: start + value.length, kind: "password" };
}
