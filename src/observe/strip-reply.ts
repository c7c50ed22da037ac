import { cleanText } from "../pipeline/classify/clean-text.ts";
import { cutText } from "./cut-text.ts";

/** What may be cut from a text because it is known to be no part of the message. */
export interface Frame {
  /** Lines of the store's own sign-off. */
  signOff: readonly string[];
  /** The agent's name as the helpdesk has it. */
  agentName: string | null;
}

const GREETING =
  /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|grüezi|bonjour|bonsoir|salut|chère?|madame|monsieur|hola|buen(?:os|as) (?:días|tardes|noches)|estimad[oa]|querid[oa]|ciao|salve|buongiorno|buonasera|gentile|car[oa]|goede(?:morgen|middag|navond|ndag)|beste|geachte|hoi|dag|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa])(?!\p{L})[^\n,!.?:;]{0,60}(?:[,!.:;]|\n|$)\s*/iu;
const MAX_GREETING_WORDS = 6;
/** "Ana," or "Ana Example –" alone on the first line. */
const NAME_LINE = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,2} ?[,–-][^\S\n]{0,3}\n\s*/u;

const SIGN_OFF =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes|thanks)|best|cheers|regards|sincerely|yours(?: (?:truly|sincerely|faithfully))?|thanks(?: again| so much)?|thank you(?: again)?|take care|all the best|talk soon|warmly|(?:mit )?(?:freundlichen?|besten?|lieben?|herzlichen?|viele[nr]?|sch[öo]nen?) gr(?:ü|ue)(?:ß|ss)(?:en|e)?(?: aus .{2,30})?|lg|mfg|vg|(?:bien )?cordialement|bien à vous|cordiales salutations|belle journée|bonne journée|cordiali saluti|distinti saluti|un cordiale saluto|(?:tanti )?saluti|un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|cordialmente|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|mvg|groet(?:en|jes)?|atenciosamente|(?:com os melhores )?cumprimentos|(?:um )?abraço|obrigad[oa])[ ,.!]{0,3}$/iu;
const MAX_SIGNATURE_LINES = 6;
/** More than any message says; what is quoted below it may go on for ever. */
const MAX_TEXT = 40_000;

/**
 * The message itself: without HTML leftovers, quoted mail, footers, greeting, sign-off and signature. The same is cut
 * from drafts, so that only real differences remain. Never empty unless the text is.
 */
export function stripReply(text: string, frame: Frame): string {
  // Long lines are cut on the way: no half of a character may stay.
  const own = cleanText(withoutMarkup(cutText(text, MAX_TEXT))).replace(/\p{Cs}/gu, "");
  const body = withoutSignOff(withoutGreeting(own), frame);
  return body === "" ? own : body;
}

/** Adapters give plain text; an agent who pastes markup leaves some in it. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<(?:br|\/p|\/div|\/li)\s{0,3}\/?>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/&nbsp;/gi, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"');
}

function withoutGreeting(text: string): string {
  const greeting = (GREETING.exec(text) ?? NAME_LINE.exec(text))?.[0];
  if (greeting === undefined || greeting.trim().split(/\s+/).length > MAX_GREETING_WORDS) return text;
  return text.slice(greeting.length).trim();
}

/** Cuts at the last line that says goodbye, if no more than a signature follows it; then lone names. */
function withoutSignOff(text: string, { signOff, agentName }: Frame): string {
  const lines = text.split("\n").map((line) => line.trim());
  const known = new Set([...signOff, ...namesOf(agentName)].map(fold).filter((line) => line !== ""));
  const goodbye = fold(signOff.find((line) => line.trim() !== "") ?? "");
  const start = lines.findLastIndex((line) => SIGN_OFF.test(line) || (line !== "" && fold(line) === goodbye));
  const below = start < 0 ? 0 : lines.slice(start).filter((line) => line !== "").length;
  const kept = start >= 0 && below <= MAX_SIGNATURE_LINES ? lines.slice(0, start) : lines;
  while (kept.length > 0 && isSignature(kept.at(-1) ?? "", known)) kept.pop();
  return kept.join("\n").trim();
}

function isSignature(line: string, known: ReadonlySet<string>): boolean {
  return line === "" || known.has(fold(line));
}

function namesOf(name: string | null): string[] {
  if (!name) return [];
  const first = name.split(/\s+/)[0] ?? name;
  return [name, first, `- ${first}`, `~ ${first}`, `-${first}`];
}

function fold(line: string): string {
  return line
    .toLowerCase()
    .replace(/(?<![,.!])[,.!]+$/, "")
    .trim();
}
