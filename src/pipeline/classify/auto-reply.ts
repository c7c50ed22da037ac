const SUBJECTS = [
  /^\s*(?:auto(?:matic)?[- ]?(?:reply|response)|automatische antwort|automatisch antwoord|autosvar|r[ée]ponse automatique|respuesta autom[áa]tica|risposta automatica|resposta autom[áa]tica)\b/iu,
  /\b(?:out of (?:the )?office|ooo\b|abwesenheit(?:snotiz)?|absence du bureau|fuera de (?:la )?oficina|fuori (?:sede|ufficio)|afwezig(?:heid)?|fora do escrit[óo]rio)/iu,
  /^\s*(?:undeliverable|undelivered mail|mail delivery (?:failed|failure|subsystem)|delivery status notification|returned mail|failure notice|unzustellbar|non remis|no se puede entregar|mancata consegna|onbestelbaar|n[ãa]o entregue)/iu,
];

const TEXTS = [
  /\bi(?:'m| am) (?:currently |now )?(?:out of (?:the )?office|on (?:annual |parental |maternity |paternity )?leave|away from my (?:desk|e-?mail))/iu,
  /\b(?:this is an? |this )auto(?:matic|mated)?(?:ally generated)? (?:reply|response|message|e-?mail)\b/iu,
  /\blimited access to (?:my )?e-?mails?\b/iu,
  /\b(?:delivery (?:to the following recipients?|has) failed|could(?: not|n't) be delivered to (?:one or more|the following)|the e-?mail account that you tried to reach|mailer-daemon@)/iu,
  /\b(?:mailbox|inbox|address) is (?:not monitored|unmonitored|no longer (?:monitored|in use))\b/iu,
  /\b(?:ich bin (?:derzeit |zurzeit |aktuell )?(?:nicht im (?:büro|haus)|im urlaub|abwesend)|nicht im büro)\b/iu,
  /\b(?:je suis (?:actuellement )?(?:absente?|en cong[ée]s?)|absente? du bureau)\b/iu,
  /\b(?:estoy (?:actualmente )?(?:fuera de la oficina|de vacaciones)|estar[ée] fuera de la oficina)\b/iu,
  /\b(?:sono (?:attualmente )?(?:fuori (?:sede|ufficio)|in ferie)|sar[òo] (?:in ferie|fuori (?:sede|ufficio)))/iu,
  /\b(?:ik ben (?:momenteel )?(?:afwezig|niet op kantoor|met vakantie))\b/iu,
  /\b(?:estou (?:atualmente )?(?:fora do escrit[óo]rio|de f[ée]rias|ausente))\b/iu,
];

const MAX_CHARS = 1500;

/**
 * True for machine answers that must get no draft: out of office, delivery failures, unmonitored mailboxes. A customer
 * who mentions a holiday while asking for something is no auto-reply, so a text with a question mark counts only by its subject.
 */
export function looksLikeAutoReply({ subject, text }: { subject: string; text: string }): boolean {
  if (SUBJECTS.some((pattern) => pattern.test(subject.slice(0, 300)))) return true;
  const start = text.slice(0, MAX_CHARS);
  return !start.includes("?") && TEXTS.some((pattern) => pattern.test(start));
}
