import type { Signal } from "../../domain/intent.ts";
import { DANGER_RULES } from "./danger-signals.ts";
import { SAFETY_RULES } from "./safety-signals.ts";

/** Raised whenever a rule below changes, so that `classifierVersion` names what decided. */
export const RULES_VERSION = "6";

export type SignalRules = Partial<Record<Signal, readonly RegExp[]>>;

/**
 * Matters that a person must see, whatever the model thinks. Patterns meet folded text (lower case, no accents) and want a
 * first-person or second-person frame, because a lawyer, a bank or a fire engine alone are no threat.
 */
export const SERIOUS_RULES: SignalRules = {
  legal_threat: [
    /\b(?:my|our) (?:lawyers?|attorneys?|solicitors?|barrister|legal (?:team|counsel|department|representatives?))\b(?!'s| (?:friend|neighbou?r|cousin|brother|sister|uncle|aunt|son|daughter|buddy|pal|mate|wife|husband|colleague)s?\b)[^.!?\n]{0,30}\b(?:will (?!love|like|enjoy|receive|accept|pick|collect|sign)|is going|are going|has (?:been|advised)|have|contact|touch|letter|advis|demand|involved|wants to sue|know about this)/,
    /\b(?:contact|call|hear(?:ing)? from|involve|hire|consult|get|hand(?:ing)? (?:this|it) (?:over )?to|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|going to)(?:ing|ed)? (?:my|our|an?|the) (?:lawyers?|attorneys?|solicitors?|legal (?:team|counsel))\b(?!'s| (?:friend|neighbou?r|cousin|brother|sister|uncle|aunt|son|daughter|buddy|pal|mate|wife|husband|colleague)s?\b)(?! (?:an?|some|this|one) )/,
    /\b(?:spoke|spoken|talked|been|written) (?:to|with) (?:my|our|an?) (?:lawyers?|attorneys?|solicitors?)\b(?! (?:friend|neighbou?r|cousin|colleague)s?\b)|\b(?:letter|mail|e-?mail|word) from (?:my|our) (?:lawyers?|attorneys?|solicitors?)\b/,
    /\b(?:in breach of (?:the |our |your )?(?:contract|consumer law|sale)|breach(?:ed|ing) (?:the|our|your) contract|(?:enforce|assert|know) my (?:legal |consumer |statutory )?rights)\b/,
    /\bi am (?:an attorney|a lawyer|a solicitor) (?:representing|acting|writing on behalf)|\bwe (?:represent|act for|act on behalf of) (?:the |our |your )?(?:claimant|client|customer)/,
    /\b(?:sue|suing) (?:you|u|your|this (?:company|shop|store)|the company|over this|for (?:this|damages|my))\b|\b(?:i(?:'ll| will| am going to|'m going to)|im going to|gonna|we will|we'll|going to) sue\b|\bi(?:'m| am) suing\b/,
    /\b(?:take|taking|see|seeing|bring|bringing|drag) (?:you|u|this|them|your company|it|the matter)\b[^.!?\n]{0,20}\b(?:to|in|before)(?: a| the| small claims)? (?:court|judge|tribunal)\b(?! (?:st|street|road|rd|ave|avenue|lane|place|square|house|yard|shoes?)\b)|\bsmall claims\b/,
    /\b(?:tak(?:e|ing)|start(?:ing)?|pursu(?:e|ing)|seek(?:ing)?|consider(?:ing)?|initiat(?:e|ing)|begin(?:ning)?|further|forced (?:in)?to|threaten|commence|before|resort to|proceed with)(?: (?:any|further|with|a|immediate|appropriate|the))? legal (?:action|proceedings?|steps?|route|recourse|advice|measures|means)\b|\blegal (?:action|proceedings) (?:will|against|if|follow|is|are)\b/,
    /\b(?:letter before action|cease and desist|class action|press(?:ing)? charges|final notice before|(?:go|going) to court(?! (?:st|street|road|rd|ave|avenue|lane|place|square)\b))\b/,
    /\b(?:better business bureau|\bbbb\b|ftc\b|federal trade commission|(?<!\bfair )trading standards|consumer (?:protection|affairs|court|rights (?:agency|group|organi[sz]ation))|ombudsman|attorney general'?s?|data protection (?:authority|agency|commissioner)|advertising standards|citizens advice)\b/,
    /\b(?:report(?:ing|ed)?) (?:you|u|your|this (?:company|shop|store|site|business|fraud|scam))\b[^.!?\n]{0,40}\b(?:to|for|with)\b|\b(?:go(?:ing)?|went) to the police (?:about|over|because of|with) (?:you|this|your)|\b(?:police|criminal) (?:report|complaint|charges) against (?:you|your)/,
    /\b(?:meinen?m? (?:rechts)?anwalt|anwalt (?:ein(?:ge)?schalte[nt]?|wird sich)|rechtsanwalt (?:ein|wird)|rechtliche[nr]? schritte|verklage|verbraucherzentrale|verbraucherschutz|anzeige (?:erstatten|bei der polizei)|strafanzeige|vor gericht|mahnbescheid|klage ein)/,
    /\b(?:mon avocat|(?<!\b(?:suis|est|chez|pour|comme|etre|avec) )un avocat\b(?! mur)|porte(?:r|rai)? plainte|depose(?:r|rai)? (?:une )?plainte|poursui(?:tes|vre) (?:en justice|judiciaires)|saisir (?:le tribunal|la justice|mon)|action en justice|mise en demeure|dgccrf|signal ?conso|(?<!\b(?:travaille|bosse) )(?:au|devant le|devant un|saisir le) tribunal)\b/,
    /\b(?:mi abogad[oa](?! amig)|(?<!\b(?:soy|es|para|como|amigo|trabajo con|trabajo para) )un abogad[oa]|acciones legales|(?:os|los|les|voy a|vamos a) (?:voy a )?demandar|demandare|denunciar(?:e|los|les|os)?\b|poner una denuncia|(?<!\b(?:trabajo|trabaja) )(?:al|ante el|en el|por el) juzgado|ante los tribunales|oficina del consumidor|omic)\b/,
    /\b(?:il mio avvocato|mio legale|(?<!\b(?:sono|e|per|come|da|amico) )un avvocato|vie legali|azioni? legal[ei]|(?:vi|la) denunci(?:o|ero)|sporg(?:o|ere|ero) denuncia|querela|(?<!\b(?:lavoro|lavora) )in tribunale|associazione (?:dei )?consumatori|codacons)\b/,
    /\b(?:mijn advocaat|(?<!\b(?:ben|is|als|bij|voor|vriend) )een advocaat|juridische stappen|rechtszaak|naar de rechter|voor de rechter|doe aangifte|aangifte (?:doen|bij de politie)|consumentenbond|ingebrekestelling|geschillencommissie)\b/,
    /\b(?:(?:o )?meu advogado|minha advogada|(?<!\b(?:sou|e|para|como|amigo|de) )um advogado|acao judicial|processar (?:voces|a empresa|a loja)|vou processar|medidas (?:legais|judiciais)|procon|livro de reclamacoes|reclame aqui|na justica|em tribunal)\b/,
  ],
  chargeback: [
    /\b(?:fil(?:e|ing|ed)|initiat(?:e|ing|ed)|request(?:ing|ed)?|start(?:ing|ed)?|open(?:ing|ed)?|do|doing|issu(?:e|ing)|submit(?:ting)?|rais(?:e|ing)|through|via|by|a|with) (?:an? |the )?charge ?-?backs?\b|\bcharge ?-?back (?:incoming|is|will|coming|time|then|request)/,
    /\b(?:disput(?:e|es|ing|ed)) (?:it|this|that|the|my|these|your)?[^.!?\n]{0,30}\b(?:with|through|via|at|to) (?:(?:my|the|our) )?(?:bank|card|credit card|issuer|paypal|visa|mastercard|amex|american express|klarna)\b/,
    /\b(?:bank|card company|credit card company|visa|mastercard|amex|paypal)\b[^.!?\n]{0,25}\b(?:revers(?:e|ing|ed)|dispute (?:it|this|the)|claw back|take the money back|get my money back)/,
    /\b(?:get|getting|claim|claiming|take|reverse|reversing) [^.!?\n]{0,25}\b(?:through|via|from) (?:my|the) (?:bank|card company|credit card company)\b/,
    /\b(?:zahlung|abbuchung|belastung|betrag|lastschrift|rechnung)\b[^.!?\n]{0,40}\b(?:bank|visa|mastercard|amex|paypal|klarna|kreditkarte\w{0,14})\b[^.!?\n]{0,20}\b(?:angefochten|anfechten|zuruckgeholt|widersprochen|beanstandet)|\bchargeback (?:eingeleitet|beantragt|gestartet|veranlasst)\b|\bcontest(?:e|er|ons|ees?|ato|are|azione|iamo|ei|amos) [^.!?\n]{0,40}\b(?:banque|banca|banco|visa|mastercard|amex|paypal|carte|carta|cartao)\b|\b(?:disput(?:ado|ar|amos|e|a|o)|impugn\w{1,5}) [^.!?\n]{0,40}\b(?:mi banco|meu banco|o banco|el banco|visa|mastercard|amex|paypal|tarjeta|cartao)\b|\b(?:geschil|betwist\w{0,2}) [^.!?\n]{0,40}\b(?:bank|visa|mastercard|amex|paypal|creditcard)\b/,
    /\b(?:paypal|klarna|bank|visa|mastercard|amex) (?:dispute|claim|case)\b|\b(?:open|file|rais|start|submit)(?:e|ing|ed)? (?:an? )?(?:dispute|case)\b[^.!?\n]{0,25}\b(?:paypal|bank|card|klarna)/,
    /\b(?:ruckbuchung|zuruckbuchen|ruckbuchen|ruckbelastung|lastschrift zuruck|kauferschutz|paypal[- ]fall|retrofacturation|opposition (?:bancaire|sur|aupres)|litige (?:paypal|aupres)|contracargo|retroceder el (?:cargo|pago)|disputa (?:en|con|no|com|su|tramite) ?(?:paypal|mi banco|la banca|o banco)?|banco (?:que )?(?:me |lo )?(?:devuelva|retroceda|revierta|anule)|storn(?:o|are|ero) [^.!?\n]{0,30}\b(?:banca|carta)|riaddebito|storno(?:are|eren)? (?:via|tramite|laten|bij)|laten storneren|terugboek(?:en|ing)|paypal[- ]geschil|contestar (?:a compra|o pagamento|a cobranca))/,
  ],
  fraud: [
    /\b(?:scam(?:med|mers?|ming)?|fraud(?:ulent|ulently|sters?)?|swindl\w{1,4}|con artists?|stole my (?:money|card)|thieves|identity theft|fake (?:site|store|shop|website|product))\b/,
    /\b(?:unauthori[sz]ed (?:charge|payment|transaction|purchase)s?|(?:charge|payment|transaction|purchase|order|card|money)\w{0,3}\b[^.!?\n]{0,40}\bwithout my (?:permission|consent|authori[sz]ation|knowledge)|did(?: not|n't|nt) authori[sz]e (?:this|that|the|these|those|any|your)? ?(?:charge|payment|transaction|purchase|order|debit)|(?:charge|payment|transaction|fee|debit)s?\b[^.!?\n]{0,40}\bdid(?: not|n't|nt) authori[sz]e|(?:somebody|someone) (?:else )?(?:used|is using|stole) my (?:card|credit|paypal|identity))/,
    /\b(?:betrug|betruger|abzocke|arnaque|arnaqueurs?|escroquerie|escrocs?|estafa(?:dores?)?|timo\b|truffa(?:tori)?|oplicht(?:ing|ers?)|fraude|golpe|golpistas|vigarice|burla)\b/,
  ],
  human_request: [
    /(?<!\bam i )\b(?:talk|speak|chat|chatt|connect|connected|transfer|transferred|put|pass|forward|escalate)(?:ing)? (?:me |this |it |us )?(?:(?:directly|please) )?(?:to|with|through to|over to) (?:an? |the |your |some ?|my )?(?:(?:damn|bloody|fucking|freaking|real|actual|live|human|living|proper|customer|support|service|senior|store|sales)[ -]?){0,2}(?:human(?: being)?s?|person|people|agents?|rep|reps|representatives?|supervisor|manager|managers|operator|advisor|adviser|staff|one|somebody|team member|member of (?:staff|your team)|boss|management|support|assistant)\b/,
    /(?<!\bam i \w{4,8} )(?<!\b(?:act|think|sound|talk|look|seem) )\b(?:want|need|get|give|prefer|like|demand|have|with|to|contact|reach) (?:me |us )?(?:to (?:reach|contact|get) )?(?:an? |the )?(?:real|actual|live|human) (?:human|person|agent|rep|representative|operator|being|help|support|assistant|chat)\b|^\s*(?:real|live|human) (?:person|agent|human|operator)\b/,
    /(?<!\bi am |\bi'm |\bim )\b(?:not|no|stop|without|don'?t want|instead of|tired of|sick of|hate)(?: (?:this|the|these|your|an?|to talk to|talking to|with|any|another)){0,4} (?:bots?|chatbots?|robots?|machines?|automated (?:reply|replies|responses?|messages?|system))\b/,
    /\b(?:have|get|ask|tell|want|need) (?:an? |the |your |some)?(?:manager|supervisor|boss|colleague|body|one|human|person) (?:to )?(?:call|phone|ring|contact|write) (?:to )?me\b/,
    /\b(?:please|pls|plz|can you|could you|will you|somebody|someone|anybody|anyone)(?: please| just)? (?:call|phone|ring) me\b(?! (?:when|once|before|if|as soon|crazy|old|an? ))/,
    /^\s*(?:agent|human|operator|representative|manager|supervisor)(?: please| pls| now)?[\s!.]*$/,
    /\b(?:mit (?:einem|einer|nem|jemandem|dem|der|ihrem|eurem)? ?(?:echten |richtigen |menschlichen |realen )?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|person|vorgesetzten|chef|kundenberater|kundenservice|jemandem)? ?(?:sprechen|reden|telefonieren|chatten|verbinden)|rufen sie mich (?:bitte )?(?:an|zuruck)|bitte um ruckruf|echten menschen)\b/,
    /\b(?:parler (?:a|avec) (?:un |une |votre |quelqu)'?(?:un|etre humain|humain|vrai\w{0,2}|personne|conseill\w{1,4}|agent|responsable|operateur|manager|service)?|rappelez[- ]moi|etre rappele|conseiller humain)\b/,
    /\b(?:hablar con (?:un |una |el |la |su |alg)(?:uien|persona|humano|agente|ser humano|supervisor\w?|encargad\w|responsable|operador\w?|representante|asesor\w?|gerente)|persona real|agente humano|llamenme)\b/,
    /\b(?:parlare con (?:un |una |il |la |qual)'?(?:cuno|operat\w{2,4}|persona|umano|essere umano|responsabile|addett\w|vostro|agente|supervisore)|persona vera|richiamatemi|operatore umano)\b/,
    /\b(?:(?:iemand|(?:een|uw|jullie) (?:\w{2,10} )?(?:medewerker|collega|mens|persoon|leidinggevende)) (?:spreken|aan de (?:lijn|telefoon))|met (?:een |iemand|uw |jullie )?(?:echt\w? |menselijk\w? )?(?:mens|persoon|medewerker|leidinggevende|manager|iemand)? ?(?:spreken|praten|bellen)|echt persoon|bel me (?:terug|op)|menselijke medewerker)\b/,
    /\b(?:falar com (?:um |uma |o |a |alg)(?:uem|pessoa|humano|atendente|agente|gerente|supervisor\w?|responsavel|operador\w?|representante|ser humano)|pessoa real|atendente humano|liguem[- ]me)\b/,
  ],
  account_security: [
    /\b(?:account|profile|login|e-?mail|password)\b[^.!?\n]{0,40}\b(?:hack(?:ed)?|compromised|hijacked|taken over|breached|broken into)\b|\b(?:hack(?:ed|ers?)?|compromised|hijacked|broke) (?:into |in to )?(?:my|our) (?:account|profile|login)/,
    /\b(?:someone|somebody|some one|stranger|unknown person)(?: else)?(?: has| is| just| must have)? (?:logged|log|got(?:ten)?|get|accessed|accessing|signed|changed|using|used|broke|entered|ordered)\b[^.!?\n]{0,30}\b(?:my|our) (?:account|profile|password|e-?mail|login)/,
    /\b(?:unauthori[sz]ed|suspicious|unknown|strange) (?:(?:log-?ins?|access|sign-?ins?|device)\b|activity (?:on|in) my (?:account|profile)\b)|\b(?:order|purchase)s?\b[^.!?\n]{0,30}\b(?:from|on|with|in) my account\b[^.!?\n]{0,20}\b(?:not (?:by )?me|wasn'?t me|didn'?t (?:make|place))/,
    /\bphish(?:ing|ed)\b|\bdata (?:breach|leak)\b/,
    /\b(?:konto|account|profil|compte|cuenta|conto|conta|perfil)\b[^.!?\n]{0,30}\b(?:gehackt|kompromittiert|pirate|hackeada|hackeado|hackerato|violato|invadida|hackeado|gekraakt)\b|\b(?:pirate|hackeado|hackerato|gehackt|gekraakt)\b[^.!?\n]{0,20}\b(?:konto|account|compte|cuenta|conta)/,
  ],
  safety: [...SAFETY_RULES, ...DANGER_RULES],
};
