import { REPEATED_RULES } from "./repeated-signals.ts";
import type { SignalRules } from "./serious-signals.ts";

/** How the customer feels and how soon it matters. Patterns meet folded text: lower case, no accents. */
export const MOOD_RULES: SignalRules = {
  anger: [
    /\b(?:furious|livid|outrageous|outraged|disgust(?:ed|ing)|unacceptable|ridiculous|appalling|appalled|pathetic|infuriating|pissed|angry|fed up|sick of|shame on you|how dare you|worst (?:company|service|shop|store|experience|customer)|joke of a|useless|incompetent|idiots?|morons?|liars?|absolutely (?:terrible|awful|horrible))\b/,
    /\b(?:fuck\w{0,4}|shit\w{0,3}|bullshit|wtf|bastards?|assholes?|goddamn|bloody (?:joke|hell|useless))\b/,
    /!{3,}/,
    /\b(?:unverschamt\w{0,4}|frechheit|inakzeptabel|wutend|stinksauer|unmoglich(?:er|es)? (?:service|verhalten)|saftladen|scheisse?|inadmissible|inacceptable|scandaleux|furieux|furieuse|honteux|une honte|merde|inaceptable|indignante|verguenza|furios[oa]|una mierda|inaccettabile|vergogn\w{1,6}|scandaloso|schifo|arrabbiat[oa]|onacceptabel|belachelijk|schandalig|woedend|boos|waardeloos|inaceitavel|vergonha|absurdo|palhacada|revoltad[oa]|ridicul[oe]s?)\b/,
  ],
  repeated_frustration: REPEATED_RULES,
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
