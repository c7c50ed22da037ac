/**
 * The customer has had to write, wait or complain before, or the same went wrong again. A thing that was bought, worn or
 * washed a second time is no such trouble. Patterns meet folded text: lower case, no accents.
 */

/** "The third time", with what must stand near it in the same sentence: writing, complaining, waiting, failing. */
interface NthTime {
  nth: string;
  /** Directly behind it, what tells of using or buying. */
  using?: string;
  before: string;
  after: string;
}

const FAR = "[^.!?\\n]{0,50}?";

const NTH_TIMES: readonly NthTime[] = [
  {
    nth: "(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|nth|umpteenth|\\d{1,2}th) time",
    using:
      "(?: (?:that|i|we|my \\w{1,12}|he|she|i've|we've|i'm|i am|have|has|had|has been)){0,3} (?:order|bought|buy|purchas|shopp|us(?:e|ed|ing)\\b|wore|worn|wear|wash|put|open|tried it|tried them)",
    before:
      "e-?mail\\w*|writ(?:e|es|ing)|wrote|written|contact\\w*|messag\\w*|ask(?:ed|ing)?|complain\\w*|call(?:ed|ing)?|phon(?:ed|ing)|report(?:ed|ing)?|chas(?:ed|ing)|explain\\w*|repeat\\w*|telling|sa(?:y|ying|id)|request(?:ed|ing)|remind\\w*|wait(?:ed|ing)|sent (?:me )?the wrong|wrong (?:item|size|one)|arrived (?:broken|damaged|late)|(?:delivery|courier|driver|driver has|it has|it's been|been) (?:\\w{2,8} )?(?:failed|missed|delayed|cancell?ed|lost|postponed)",
    after:
      "e-?mail\\w*|writ(?:e|es|ing)|wrote|written|contact\\w*|messag(?:ed|ing)|ask(?:ed|ing)?|complain\\w*|call(?:ed|ing)?|phon(?:ed|ing)|report(?:ed|ing)?|chas(?:ed|ing)|explain\\w*|telling|told|reach(?:ed|ing)? out|request(?:ed|ing)|try(?:ing)? to (?:reach|contact|get)|tried to (?:reach|contact|get|call)|wait(?:ed|ing)|follow(?:ed|ing)? up|having to|have to|happen\\w*|in a row|you(?:'ve| have|r)? (?:sent|send|lost|forgot|messed|mess|got it wrong|fail|ignor|delay|cancel)\\w*|(?:it|this|order|parcel|package|delivery)\\b[^.!?\\n]{0,20}(?:arriv|came|come|go)\\w* (?:\\w{2,9} )?(?:broken|damaged|wrong|late|missing)|wrong (?:item|size|one|thing)|(?:delivery|courier|driver)[^.!?\\n]{0,20}(?:fail|miss|late|didn)",
  },
  {
    nth: "(?:zum|das|schon das|bereits das) (?:zweiten?|dritten?|vierten?|funften?|x-?ten|wiederholten?|\\d\\.) mal",
    using:
      "(?: (?:bei|in|hier|euch|ihnen|eurem|ihrem|shop)){0,3} (?:bestell|gekauft|kauf|getragen|gewaschen)",
    before:
      "schreib\\w*|geschrieben|mail\\w*|melde\\w*|kontaktier\\w*|frag\\w*|gefragt|beschwer\\w*|reklamier\\w*|ruf\\w*|angerufen|wart\\w*|erinner\\w*|falsch\\w*|kaputt\\w*|beschadigt\\w*|verloren|nicht geliefert|passiert",
    after:
      "schreib\\w*|geschrieben|mail\\w*|melde\\w*|kontaktier\\w*|frag\\w*|nachfrag\\w*|nachhak\\w*|beschwer\\w*|reklamier\\w*|anruf\\w*|angerufen|wart\\w*|falsch\\w*|kaputt\\w*|beschadigt\\w*|verloren|nicht geliefert|passiert|schief\\w*|verschoben|zu spat",
  },
  {
    nth: "(?:deuxieme|troisieme|quatrieme|enieme|[2-9]e) fois",
    using:
      " que (?:je |j'|nous |on )(?:l[ae] |les |l'|ai |avons |a )*(?:command|achet|port|lav|utilis|mets|met)",
    before:
      "ecri[st]\\w*|contact\\w*|demand\\w*|relanc\\w*|appell?\\w*|reclam\\w*|plain[st]\\w*|attend\\w*|signal\\w*|retard\\w*|erreur|se trompe",
    after:
      "ecri[stv]\\w*|contact\\w*|demand\\w*|relanc\\w*|appell?\\w*|reclam\\w*|plain[st]\\w*|attend\\w*|signal\\w*|(?:que )?(?:ca|cela) (?:m'|nous )?arrive|se passe|vous (?:m'|nous )?(?:envoy|tromp|oubli)\\w*|(?:casse|abime|mauvais|en retard|perdu)\\w*",
  },
  {
    nth: "(?:segunda|tercera|cuarta|enesima) vez",
    using: " que (?:l[oa]s? |me l[oa]s? )?(?:compr|pido en|uso|lav|pongo|visto|hago un pedido)",
    before:
      "escrib\\w*|contact\\w*|pregunt\\w*|llam\\w*|reclam\\w*|esper\\w*|avis\\w*|insist\\w*|equivocad\\w*|retras\\w*",
    after:
      "escrib\\w*|contact\\w*|pregunt\\w*|llam\\w*|reclam\\w*|esper\\w*|insist\\w*|(?:que )?(?:me |nos )?(?:pasa|ocurre|sucede)|(?:me |nos )?(?:envi|mand)(?:an|ais|aron|asteis)|llega (?:rot|mal|tarde|danad)\\w*|equivoc\\w*|retras\\w*",
  },
  {
    nth: "(?:seconda|terza|quarta|ennesima) volta",
    using: " che (?:l[oaie] |l')?(?:ordin|compr|acquist|uso|lav|metto|indoss)",
    before:
      "scriv\\w*|scritt\\w*|contatt\\w*|chied\\w*|chiest\\w*|chiam\\w*|reclam\\w*|sollecit\\w*|aspett\\w*|sbagliat\\w*|in ritardo",
    after:
      "scriv\\w*|scritt\\w*|contatt\\w*|chied\\w*|chiam\\w*|reclam\\w*|sollecit\\w*|aspett\\w*|(?:che )?(?:mi |ci )?(?:succede|capita)|(?:mi |ci )?(?:mandate|inviate|avete)|arriva (?:rott|danneggiat|in ritardo|sbagliat)\\w*|sbagli\\w*",
  },
  {
    nth: "(?:tweede|derde|vierde|zoveelste) keer",
    using:
      " (?:dat )?(?:ik|we|wij) (?:\\w{2,8} ){0,3}(?:bestel|koop|kocht|gebruik|draag|was\\b|heb gewassen)",
    before:
      "mail\\w*|schrijf\\w*|geschreven|gebeld|bel\\b|contact\\w*|vra(?:ag|gen)|klaag\\w*|wacht\\w*|verkeerd\\w*|kapot|te laat",
    after:
      "mail\\w*|schrijf\\w*|geschreven|bel(?:len|)\\b|gebeld|contact\\w*|vra(?:ag|gen)|klaag\\w*|wacht\\w*|moet\\w*|gebeur\\w*|fout|verkeerd\\w*|misgaa?t?|mis gaat|te laat|kapot|beschadigd",
  },
  {
    nth: "(?:segunda|terceira|quarta|enesima) (?:vez|volta)",
    using: " que (?:[oa]s? )?(?:compr|encomend|uso|lav|visto)",
    before:
      "escrev\\w*|contact\\w*|contat\\w*|pergunt\\w*|ligo|ligar|telefon\\w*|reclam\\w*|esper\\w*|aguard\\w*|errad\\w*|atras\\w*",
    after:
      "escrev\\w*|contact\\w*|contat\\w*|pergunt\\w*|lig(?:o|ar|uei)\\b|telefon\\w*|reclam\\w*|esper\\w*|aguard\\w*|(?:que )?(?:me |nos )?acontece|(?:me |nos )?(?:enviam|enviaram|mandam|mandaram)|chega (?:partid|danificad|errad|atrasad)\\w*|errad\\w*|atras\\w*",
  },
];

const NTH_RULES = NTH_TIMES.flatMap(({ nth, using, before, after }) => {
  const time = `${nth}\\b${using ? `(?!${using})` : ""}`;
  return [new RegExp(`\\b(?:${before})\\b${FAR}\\b${time}`), new RegExp(`\\b${time}${FAR}\\b(?:${after})`)];
});

export const REPEATED_RULES: readonly RegExp[] = [
  ...NTH_RULES,
  // "For the third time, where is it", "This is the second time!"
  /(?:^|[.!?\n] ?)(?:and |now )?for the (?:second|third|fourth|fifth|2nd|3rd|4th|5th|nth|umpteenth) time(?=[,:;!]| now\b)|\bthis is (?:now |already )?(?:the|my) (?:second|third|fourth|fifth|2nd|3rd|4th|5th|nth|umpteenth) time(?: now| already)?(?=[.!]|$)/,
  /\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|nth|umpteenth|\d{1,2}th) (?:e-?mail|message|ticket|attempt|request|(?:phone )?call|reminder|complaint)\b/,
  /\b(?:e-?mailed|written|wrote|called|contacted|messaged|asked|reached out|phoned|texted|tried (?:to (?:reach|contact|call)|contacting|calling|e-?mailing|reaching))\b[^.!?\n]{0,40}\b(?:twice|(?:two|three|four|five|six|several|multiple|many|countless|numerous|so many|\d{1,2}) times|again and again|over and over|repeatedly)\b/,
  /\b(?:still|yet|had|got|received|have|been) (?:no|not (?:had|received|gotten|heard)|haven'?t (?:had|received|heard)|without)(?: an?| any| a single)? ?(?:reply|replies|response|answer|word|back from)\b|\bhaven'?t heard back\b|\bno(?: |-)?(?:one|body) (?:answers?|replies|replied|responds?|responded|has (?:answered|replied|responded)|gets? back|ever)\b/,
  /\b(?:already (?:e-?mailed|contacted|asked|told|written|wrote|called|explained|sent you|reported)|how many (?:more )?times|keep (?:asking|getting the same|being told|e-?mailing)|(?:being|been|am|get) ignored|ignoring (?:me|my)|same (?:problem|issue|thing|answer) again|yet again|once again|another week|for the last time|runaround|(?:follow(?:ing)?[- ]?up|chasing) again|happened (?:again|before))\b/,
  /\b(?:schon (?:mehrfach|mehrmals|zweimal|dreimal)|bereits (?:mehrfach|mehrmals|zweimal|dreimal)|(?:zweite|dritte|vierte|wiederholte) (?:e-?mail|mail|nachricht|anfrage|mahnung|erinnerung)|(?:noch immer|immer noch|bisher) keine (?:antwort|ruckmeldung)|keine (?:antwort|ruckmeldung) (?:erhalten|bekommen)|(?:deuxieme|troisieme|quatrieme|enieme|[2-9]e) (?:mail|e-mail|message|relance|demande|reclamation)|toujours (?:pas de|aucune) (?:reponse|nouvelle|retour)|(?:segundo|tercer|cuarto|terceiro|quarto) (?:correo|mensaje|mail|e-?mail|aviso|contacto|contato)|(?:segunda|terceira) mensagem|(?:nadie|ninguem|nessuno) (?:me |mi )?(?:responde|contesta|risponde)|sigo sin (?:respuesta|noticias)|(?:seconda|terza|quarta|ennesima) (?:mail|e-?mail|richiesta)|(?:secondo|terzo) (?:messaggio|sollecito)|ancora nessuna risposta|(?:tweede|derde|vierde|zoveelste) (?:e-?mail|mail|bericht)|nog steeds geen (?:antwoord|reactie)|ainda (?:nao|sem) (?:resposta|tive|recebi resposta))\b/,
];
