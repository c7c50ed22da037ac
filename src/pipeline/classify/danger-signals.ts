/** Goods of the same name, and reasons to bring one: "with a bat costume", "with the knife to return it". */
const ONLY_GOODS =
  "(?! (?:costumes?|masks?|prints?|plush|figures?|case|bag|box|set|kit|shirt|toy|block|sharpener|holder|i (?:bought|ordered|got)|you (?:sold|sent)|(?:to|and|for a|for) (?:\\w{2,8} )?(?:return|exchange|swap|refund|show|bring|hand|drop|collect)|(?:um|zum|zur) [^.!?\\n]{0,30}(?:tausch|ruck|zeigen)|pour (?:l'|le |la )?(?:echang|rend|retour|rembours|montr)|para (?:devol|cambi|troc|mostr|ensen)|per (?:restit|rend|cambi|mostr|il reso)|om (?:\\w{2,6} )?(?:te )?(?:ruil|retour|laten)|que (?:compr|pedi)|che ho (?:compr|ordin)|die ik (?:heb )?(?:gekocht|besteld)|que j'ai (?:achet|command)|de (?:juguete|brinquedo|pelicula))|\\w*-)";

function comesWith(coming: string, withA: string, weapons: string): RegExp {
  return new RegExp(
    `\\b(?:${coming})\\b[^.!?\\n]{0,60}\\b(?:${withA}) (?!(?:massage|glue|heat|nail|water|toy|spray|nerf|foam|hot|costume|butter|cheese|bread) )(?:\\w{3,12} )?(?:${weapons})\\b${ONLY_GOODS}`,
  );
}

/**
 * Somebody may hurt themselves or others: they say that they will, or that they wish to. Patterns meet folded text and want a
 * first person who means it, because "this zip is killing me", "I could kill for this jacket" and a bat costume are no danger.
 */
export const DANGER_RULES: readonly RegExp[] = [
  // English: themselves.
  /\b(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|harm(?:ing)?|drown(?:ing)?) (?:myself|ourselves)\b(?! (?:laughing|with (?:laughter|work)|to sleep|over))/,
  /\b(?:end(?:ing)?|tak(?:e|ing)) my (?:own )?life\b(?! (?:to|back|in my|online|into|seriously))|\b(?:commit(?:ting)?|attempt(?:ing|ed)?|(?:think|thought|thinking) (?:of|about)|consider(?:ing)?) suicide\b(?! squad)|\b(?:i'm|i am|im|feel|feeling|been|getting|makes? me) (?:\w{2,8} )?suicidal\b|\bend(?:ing)? it all\b|\bbetter off dead\b|\bno reason (?:left )?to live\b/,
  /\bi (?:\w{4,8} )?(?:want to|wanna|wish i could|wish to) die\b(?! (?:of|from|laughing|for|inside|a little))|\b(?:i|i'm) (?:do not|don'?t|no longer|not) (?:\w{4,8} )?want(?:ing)? to (?:live|be alive)\b(?! (?:with|without|in|like|near|here|there|off|on|at|next|under)\b)|\bmy (?:death|blood) (?:is|will be|would be) on your\b/,
  /\b(?:jump(?:ing)? (?:off|from) (?:a|the) (?:bridge|roof|building)|(?:take|taking) an overdose|overdose on (?:my )?(?:pills|tablets)|slit my wrists?|(?:i|i'm|i've|started|will|am|keep) (?:\w{2,8} )?self[- ]harm(?:ing)?)\b/,
  // English: others.
  /\b(?:i'll|i will|i'm going to|i am going to|im going to|ima|gonna|we will|we'll|we're going to|i swear i'?ll|i want to|about to) (?:\w{4,8} )?(?:kill|murder|stab|strangle|attack|beat up|punch) (?:you|u|him|her|them|someone|somebody|everyone|all of you|(?:your|ur|the|that) (?:\w{2,10} )?(?:drivers?|staff|family|kids|team|people|couriers?|employees?|boss|manager|workers?|guys?))\b/,
  /\b(?:i'll|i will|i'm going to|i am going to|im going to|gonna|we will|we'll) (?:\w{4,8} )?(?:hurt (?:you|your (?:staff|family|people|drivers?))|shoot you(?! (?:an?|some|the|over|another|my|through|off)\b)|beat (?:you(?! to| guys to|r price)|your (?:driver|staff) up)|smash your (?:face|head|teeth|windows?)|break your (?:legs?|arms?|neck|face|bones?)|burn (?:down )?(?:your|ur) (?:warehouse|offices?|shop|store|house|place|building)|burn you(?:r place)? down|put a bullet)/,
  /\b(?:bomb(?:ing)?|blow(?:ing)? up|torch(?:ing)?|set(?:ting)? fire to) (?:your|ur) (?:warehouse|offices?|store|shop|building|company|place|house|hq|headquarters|depot)\b|\b(?:put|plant(?:ed)?|sen[dt]|there(?:'s| is)|got) (?:you )?a bomb (?:in|at|to|under|inside) (?:you|ur|the (?:office|warehouse|shop|store|building))/,
  /\b(?:you|u)(?:'ll| will| are going to|'re going to|'re gonna| gonna| are gonna) (?:all )?(?:die|be (?:dead|killed|shot)|bleed)\b(?! (?:laughing|for|of|when|over))|\b(?:you're|you are|ur) (?:all )?(?:dead (?:man|meat|people)|dead(?= ?[.!,\n]|$))|\bi know where (?:you|u|your (?:\w{2,8} )?(?:family|kids|staff|driver)) (?:all )?(?:live|work|sleep)s?\b|\bwatch your backs?\b(?! (?:pocket|seat|pack|yard|door|order))|\b(?:someone|somebody|people)(?:'s| is| are|'ll| will)? (?:going to |gonna )?(?:get|be) (?:hurt|killed|shot|stabbed)\b/,
  comesWith(
    "(?:i'm|im|i am|i'll|i will|we're|we are|we'll|gonna|going to) (?:be )?(?:\\w{4,8} )?(?:com(?:e|ing)|driv(?:e|ing)|show(?:ing)? up|turn(?:ing)? up|head(?:ing)?|wait(?:ing)?|visit(?:ing)?|pay(?:ing)? you)",
    "with an?|with my|bringing an?|bringing my",
    "bat|knife|gun|hammer|crowbar|machete|axe|shotgun|pistol|rifle|petrol|gasoline|petrol bomb|weapon|iron bar",
  ),
  // German.
  /\b(?:bringe? (?:ich )?mich um(?! (?:den|die|das|meine?n?)\b)|mich um(?:zu)?bringen|das leben (?:zu )?nehmen|selbstmord (?:begehen|gedanken)|selbstmordgedanken|suizid\w{0,9}|mir (?:et)?was an(?:zu)?tun|mich (?:zu )?(?:er|auf)?hange?n?|erschiesse mich|ich (?:will|mochte|mag|kann) (?:einfach |nur noch )?(?:nicht mehr leben(?! ohne)|sterben(?! vor))|mich (?:selbst )?(?:zu )?verletzen)\b/,
  /\b(?:bringe? (?:ich )?(?:euch|dich|sie|ihn|jemanden|den fahrer|euren fahrer) (?:alle )?um|(?:euch|dich|jemanden|den fahrer|euren fahrer) (?:alle )?(?:umbringen|abstechen|erschiessen|totschlagen|zusammenschlagen|kaltmachen)|(?:steche?|knalle?) (?:ich )?(?:euch|dich|ihn|jemanden) (?:alle )?ab|schlage? (?:ich )?(?:euch|dich|ihn|jemanden) (?:alle )?(?:tot|zusammen)|ihr werdet (?:alle )?(?:sterben|bluten)|ich weiss,? wo (?:du|ihr|sie) (?:alle )?(?:wohn|arbeit)\w{1,3})\b|\b(?:zunde?|fackle?|brenne?|sprenge?) (?:ich )?(?:euch )?(?:euer|euren|eure|ihren|den|das|die)? ?(?:lager|laden|haus|buro|firma|bude)\b|\beine? bombe (?:in|bei|vor|unter) (?:eu|ihre)/,
  comesWith(
    "komme?|fahre?|stehe?|besuche?|tauche?",
    "mit (?:einem|einer|ei?nem|nem|meinem|meiner|dem|der)",
    "(?:baseball)?schlager|messer|waffe|knarre|pistole|axt|hammer|gewehr|machete|benzinkanister|eisenstange",
  ),
  // French.
  /\b(?:(?:je (?:vais|veux|voudrais|pense a)|envie de|sinon je vais|penser a) me (?:tuer|suicider|pendre|foutre en l'air)(?! (?:a|au|pour)\b)|je me (?:tue|suicide)(?! (?:a|au|pour|de)\b)|(?:mettre|mets|mettrai) fin a mes jours|en finir avec (?:la|ma) vie|(?:plus envie de|ne veux plus|veux plus) vivre(?! (?:avec|sans|ici|a|dans|comme)\b)|(?:je veux|j'ai envie de) mourir(?! (?:de|d')\b)|suicidaires?|me faire du mal)\b/,
  /\b(?:je (?:vais|viens|viendrai|veux)|on va|nous allons)[^.!?\n]{0,30}\b(?:(?:vous|te|lui) (?:tuer|buter|egorger|frapper|poignarder|tabasser|casser la (?:gueule|figure))|(?:tuer|buter|frapper|poignarder|tabasser) (?:quelqu'un|(?:le|la|votre|vos|un) (?:livreur|employe|personnel|vendeur)\w{0,3}))\b|\bje vous (?:tue|bute|egorge)\b|\bje sais ou (?:vous|tu) (?:habit|travaill|viv)|\b(?:bruler|mettre le feu a|faire sauter|incendier) (?:votre|vos|ton) |\bvous allez (?:tous )?(?:mourir|crever)\b(?! (?:de|d'))|\bune bombe (?:dans|chez) (?:vo|ton)/,
  comesWith(
    "viens|viendrai|venir|debarque\\w{0,2}|passe|passerai|passer|arrive",
    "avec (?:une?|mon|ma)",
    "batte|couteau|fusil|arme|flingue|marteau|hache|barre de fer|machette|pistolet",
  ),
  // Spanish.
  /\b(?:me voy a (?:matar|suicidar|colgar|ahorcar)|(?:voy a|quiero|pienso|prefiero|podria) (?:matarme|suicidarme|colgarme|ahorcarme|quitarme la vida|hacerme dano)|quitarme la vida|me (?:mato|suicido)(?! (?:a|de|por|trabajando)\b)|no quiero (?:seguir viviendo|vivir(?: mas)?)(?! (?:con|sin|en|aqui|asi|cerca)\b)|(?:quiero|me quiero) morir(?:me)?(?! de)|pens(?:ando|amientos?|ado) (?:en (?:el )?suicidio|suicidas?))\b/,
  /\b(?:(?:os|los|te|lo|le|les) (?:voy a |vamos a )?(?:mato|matar|matare|apunalar|rajar|pegar un tiro|partir la cara)|(?:voy a|vamos a) (?:matar(?:os|los|te)|(?:matar|apunalar|pegar) a (?:alguien|vuestro|su|tu|al) ?(?:repartidor|mensajero|empleado)?)|se donde (?:viv|trabaj)\w{1,4}|(?:vais|van|vas) a morir(?! de)|(?:quemar|incendiar|volar|prender fuego a)(?:le|os|les)? (?:vuestr[oa]|su|tu) (?:almacen|tienda|oficina|local|casa|nave))\b|\buna bomba en (?:vuestr|su (?:tienda|almacen|oficina)|tu (?:tienda|almacen))/,
  comesWith(
    "voy|vengo|ire|paso|pasare|ir|aparecere|aparezco|presentarme|presento",
    "con (?:una?|mi)",
    "bate|cuchillo|pistola|arma|martillo|hacha|machete|navaja|escopeta|gasolina",
  ),
  // Italian.
  /\b(?:mi (?:ammazzo|uccido|suicido|impicco)(?! (?:di|dal|dalle|a)\b)|(?:voglio|vado ad?|potrei|finiro per|penso di|rischio di) (?:uccidermi|ammazzarmi|suicidarmi|impiccarmi|farla finita)|mi (?:voglio|devo) (?:uccidere|ammazzare)|(?:togliermi|mi tolgo|mi togliero) la vita|farmi del male|non voglio piu vivere(?! (?:con|senza|in|qui|cosi)\b)|voglio (?:solo )?morire(?! d)|pens(?:o|ando) al suicidio)\b/,
  /\b(?:(?:vi|ti) (?:ammazzo|uccido|accoltello|sparo|spacco la (?:testa|faccia)|(?:vengo|verro) a (?:cercare|ammazzare|uccidere))|(?:ammazzo|uccido|accoltello|ammazzare|uccidere) (?:qualcuno|il (?:vostro )?(?:corriere|fattorino)|tutti)|so dove (?:abit|viv|lavor)\w{1,4}|morirete(?: tutti)?|(?:brucio|brucero|do fuoco a|daro fuoco a|faccio saltare|incendio) (?:il|la|al|alla|i)?l? ?(?:vostr[oa] )?(?:magazzino|negozio|ufficio|sede|casa))\b|\buna bomba (?:nel|in|nella) (?:vostr|negozio|magazzino)/,
  comesWith(
    "vengo|verro|passo|passero|arrivo|venire",
    "con (?:una?|il mio|la mia|un')",
    "mazza|coltello|pistola|martello|ascia|fucile|spranga|benzina|arma",
  ),
  // Dutch.
  /\b(?:maak (?:ik )?(?:er een einde aan|een einde? aan mijn leven|me(?:zelf)? van kant|mij van kant)|me(?:zelf)? (?:van kant maken|iets aandoen|ophangen|verdrinken)|mezelf (?:doden|pijn doen|wat aandoen)|einde? (?:maken )?aan mijn leven|(?:pleeg|plegen|denk aan|overweeg) (?:ik )?zelfmoord|zelfmoord (?:plegen|pleeg)|zelfmoordgedachten|suicidaal|ik wil (?:echt |gewoon )?(?:niet meer leven(?! (?:zonder|met)\b)|dood(?: zijn)?(?= ?[.!,\n]|$)|sterven))\b|\bik wil (?:echt |gewoon )?dood\b(?! (?:hout|gewicht))/,
  /\b(?:(?:ver)moord (?:ik )?(?:jullie|je|u|iemand|hem|de bezorger)|(?:maak|schiet|steek|sla) (?:ik )?(?:jullie|je|u|hem|iemand|de bezorger) (?:allemaal )?(?:af|dood|neer|in elkaar)|(?:jullie|je|iemand|de bezorger) (?:allemaal )?(?:vermoorden|doodschieten|neersteken|in elkaar slaan|doodslaan)|weet (?:wel )?waar (?:je|jullie|u) (?:woon|won|werk)\w{0,3}|jullie gaan (?:er )?(?:allemaal )?(?:dood|sterven))\b|\b(?:steek|zet) (?:ik )?(?:jullie|uw|je|het) (?:\w{3,12} )?(?:magazijn|winkel|kantoor|pand|huis|loods) in (?:de )?(?:brand|fik)\b|\been bom (?:in|bij|onder) (?:jullie|je|uw)\b/,
  comesWith(
    "kom|rij|sta|komen|langs",
    "met (?:een|mijn|m'n)",
    "(?:honkbal)?knuppel|mes|pistool|wapen|bijl|hamer|geweer|benzine|koevoet",
  ),
  // Portuguese.
  /\b(?:(?:vou|quero|penso em|prefiro|posso) (?:me matar|matar-me|suicidar-me|me suicidar|enforcar-me|me enforcar|tirar a (?:minha )?(?:propria )?vida|acabar com a minha vida|morrer(?! de))|me mato(?! (?:de|a|para|trabalhando)\b)|mato-me(?! (?:de|a)\b)|(?:tirar|tiro) a minha (?:propria )?vida|nao quero (?:mais )?viver(?: mais)?(?! (?:com|sem|em|assim|aqui|n[ao])\b)|(?:cometer|pensar em|pensando em) suicidio|fazer mal a mim mesm[oa])\b/,
  /\b(?:mato-(?:vos|os|te)|mato (?:voces|todos|alguem|o entregador|o estafeta)|(?:vou|vamos) (?:matar|esfaquear|espancar|bater em|dar um tiro em) (?:voces?|vos|todos|alguem|o (?:vosso |seu )?(?:entregador|estafeta|motorista))|(?:vou )?matar-vos|sei onde (?:voces? )?(?:mora|trabalha|vive)\w{0,2}|voces vao (?:todos )?morrer(?! de)|(?:incendiar|queimar|rebentar com|explodir|por fogo a|pegar fogo (?:na|no)|botar fogo (?:na|no)|tacar fogo (?:na|no)) (?:[ao] )?(?:vossa|vosso|sua|seu)? ?(?:armazem|loja|escritorio|deposito|sede))\b|\buma bomba (?:na|no) (?:voss|su?a loja|loja|armazem)/,
  comesWith(
    "vou|irei|apareco|chego|passo|ir|venho",
    "com (?:uma?|o meu|a minha)",
    "taco|faca|pistola|arma|martelo|machado|espingarda|bastao|gasolina|facao",
  ),
];
