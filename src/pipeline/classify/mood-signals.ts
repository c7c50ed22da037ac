import type { SignalRules } from "./serious-signals.ts";

/** How the customer feels and how soon it matters. Patterns meet folded text: lower case, no accents. */
export const MOOD_RULES: SignalRules = {
  anger: [
    /\b(?:furious|livid|outrageous|outraged|disgust(?:ed|ing)|unacceptable|ridiculous|appalling|appalled|pathetic|infuriating|pissed|angry|fed up|sick of|shame on you|how dare you|worst (?:company|service|shop|store|experience|customer)|joke of a|useless|incompetent|idiots?|morons?|liars?|absolutely (?:terrible|awful|horrible))\b/,
    /\b(?:fuck\w{0,4}|shit\w{0,3}|bullshit|wtf|bastards?|assholes?|goddamn|bloody (?:joke|hell|useless))\b/,
    /!{3,}/,
    /\b(?:unverschamt\w{0,4}|frechheit|inakzeptabel|wutend|stinksauer|unmoglich(?:er|es)? (?:service|verhalten)|saftladen|scheisse?|inadmissible|inacceptable|scandaleux|furieux|furieuse|honteux|une honte|merde|inaceptable|indignante|verguenza|furios[oa]|una mierda|inaccettabile|vergogn\w{1,6}|scandaloso|schifo|arrabbiat[oa]|onacceptabel|belachelijk|schandalig|woedend|boos|waardeloos|inaceitavel|vergonha|absurdo|palhacada|revoltad[oa]|ridicul[oe]s?)\b/,
  ],
  repeated_frustration: [
    /\b(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|nth|umpteenth|\d{1,2}th) (?:time|e-?mail|message|ticket|attempt|request|call|contact)\b/,
    /\b(?:e-?mailed|written|wrote|called|contacted|messaged|asked|reached out|phoned|texted|tried (?:to (?:reach|contact|call)|contacting|calling|e-?mailing|reaching))\b[^.!?\n]{0,40}\b(?:twice|(?:two|three|four|five|six|several|multiple|many|countless|numerous|so many|\d{1,2}) times|again and again|over and over|repeatedly)\b/,
    /\b(?:still|yet|had|got|received|have|been) (?:no|not (?:had|received|gotten|heard)|haven'?t (?:had|received|heard)|without)(?: an?| any| a single)? ?(?:reply|replies|response|answer|word|back from)\b|\bhaven'?t heard back\b|\bno(?: |-)?(?:one|body) (?:answers?|replies|replied|responds?|responded|has (?:answered|replied|responded)|gets? back|ever)\b/,
    /\b(?:already (?:e-?mailed|contacted|asked|told|written|wrote|called|explained|sent you|reported)|how many (?:more )?times|keep (?:asking|getting the same|being told|e-?mailing)|(?:being|been|am|get) ignored|ignoring (?:me|my)|same (?:problem|issue|thing|answer) again|yet again|once again|another week|for the last time|runaround|(?:follow(?:ing)?[- ]?up|chasing) again|happened (?:again|before))\b/,
    /\b(?:zum (?:zweiten|dritten|vierten|funften|x-?ten|wiederholten) mal|schon (?:mehrfach|mehrmals|zweimal|dreimal)|bereits (?:mehrfach|mehrmals|zweimal|dreimal)|(?:noch immer|immer noch|bisher) keine (?:antwort|ruckmeldung)|keine (?:antwort|ruckmeldung) (?:erhalten|bekommen)|(?:deuxieme|troisieme|quatrieme|enieme|[2-9]e) (?:fois|mail|message|relance)|toujours (?:pas de|aucune) (?:reponse|nouvelle|retour)|(?:segunda|tercera|terceira|cuarta|quarta|enesima) (?:vez|volta)|(?:nadie|ninguem|nessuno) (?:me |mi )?(?:responde|contesta|risponde)|sigo sin (?:respuesta|noticias)|(?:seconda|terza|quarta|ennesima) (?:volta|mail|email)|ancora nessuna risposta|(?:tweede|derde|vierde|zoveelste) (?:keer|mail|bericht)|nog steeds geen (?:antwoord|reactie)|ainda (?:nao|sem) (?:resposta|tive|recebi resposta))\b/,
  ],
  deadline: [
    /\b(?:by|before|until|no later than|in time for|on time for|needed for|for) (?:the |this |next |coming )?(?:tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|end of (?:the )?(?:day|week|month)|christmas|xmas|new year|easter|halloween|thanksgiving|valentine'?s?|mother'?s day|father'?s day|\d{1,2}(?:st|nd|rd|th)\b|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2})/,
    /\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|right away|immediately|time[- ]sensitive|deadline|as soon as possible|emergency)\b/,
    /\b(?:birthday|wedding|party|anniversary|funeral|flight|trip|vacation|holiday|event|graduation|baby shower)\b[^.!?\n]{0,20}\b(?:is|on|this|next|tomorrow|tonight|in \w{1,6} days?)\b|\b(?:leav(?:e|ing)|travel(?:l?ing)?|fly(?:ing)?|mov(?:e|ing)) (?:out )?(?:on |this |next )?(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)\b/,
    /\b(?:bis (?:morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|spatestens|zum \d{1,2})|vor (?:weihnachten|ostern|freitag|samstag|montag)|dringend|eilt|so schnell wie moglich|umgehend|sofort|avant (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|le \d{1,2})|urgence|au plus vite|des que possible|antes (?:del|de) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|navidad|\d{1,2}|manana|natal|amanha|sexta|segunda)|para (?:manana|amanha)|lo antes posible|cuanto antes|urgente(?:mente)?|entro (?:domani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|il \d{1,2}|natale)|prima (?:di natale|possibile)|al piu presto|voor (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|kerst|sinterklaas)|zo snel mogelijk|spoed|ate (?:amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|o natal|dia \d{1,2})|o mais rapido possivel)\b/,
  ],
};

const SHOUT_MIN_LETTERS = 20;
const SHOUT_SHARE = 0.7;

/** True when a text of some length is mostly capitals: somebody is shouting. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < SHOUT_MIN_LETTERS) return false;
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return capitals / letters.length > SHOUT_SHARE;
}
