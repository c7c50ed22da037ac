import EmailReplyParser from "email-reply-parser";

const MAX_INPUT = 20_000;
const MAX_OUTPUT = 6_000;
const MAX_LINE = 2_000;
/** The library's patterns backtrack across the whole text, so it sees only the start of a long one. */
const MAX_PARSED = 6_000;

/** Where a quoted thread starts. Everything below goes, unless nothing stands above (a bare forward is the message). */
const THREAD_STARTS: readonly RegExp[] = [
  /^[ \t>*]{0,10}-{2,20} ?(?:original message|forwarded message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|message d'origine|message transf[ée]r[ée]|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada)/im,
  /^[ \t>*]{0,10}(?:on|le|el|il|em|no dia|am|op|a) [^\n]{4,200}\n?[^\n]{0,200}(?:wrote|a écrit|écrit|escribió|ha scritto|scritto|escreveu|schrieb|schreef|geschreven)[^\n]{0,120}:[ \t]*$/im,
  /^[ \t>*]{0,10}(?:from|von|de|da|van)\*? ?:\*? ?[^\n]{1,200}\n{1,2}[ \t>*]{0,10}(?:sent|date|to|gesendet|datum|an|envoy[ée]|[àa]|enviado|fecha|para|inviato|data|verzonden|aan)\*? ?:\*? /im,
  /^[ \t]{0,10}#{2,3}-? ?(?:please )?(?:type your reply|reply) above this line/im,
  /^_{20,80}\s{1,4}(?:from|von|de|da|van) ?:/im,
];

/** Lines that end a mail: mobile footers, virus notes, disclaimers, mailing footers. The line and all below it goes. */
const FOOTERS: readonly RegExp[] = [
  /^[ \t]{0,10}(?:sent (?:from|via|with|using)|gesendet (?:von|mit)|envoy[ée]e? (?:de|depuis|[àa] partir)|enviado (?:desde|do|de|a partir|com)|inviat[oa] (?:da|dal|con)|(?:verstuurd|verzonden) (?:vanaf|met|via))(?= )[^\n]{0,40}\b(?:iphone|ipad|android|galaxy|samsung|huawei|xiaomi|pixel|outlook|mobile|mobiele?|smartphone|blackberry|yahoo|gmx|handy|proton|mail|telefoon)\b[^\n]{0,60}$/im,
  /^[ \t]{0,10}(?:von meinem [^\n]{2,40} gesendet|(?:get|obter|obtenir|t[ée]l[ée]charge[zr]|obt[ée]n|obtener|scarica|download|holen sie sich) (?:o |le |il )?(?:outlook|bluemail|yahoo mail|gmail) (?:for|para|pour|per|f[üu]r|voor)) ?[^\n]{0,40}$/im,
  /^[ \t]{0,10}virus-?free[.\s][^\n]{0,80}$/im,
  /^[^\n]{0,80}(?:this|the) (?:e-?mail|message|communication|transmission)[^\n]{0,120}(?:confidential|intended (?:solely|only)|privileged)/im,
  /^[ \t]{0,10}(?:confidentiality notice|disclaimer|legal notice)\b/im,
  /^[^\n]{0,60}(?:diese e-?mail|ce (?:message|courriel)|este (?:mensaje|correo|e-?mail)|questa e-?mail|il presente messaggio|dit e-?mailbericht|esta mensagem)[^\n]{0,120}(?:vertraulich|confidentiel|confidencial|riservat|vertrouwelijk)/im,
  /^[^\n]{0,80}(?:consider the environment before printing|denken sie an die umwelt)/im,
  /^[ \t]{0,10}(?:unsubscribe|manage (?:your )?(?:email )?preferences|view (?:this email )?in (?:your )?browser)\b[^\n]{0,60}$/im,
];

/** The line that introduces a quote, when nothing follows it any more; and what mail programs write in place of a picture. */
const QUOTE_HEAD =
  /^[ \t]{0,10}(?:on|le|el|il|em|no dia|am|op|a) [^\n]{4,200}\n?[^\n]{0,200}(?:wrote|a écrit|écrit|escribió|ha scritto|scritto|escreveu|schrieb|schreef|geschreven)[^\n]{0,120}:\s*(?![^\s])/im;
const PICTURE = /\[(?:image|cid|inline image|bild|imagen|immagine|afbeelding|imagem)[: ][^\]\n]{0,200}\]/gi;

/** Sign-offs that the library does not know; a short block below one is a name and a phone number. */
const SIGN_OFF =
  /^[ \t]{0,10}(?:(?:mit )?(?:freundlichen?|besten?|lieben?|herzlichen?|viele[nr]?|sch[öo]nen?|lg|mfg|vg)(?: gr(?:ü|ue|u)(?:ß|ss)(?:en|e)?)?|(?:bien )?cordialement|bien [àa] vous|salutations|cordiali saluti|distinti saluti|saluti|un saludo|saludos(?: cordiales)?|atentamente|cordialmente|met vriendelijke groet(?:en)?|mvg|groet(?:en|jes)?|atenciosamente|cumprimentos|abra[çc]os?|best regards|kind regards|warm regards|sincerely|yours (?:truly|sincerely|faithfully)|best)[ ,.!]{0,3}$/imu;
const MAX_SIGNATURE_LINES = 8;

/** The envelope that shop contact forms put around the customer's words. */
const FORM_HEAD =
  /^you (?:have )?received a new message from your online store'?s contact form\.?|^new customer message on [^\n]{1,80}/i;
const FORM_BODY =
  /^[ \t]*(?:comment|body|message|nachricht|mensaje|messaggio|bericht|mensagem|your message)[ \t]*:[ \t]*\n?/im;

/**
 * The customer's own words: zero-width and control characters, quoted threads, signatures, mobile footers, disclaimers
 * and contact-form envelopes removed, at most 6,000 characters. If stripping would leave nothing, the text stays.
 */
export function cleanText(text: string): string {
  const whole = unwrapForm(normalise(text.slice(0, MAX_INPUT)));
  const plain = whole.replace(PICTURE, "").trim() || whole;
  const own = cutAt(cutAt(plain, THREAD_STARTS), FOOTERS);
  const reply = withPostscript(withoutSignature(parseReply(own)), own);
  return (hasWords(reply) ? reply : own).slice(0, MAX_OUTPUT).trim();
}

/**
 * Whether the customer wrote anything: a mobile footer, an earlier mail quoted whole or a picture alone is nothing. A forwarded
 * mail counts, since somebody sent it on for a reason.
 */
export function hasCustomerText(text: string): boolean {
  const plain = unwrapForm(normalise(text.slice(0, MAX_INPUT)));
  const own = withoutQuotedLines(plain)
    .replace(QUOTE_HEAD, "")
    .replace(PICTURE, "")
    .replace(/^[ \t]{0,10}(?:--|_{2,80})[ \t]{0,10}$/gm, "");
  const footer = Math.min(own.length, ...FOOTERS.map((start) => own.search(start)).filter((at) => at >= 0));
  return /[^\s>]/.test(own.slice(0, footer));
}

function normalise(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (char) => (char === "\n" ? char : ""))
    .normalize("NFC")
    .split("\n")
    .map((line) => line.slice(0, MAX_LINE).trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function unwrapForm(text: string): string {
  if (!FORM_HEAD.test(text)) return text;
  const body = FORM_BODY.exec(text);
  return body === null ? text : text.slice(body.index + body[0].length).trim();
}

/** Cuts at the earliest match, but never so that nothing is left. */
function cutAt(text: string, starts: readonly RegExp[]): string {
  const found = starts.map((start) => text.search(start)).filter((index) => index >= 0);
  const above = text.slice(0, Math.min(text.length, ...found)).trim();
  return hasWords(above) ? above : text;
}

function parseReply(text: string): string {
  if (text.length > MAX_PARSED || isCostly(text)) return withoutQuotedLines(text);
  return new EmailReplyParser().parseReply(text).trim();
}

function withoutSignature(text: string): string {
  const signOff = SIGN_OFF.exec(text);
  if (signOff === null) return text;
  const below = text.slice(signOff.index).split("\n");
  return below.length - 1 <= MAX_SIGNATURE_LINES ? cutAt(text, [SIGN_OFF]) : text;
}

/** Words that start the library's unbounded patterns; many of them in one text would make it crawl. */
function isCostly(text: string): boolean {
  return (
    (text.match(
      /schreef|schrieb|skrev|pisze|napisał|kirjoitti|写道|wrote|from|écrit|escribi|scritto|escreveu/gi,
    )?.length ?? 0) > 6
  );
}

function withoutQuotedLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith(">"))
    .join("\n")
    .trim();
}

/** A postscript stands below the signature, yet often holds the second request. */
function withPostscript(reply: string, text: string): string {
  const postscript = /^p\.? ?s\.?(?: |:)[^\n]{3,500}/im.exec(text)?.[0];
  return postscript === undefined || reply.includes(postscript) ? reply : `${reply}\n\n${postscript}`;
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) || /\d{3}/.test(text);
}
