import { type LabelledValue, labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

const LABELS = labelPattern([
  "pass ?words?|passwd|passwrd|pasword|pwd|pass ?phrase|pass ?code|pass(?= ?[:=])|pw(?= ?[:=])|psw(?= ?[:=])",
  "passwort(?:er)?|kennwort|losungswort|zugangspasswort",
  "mot de passe|mdp|code secret",
  "contrasenas?|contrasenya|clave de acceso|clave(?= ?[:=])",
  "parola d'ordine|parola chiave",
  "wachtwoord(?:en)?",
  "senhas?|palavra[- ]passe",
  "haslo|heslo|jelszo|parola|sifre(?:m)?|losenord|adgangskode|passord|salasana",
  "пароль|κωδικος προσβασης|密码|パスワード|كلمة السر|كلمة المرور",
]);
const VALUE = /^[^\s]{3,64}/;
const QUOTED = /^([^"'“”„»«`\n]{3,64})["'“”„»«`]/;
/** What people say of a password without saying it. */
const NO_PASSWORD =
  /^(?:[a-z]{2,20}(?:ed|ing)|wrong|incorrect|invalid|expired|weak|correct|right|fine|missing|lost|gone|not|no|never|now|still|also|too|required|reset|forgotten|forgot|changed|change|unknown|the|a|an|my|your|please|help|and|but|it|i|we|you|what|why|how|when|where|can|could|protected|compromised|hacked|stolen|leaked|locked|blocked|falsch|ungultig|abgelaufen|vergessen|nicht|richtig|zuruckgesetzt|gesperrt|bitte|incorrecta?|incorrecte|oublie|perdu|faux|expire|invalide|olvidada|errata|sbagliata|scaduta|dimenticata|vergeten|verlopen|verkeerd|onjuist|incorreta|errada|expirada|esquecida)$/i;
const ENDS = /^[ ]*(?:$|\n|[.,;!?)\]"'”»]|(?:and|und|et|y|e|en|ou|or|oder|but)(?![\p{L}]))/iu;
const SECOND_SUBJECT =
  /(?:^| )(?:and|und|et|y|e|en|but|aber|or|my (?:order|parcel)|order|bestell\p{L}*|tracking)(?: |$)/iu;
/** "for my account", "zu meinem Konto": words that may stand between the label and "is". */
const CONNECTS =
  /^(?:for|to|on|of|at|in|with|that|i|used?|fur|zu|zum|bei|mit|von|pour|de|du|sur|para|en|per|di|del|voor|van|bij|do|da|no|na)(?= |$)/;

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
    const value = found.value.replace(/(?<![.,;:)\]"'”»?])[.,;:)\]"'”»?]+$/, "");
    const after = text.slice(found.start + value.length, found.start + value.length + 20);
    return isPassword({ ...found, value }, after) ? [spanOf(found.start, value)] : [];
  });
  const pairs = [...text.matchAll(SIGN_IN)].flatMap(({ 0: all, 1: value = "", index }) => {
    const isStrong = /[a-z]/.test(value) && /\d/.test(value) && /[A-Z]|[^A-Za-z0-9#/._-]/.test(value);
    return isStrong ? [spanOf(index + all.length - value.length, value)] : [];
  });
  return [...labelled, ...pairs];
}

function isPassword({ value, link, gap }: LabelledValue, after: string): boolean {
  if (value.length < 3 || NO_PASSWORD.test(value) || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value))
    return false;
  if (gap !== "" && (SECOND_SUBJECT.test(gap) || !CONNECTS.test(gap))) return false;
  const word = value.replace(/(?<![!.?])[!.?]+$/, "");
  const isMixed = /[A-Za-z]/.test(word) && /\d/.test(word);
  const isStrong = isMixed || /[!@$%^&*+=~<>{}_]/.test(word) || /[a-z][A-Z]/.test(word);
  switch (link) {
    case "mark":
    case "verb":
      return isStrong || /^\d{4,}$/.test(value) || (gap === "" && ENDS.test(after));
    case "none":
      return isStrong && value.length >= 6 && !/^#?[A-Z]{1,8}[-_]?\d+$/.test(value);
    default:
      return link satisfies never;
  }
}

function spanOf(start: number, value: string): Span {
  return { start, end: start + value.length, kind: "password" };
}
