/** Things that carry current or heat; the words for hot, molten and smoking count only near one of them. */
const DEVICE =
  "batter(?:y|ies)|charg\\w{1,5}|plug(?:ged|s)?|sockets?|outlet|cables?|cords?|wires?|wiring|adapt[eo]rs?|devices?|units?|machines?|motors?|engines?|housing|casing|lanterns?|lamps?|lights?|bulbs?|heaters?|kettles?|toasters?|phones?|laptops?|speakers?|chargers?|power ?bank|blankets?|pads?|hoverboard|scooter|vacuum|blender|dryer|iron|fan|akku|batterie|bateria|accu|prise|boitier|chargeur|enchufe|cargador|spina|caricator\\w|presa|stekker|oplader|tomada|carregador|kunststoff|plastic|plastique|plastico|plastica";
const BODY =
  "hands?|fingers?|thumbs?|face|skin|arms?|legs?|eyes?|scalp|lips?|throat|tongue|mouth|foot|feet|knees?|back|head|neck|son|daughter|kids?|child|children|baby|toddler|dog|cat|mom|mum|mother|father|dad|wife|husband|partner|self";
const FOOD =
  "food|jar|drink|tea|coffee|sauce|soup|cereals?|granola|honey|jam|chocolates?|cookies?|biscuits?|bread|cake|snacks?|powder|pasta|rice|juice|milk|yoghurt|yogurt|salad|meal|nuts?|formula";

/**
 * Somebody was hurt, or soon may be: heat, smoke, fire, current, injury, reaction, things in food. Patterns meet folded text
 * and want something that happened, because a fire pit, a hot sauce, a smoke-grey cushion or a known allergy is no danger.
 */
export const SAFETY_RULES: readonly RegExp[] = [
  // Fire, smoke, heat.
  /\b(?:(?:caught|catches|catching|set (?:it |\w{2,12} )?on|started an?|caused an?|burst into|went up in) (?:small |little |house |kitchen )?(?:fire|flames)|(?:is|was|went|nearly|almost|it's|were) on fire|fire (?:broke out|started)|fire hazard|carbon monoxide|gas leak(?:ed|ing)?|blew up|explod(?:ed|es|ing)|overheat(?:s|ed|ing))\b/,
  /\b(?:there (?:was|is|were|came)|saw|seeing|noticed|emit\w{0,4}|gave off|giving off|clouds? of|full of|some|black|thick) (?:\w{2,8} )?smoke\b(?! ?-?(?:gr[ae]y|colou?r|detectors?|alarms?|glass|finish|scent|flavou?r))|\bsmoke (?:\w{2,10} )?(?:from|out of|came|coming|comes|poured|pouring|rose|rising|started|billow\w{0,4})\b|\b(?:started|starts|starting|began|begins) (?:smoking|to smoke)\b/,
  new RegExp(
    `\\b(?:${DEVICE})\\b[^.!?\\n]{0,40}\\b(?:smok(?:ing|ed)|smould\\w{1,6}|melt(?:ed|ing|s)|scorch(?:ed|ing)|charred|singed|swollen|swelled|swelling|bulg\\w{1,4}|leak(?:ed|ing) acid|geschmolzen|fondue?s?|derreti\\w{1,3}|fus[oa]|gesmolten|derreteu)\\b`,
  ),
  new RegExp(
    `\\b(?:melt(?:ed|ing|s)|scorch(?:ed|ing)|charred|singed)\\b[^.!?\\n]{0,30}\\b(?:${DEVICE}|carpet|table|counter(?:top)?|desk|floor|sofa)\\b`,
  ),
  new RegExp(
    `\\b(?:${DEVICE})\\b[^.!?\\n]{0,50}\\b(?:gets|got|getting|becomes?|became|becoming|went|runs|ran|running|turned|is|was) (?:\\w{2,11} ){0,2}hot\\b(?! (?:pink|sauce|chocolate|water|press|air))`,
  ),
  /\b(?:gets|got|getting|becomes|became|becoming|was|is) (?:dangerously|burning|scorching|scalding|alarmingly|red) hot\b|\btoo hot to touch\b|\b(?:gets|got|getting|became|becomes) (?:\w{2,9} )?hot (?:when|while|during|after) (?:\w{2,9} )?(?:charg|plug|use|switch|turn)/,
  /\b(?:burning|burnt|burned) (?:smell|plastic|rubber|wires?|odou?r)\b|\bsmell(?:s|ed|ing)? (?:of |like )?(?:something )?(?:burning|burnt)\b/,
  // Current.
  /\b(?:sparks? (?:when|flew|fly|came|come|coming|from|out|everywhere)|(?:saw|throws?|threw|throwing|makes?|made|making) sparks|sparking|sparked|electrocut\w{1,4}|electric(?:al)? shocks?|shocks? (?:from|off) (?:it|the|this|my)|(?:got|gave|gives|get) (?:me )?(?:an? )?(?:\w{2,9} )?shock (?:when i (?:touch|plug|switch|turn)\w{0,3}|from|off)|shocked (?:me|my|him|her) (?:when|while|hand)|(?:got|was|been) zapped|zapped (?:me|my)|(?:exposed|bare|live) wir(?:es?|ing)|short[- ]?circuited)\b/,
  // Injury.
  new RegExp(
    `\\b(?:burn(?:ed|t|s)|cuts?|injur(?:ed|ing)|hurts?|scald(?:ed|s)?|slic(?:ed|ing)|hit|stabbed|pinched) (?:me|my|his|her|our|their|the|one of my) ?(?:own |little |right |left |\\w{2,4}-year-old )?(?:${BODY})\\b`,
  ),
  /\b(?:injur(?:y|ies|ed)|(?:i|he|she|who|son|daughter|wife|husband|child|mother) (?:got|was|were|has been|have been) (?:\w{2,9} )?(?:burn(?:ed|t)|hurt|scalded|bleeding)|(?:needed|got|had) (?:\w{1,6} )?stitches|(?:first|second|third)[- ]degree burns?|burns? (?:on|to) (?:my|his|her|our|the)|chemical burns?|(?:exploded|shattered|burst) in (?:my|his|her|our)|(?:collapsed|gave way|broke|snapped|folded) (?:under|underneath|beneath) (?:me|him|her|us|my)|(?:collapsed|broke|snapped) while (?:i|he|she|my \w{2,10}) (?:was|were)|chok(?:ed|ing) (?:on|hazard)|swallowed (?:an?|the|it|one) ?(?:magnet|battery|button|piece|part|it)?)\b/,
  // Reactions, food, illness after use.
  /(?<!\b(?:cause|causes|risk of|avoid|prevent|against|any|history of) (?:an? )?)\ballergic reaction\b|\b(?:anaphyla\w{1,6}|epi-?pen|hives|broke out (?:in|all over)|(?:got|had|gave (?:me|him|her)|developed|came out in|have|has) (?:an? )?(?:\w{2,9} )?(?:skin )?rash|swollen (?:lips?|face|throat|tongue|eyes?)|(?:lips?|face|throat|tongue|eyes?) (?:\w{2,7} )?(?:swelled|swollen|swelling))\b/,
  new RegExp(
    `\\b(?:(?:pieces?|shards?|bits?|splinters?|slivers?|fragments?|chips?|chunks?) of (?:\\w{2,8} )?(?:glass|metal|plastic|wood)|(?:found|bit (?:on|into|down on)|there (?:is|was|were)) (?:\\w{1,8} ){0,2}(?:glass|metal|needles?|shards?|screws?|insects?|maggots?))\\b[^.!?\\n]{0,30}\\b(?:${FOOD})\\b`,
  ),
  new RegExp(
    `\\b(?:glass|metal|shards|maggots) in (?:the|my|our|his|her|your) (?:\\w{2,10} )?(?:${FOOD})\\b`,
  ),
  /\b(?:food poisoning|poison control|made (?:me|us|him|her|my \w{2,10}) (?:very |really |so |violently )?(?:sick|ill)|(?:got|felt|fell|became) (?:very |really |so |violently )?(?:sick|ill) (?:after|from)|(?:threw up|vomit(?:ed|ing)) (?:\w{2,8} ){0,2}(?:after|from)|unsafe (?:to use|product|item)|recalled (?:product|item))\b/,
  /\b(?:hospital|emergency room|\ber|a&e|urgent care|ambulance|doctor)\b[^.!?\n]{0,50}\b(?:after (?:eat|us|drink|wear|touch|apply|it|the)|because of (?:it|this|your|the)|from (?:the|your|this) (?:burn|product|cream|battery|smoke|fumes))|\b(?:after (?:eating|using|drinking|wearing|touching|applying))\b[^.!?\n]{0,60}\b(?:hospital|emergency|doctor|sick|ill|rash|itch\w{0,3}|swell\w{0,4}|swollen|vomit\w{0,3})\b/,
  // German, French, Spanish, Italian, Dutch, Portuguese; a few words of Polish.
  /\b(?:uberhitz\w{1,4}|rauch (?:kam|kommt|stieg|steigt|trat|tritt|aus (?:de|ihre)\w|entwick\w{1,4})|rauchentwicklung|(?:ge|fing an zu |begann zu )raucht?(?:en)?|qualm(?:t|te|en)?|(?:ver|an|durch)ge?schmort|(?:verbrannt|verschmort) gerochen|riecht (?:es )?(?:verbrannt|verschmort)|brandgeruch|feuer gefangen|in brand (?:geraten|gesetzt)|in flammen|(?:mich|mir|hand|finger|haut|kind|sohn|tochter)\b[^.!?\n]{0,25}\b(?:verbrannt|verbruht|verletzt|geschnitten)|(?:sehr|extrem|so|zu|richtig|gluhend|kochend|brennend) heiss (?:geworden|wird|wurde)|(?:wird|wurde) (?:beim \w{3,12} )?(?:sehr|extrem|so|zu|richtig|gluhend|kochend|brennend) heiss|funken (?:ge|aus|kam|kamen|flog|spr)\w{0,6}|stromschlag|explodiert|verletzung|allergische reaktion|ausschlag bekommen|(?:krankenhaus|notaufnahme) (?:gebracht|gefahren|eingeliefert|gelandet|musste\w?)|glas(?:splitter|scherben)? (?:im|in der|in dem) (?:essen|glas marmelade|marmelade|honig|sauce|musli|getrank))\b/,
  /\b(?:surchauff\w{1,4}|(?:de la|une) fumee (?:est|s|sort|noire|blanche)\w{0,8}|fumee (?:sortait|sort|s'echapp\w{1,4})|(?:il y a(?:vait)?|degage\w{0,3}) (?:de )?(?:la )?fumee|(?:commence a|s'est mis\w? a) (?:fumer|chauffer|bruler)|(?:a )?pris feu|prend feu|m'a brulee?|me suis (?:brule|blesse|coupe)e?|s'est (?:brule|blesse|coupe)e?|brulures?|electrocut\w{1,4}|(?:decharge|choc) electrique|(?:a|est|ont) explose|etincelles|(?:sent|odeur de|senti) (?:le )?brule|(?:devient|devenu|devenait|devenue) (?:\w{3,14} )?(?:chaud|chaude|brulante?)|reaction allergique|urticaire|(?:eclats?|morceaux?|bouts?) de verre dans (?:la|le|mon|ma|les) (?:nourriture|pot|sauce|confiture|plat|bocal|boisson|gateau|yaourt|soupe|miel))\b/,
  /\b(?:sobrecal(?:ent|ient)\w{1,5}|se (?:calienta|calento|calentaba) (?:mucho|demasiado|muchisimo|tanto)|(?:salio|sale|salia|saliendo|echa|echo|echaba|echando) (?:\w{2,8} )?humo|humo (?:de la|del|por)|se incendi\w{1,3}|prendio fuego|se prendio|(?:me|se) (?:queme|quemo|ha quemado|he quemado|corte|corto|he cortado|lastim\w{1,3})|quemaduras?|descarga (?:electrica)|me dio (?:un )?(?:calambre|corriente|descarga)|chispas|explot(?:o|ado)|exploto|(?:olor|huele|olia) a quemado|reaccion alergica|(?:trozos?|pedazos?) de (?:vidrio|cristal) en)\b/,
  /\b(?:surriscald\w{1,4}|(?:usciva|esce|uscito|uscendo|fa|faceva) (?:del )?fumo|fumo dal\w{0,2}|(?:ha )?preso fuoco|(?:mi sono|si e|mi ha|mi e) (?:\w{2,8} )?(?:bruciat|scottat|ferit|tagliat|ustionat)[oaie]|ustion[ei]|(?:la|una|preso|dato) scossa|scossa elettrica|scintille|(?:e |ha )?esplos[oa]|scoppiat[oa]|reazione allergica|(?:pezz[oi]|schegg(?:ia|e)) di vetro (?:nel|dentro)\w{0,2}|(?:puzza|odore|sa) di bruciato|(?:diventa|diventato|diventata|diventava) (?:\w{3,10} )?(?:bollente|rovente|caldissim[oa]|troppo cald[oa]|molto cald[oa]))\b/,
  /\b(?:oververhit\w{0,3}|(?:kwam|komt|kwam er) (?:\w{2,8} )?rook|rook uit|begon te roken|in brand (?:gevlogen|gestaan|vloog)|vlam gevat|(?:hand|vinger|huid|kind|zoon|dochter|me|mij|mijn \w{3,10})\b[^.!?\n]{0,15}\b(?:verbrand|bezeerd|gesneden|gewond)|gewond geraakt|brandwond\w{0,3}|elektrische schok|schok (?:gekregen|van)|kreeg (?:ik )?een schok|vonken|ontploft|geexplodeerd|allergische reactie|(?:stuk(?:je|jes|ken)?|scherven?) glas in|glasscherven in (?:het|de|mijn) (?:eten|pot|saus|jam|drank)|brandlucht|(?:ruikt|rook) (?:naar )?(?:ver)?brand|(?:wordt|werd) (?:tijdens \w{2,4} \w{4,8} )?(?:heel|erg|te|gloeiend|bloed|zo) ?heet)\b/,
  /\b(?:(?:sobre|super)aquec\w{1,4}|(?:saiu|sai|saia|saindo|sair|deitou|soltou|soltando) (?:\w{2,8} )?(?:fumo|fumaca)|(?:fumo|fumaca) d[ao]|pegou fogo|incendiou|(?:queimei|cortei|magoei)(?:-me| me| o| a|\b)|(?:queimou|cortou|magoou|machucou)(?:-me|-se| me| a minha| o meu)|me (?:queimei|cortei|machuquei)|queimaduras?|choque eletrico|(?:levei|apanhei|deu-me|me deu) (?:um )?choque|faiscas|explodiu|reacao alergica|(?:pedacos?|cacos?) de vidro (?:n|dentro)\w{0,3}|(?:cheiro|cheira|cheirava) a queimado|(?:fica|ficou|ficava|aquece|aqueceu) (?:muito|demasiado|imenso|demais|tao) ?(?:quente)?(?= a| ao| quando| enquanto|[.,!]|$))\b/,
  /\b(?:zapalil[ao]? sie|pozar|poparzyl\w{0,3}|oparzyl\w{0,3}|porazil\w? (?:mnie )?prad\w{0,2}|przegrzewa|dymi(?:l|lo|la)?|wybuchl\w?|reakcja alergiczna)\b/,
];
