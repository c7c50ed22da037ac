import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:wat vervelend|het spijt (?:me|ons)(?: (?:zeer|oprecht))?)(?: om te horen| te horen)?,? dat (?:{it}|(?:uw|je|het|de) (?:artikel(?:en)?|bestelling|pakket|product)) (?:(?:beschadigd|kapot|defect|onvolledig|in deze staat) (?:is|zijn)?(?: aangekomen)?(?: is| zijn)?|niet in goede staat is aangekomen)";

export const nl: Vocabulary = {
  neutral:
    "door uw je jouw de het een ze zij u wij we is zijn was werd heeft hebben op in aan bij van voor met naar te als ook om uur bestelling pakket zending deze die dit",
  subjects: "volgens uw je de het ze bestelling pakket zending van voor met",
  order: "bestelling bestelnummer",
  parcel: "pakket zending deel ander andere",
  numbered: "trackingnummer nummer onder",
  negation: "niet",
  joints: "en maar dus daarom want",
  topics: {
    name: "gaat bestelnummer nummer / over",
    placed: "geplaatst besteld / datum",
    total: "totaal totaalbedrag bedrag / bedraagt",
    paid: "betaald betaling / ontvangen volledig totaalbedrag",
    unpaid: "openstaand / betaling",
    not_shipped: "verzonden verstuurd / magazijn ons nog",
    on_hold: "wacht aangehouden / momenteel moment staat",
    preparing: "voorbereid / wordt momenteel",
    part_shipped: "deel gedeeltelijk / verzonden rest wordt voorbereid nog",
    cancelled: "geannuleerd annulering / datum",
    refunded: "terugbetaald terugbetaling / er uitgevoerd gedaan bedrag staat geboekt",
    part_refunded: "deel gedeeltelijk / terugbetaald staat",
    return_open: "retour retourzending / er lopende openstaande open loopt al nummer aangemeld staat",
    return_name: "retournummer retour retourzending / nummer / nummer retournummer",
    return_closed: "retour retourzending / afgerond nummer",
    shipped: "verzonden verstuurd verlaten overgedragen / al ons magazijn vervoerder aan",
    estimate:
      "schatting verwachte verwacht verwachting geschatte geschat / bezorging bezorgd wordt levering vervoerder vervoerders huidige momenteel volgens",
    delivered:
      "bezorgd geleverd bezorging aangekomen afgeleverd / al vervoerder geregistreerd volgens gemarkeerd bevestigt meldt staat",
    scan: "scan gescand geregistreerd / laatste laatst keer het vervoerder recente meest",
    label_created: "klaar label / vervoerder afhalen ligt",
    in_transit: "onderweg weg / momenteel al nog steeds vervoerder nu",
    not_delivered: "bezorgd aangekomen / vervoerder nog",
    out_for_delivery: "bezorging bezorgd / wordt vandaag momenteel onderweg",
    delayed: "vertraagd vertraging later / momenteel loopt op",
    attempted: "geprobeerd bezorgpoging poging / gedaan te bezorgen vervoerder zonder succes",
    pickup: "afhalen afgehaald opgehaald ophalen / ligt klaar kan kunt worden u",
    tracking:
      "trackingnummer volgen tracking nummer / kunt hier link kun status bekijken zien actuele via pagina laatste",
    item: "bevat artikel artikelen besteld / aantal maat kleur",
    price: "prijs kost / per stuk artikel",
    return_until:
      "geretourneerd retour retournering / mogelijk kun kunt kan worden nog dag kunnen / tot laatste",
    exchange_until: "geruild ruilen ruil / mogelijk kun kunt kan nog dag worden kunnen / tot laatste",
    return_ended:
      "retourtermijn termijn retour retourperiode / is liep af / verlopen voorbij afgelopen verstreken liep tot",
  },
  leads:
    "ja|aangezien|volgens (?:onze gegevens|ons systeem|de trackinginformatie|de tracking|het systeem|de track-and-trace)|uit onze gegevens blijkt dat|ik moet u (?:helaas )?(?:meedelen|laten weten) dat|ik heb (?:gezien|nagekeken|gecontroleerd)(?: dat)?|ik kan zien dat|ter informatie|het spijt me u te moeten (?:meedelen|laten weten) dat|houd er rekening mee dat|op basis van (?:de schatting|de trackinginformatie)|zeker|omdat|het spijt me|het spijt ons|helaas|goed nieuws|ik (?:zie|kan bevestigen)(?: dat)?|volgens de vervoerder|bedankt voor uw geduld",
  courtesy: {
    parts: {
      act: "(?:(?:uw|je|jouw) (?:bericht|e-?mail|vraag|geduld|begrip|reactie|melding|verzoek|bestelling|interesse|vertrouwen)|het (?:melden|laten weten|contact opnemen)|de (?:informatie|foto's))",
      bad: "(?:erg |heel |zeer |echt |bijzonder )?(?:frustrerend|vervelend|teleurstellend|ergerlijk|zorgwekkend|lastig|stressvol|onprettig|jammer)",
      thing: "(?:uw|je|jouw|het|de|een) (?:pakket|bestelling|zending|levering|artikel)",
      unfound:
        "(?:u|je) (?:{thing}|het|deze|hem) (?:nog )?niet (?:kunt|kan|kon|heeft kunnen|hebt kunnen)? ?(?:vinden|gevonden heeft|terugvinden|ontvangen heeft|heeft (?:ontvangen|gevonden)|hebt (?:ontvangen|gevonden)|kunt vinden|kan vinden)|{thing} (?:nog )?niet (?:te vinden is|gevonden is|is gevonden|is opgedoken|terecht is)",
      need: "(?:u|je) (?:nog |verdere |andere |meer )*(?:vragen|hulp|iets)(?: anders)?(?: heeft| hebt| nodig heeft| nodig hebt)|{unfound}",
      asked:
        "(?:heeft u|heb je|mocht u|mocht je|hebt u) (?:nog |verdere |andere |meer )*(?:vragen|hulp)(?: hebben| nodig(?: hebben)?)?",
      answer:
        "(?:laat (?:het )?(?:ons|me|mij)(?: het)?(?: dan)?(?: gerust| even| alstublieft)* weten|neem (?:dan )?(?:gerust )?contact (?:met ons )?op|antwoord (?:dan )?(?:gerust |gewoon )?op dit bericht|stuur (?:ons|me) (?:dan )?(?:gerust )?een bericht|aarzel (?:dan )?niet om (?:contact met ons op te nemen|te reageren|het te laten weten))",
    },
    sentences: [
      "(?:bedankt|dank u wel|hartelijk dank|dank u|hartelijk bedankt)(?: {name})?,? voor {act}(?: en (?:voor )?{act})?",
      "(?:het spijt (?:me|ons)(?: (?:zeer|oprecht|heel erg|erg))?|wat vervelend(?: (?:te horen|om te horen))?|excuses|onze excuses|mijn excuses)(?:,? dat (?:{unfound}|u (?:moet(?:en)? wachten|hierop moet wachten)|ik geen beter nieuws (?:voor u |voor je )?heb|dit niet het antwoord is (?:dat|waar) u (?:hoopte|op hoopte))| voor (?:het ongemak|de wachttijd|de vertraging|de overlast|deze situatie|het lange wachten|de verwarring))?",
      "ik (?:begrijp|snap|weet|kan begrijpen|kan me voorstellen)(?: goed| heel goed| volledig| helemaal)?,? ?(?:(?:uw|je) (?:frustratie|zorgen?|teleurstelling|ongerustheid|situatie)|dat (?:dit|het|wachten|deze situatie)(?: voor u| voor je)? {bad}(?: is| kan zijn| moet zijn)|hoe {bad} (?:dit|het|wachten|deze situatie)(?: voor u)? (?:is|kan zijn|moet zijn)|dat (?:u|je) (?:zich zorgen maakt|teleurgesteld bent))",
      "(?:als|indien|mocht) {need},? {answer}|{asked},? {answer}|{answer}(?:,? (?:als|of|wanneer) {need})?",
      "(?:ik|we|wij) (?:help|helpen) u (?:hier )?graag(?: (?:mee|verder|hiermee))*|(?:ik hoor|we horen) (?:het )?graag(?: van u)?|ik hoop dat dit (?:u )?helpt|een foto (?:van de schade )?(?:zou|is) (?:heel )?(?:handig|nuttig)(?: zijn)?",
      "(?:hallo|beste|geachte|dag|goedemorgen|goedemiddag|goedenavond)(?: {name})?",
      "(?:bedankt|dank u wel|hartelijk dank|dank u)(?: {name})?(?: voor (?:uw|je) (?:bericht|e-?mail|vraag|geduld|begrip|reactie))?",
      "het spijt (?:me|ons)(?: (?:voor het ongemak|dit te horen|voor de wachttijd))?|wat vervelend",
      "ik begrijp (?:uw|je) (?:frustratie|zorg)",
      "ik help (?:u|je) graag(?: verder)?",
      "(?:heeft u|heb je) (?:nog )?vragen,? (?:laat het (?:ons|me) (?:gerust )?weten|antwoord dan op dit bericht)",
      "(?:nog )?een fijne (?:dag|avond)",
      "met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|{team}|het {team} team|(?:de )?klantenservice",
    ],
  },
  introductions: ["dit zien wij bij uw bestelling"],
  questions: {
    neutral: [
      "(?:kunt|kan|zou) (?:u|je) (?:ons )?(?:alstublieft )?(?:schrijven|mailen|reageren|antwoorden|een bericht sturen)?(?: )?(?:vanaf|vanuit|met) het e-?mailadres (?:waarmee (?:(?:de|uw|je) bestelling is geplaatst|is besteld|u (?:heeft|hebt) besteld|je hebt besteld)|dat (?:u|je) (?:heeft|hebt)? ?(?:bij (?:de bestelling|het afrekenen|het bestellen) )?(?:gebruikt|gebruikte)(?: (?:heeft|hebt))?(?: (?:bij|voor) (?:de bestelling|het afrekenen|het bestellen))?|dat (?:bij|voor) (?:de bestelling|het afrekenen) is gebruikt)(?: (?:schrijven|reageren|mailen|antwoorden|contact opnemen))?",
      "(?:kunt|kan|zou) (?:u|je) (?:ons )?(?:alstublieft )?(?:het|uw|je) bestelnummer en het e-?mailadres (?:waarmee (?:(?:de|uw|je) bestelling is geplaatst|is besteld|u (?:heeft|hebt) besteld|je hebt besteld)|dat (?:u|je) (?:heeft|hebt)? ?(?:bij (?:de bestelling|het afrekenen|het bestellen) )?(?:gebruikt|gebruikte)(?: (?:heeft|hebt))?(?: (?:bij|voor) (?:de bestelling|het afrekenen|het bestellen))?|dat (?:bij|voor) (?:de bestelling|het afrekenen) is gebruikt) (?:sturen|doorgeven|laten weten|bevestigen)",
    ],
    requests: "(?:stuur|geef|vertel|bevestig|controleer|vraag|kijk)(?: (?:ons|me|mij))?(?: alstublieft)?",
    opens:
      "(?:kunt|kan|zou) (?:u|je)(?: alstublieft| misschien)? (?:navragen|nagaan|kijken|controleren|bij|dit|ook|nog|aan|vanaf|de|uw|foto's|contact)|welke (?:maat|kleur|variant) (?:wilt|heeft|wil)|heeft u (?:het retourlabel nog nodig|nog een retourlabel nodig|(?:al|misschien|al eens) (?:bij|navraag|gekeken|gevraagd)|bij (?:uw|de) buren|foto's|al)|(?:zal|kan) ik (?:het|dit) naar dit|zou u (?:ons|mij|me)? ?(?:kunnen|willen)|(?:kunt|kan|zou) u (?:mij|me|ons|een|het)|welke? (?:bestelling|maat|kleur|artikel|artikelen)|heeft u een foto|wat is uw bestelnummer",
    words:
      "kunt kan zou u mij me ons een het de sturen geven bevestigen zeggen vertellen meesturen laten weten welk welke bestelling maat kleur artikel artikelen bestelnummer nummer van uw je e mailadres adres en met postcode land of foto als mogelijk heeft volledige bezorgadres in plaats daarvan wilt wat is schrijft vanaf navragen nagaan kijken controleren bij dit ook nog eens aan buren buurman gevraagd gekeken gecontroleerd navraag gedaan buurvrouw huis rondom omgeving pakket zending iemand aangenomen afgegeven ligt schade beschadigde verpakking variant wil liever nodig al naar ik kunnen willen contact opnemen vervoerder nieuwe bezorging afspreken alstublieft misschien stuur geef vertel bevestig controleer vraag kijk foto's s schrijven waarmee is besteld gebruikt gebruikte aankoop hebt te voor reageren antwoorden adres dat werd bestellen bij",
    personal:
      "bestelling bestelnummer nummer mailadres adres bezorgadres pakket zending bezorging besteld bestellen aankoop vervoerder",
  },
  offers: {
    whole: "(?:je|uw|de|deze) (?:bestelling|artikelen|artikel)",
    it: "(?:het|deze|die|dit|(?:de |het )?\u009e(?: uit \u009e)?)",
    frames: [
      "ik kan {do}(?: als (?:je|u) (?:dat )?wilt)?",
      "(?:als u (?:dat )?wilt|desgewenst|als u akkoord gaat),? kan ik {do}",
      "(?:bevestig|kunt u bevestigen|laat me weten|zou u kunnen bevestigen)(?: alstublieft)? (?:of|dat) u wilt dat ik {does}",
      "kan ik {do}",
      "als je (?:wilt|dat wilt),? kan ik {do}",
      "zal ik {do}",
      "(?:wil je|wilt u) dat ik {does}",
      "laat (?:me|het me|ons) weten (?:of|als) (?:je wilt|u wilt) dat ik {does}",
    ],
    verbs: {
      cancel_order: [
        "(?:(?:nog )?{it}|{it}(?: nog)?) (?:voor (?:je|u) )?annuleren",
        "{it} (?:voor (?:je|u) )?annuleer",
      ],
      return_label: [
        "(?:je |u |het |het retourlabel |een retourlabel )+(?:voor {it} )?(?:naar dit (?:e-mail)?adres |per e-mail )?(?:mailen|sturen|toesturen)",
        "(?:je |u |het |het retourlabel |een retourlabel )+(?:mail|stuur)",
      ],
      refund: ["(?:je |u )?(?:een|de) terugbetaling (?:voor {it} )?(?:aanbieden|starten|regelen)"],
      replacement: ["(?:je |u )?een vervanging (?:voor {it} )?(?:aanbieden|regelen)"],
      exchange: ["(?:je |u )?(?:een|de) ruil(?:ing)? (?:voor {it} )?(?:regelen|aanbieden)"],
      change_order: ["(?:{it}|het (?:bezorg)?adres) (?:nog )?(?:wijzigen|aanpassen)"],
    },
    sentences: {
      return_open: ["(?:heeft u|heb je) het retourlabel nog nodig"],
      return_label: [
        "(?:je kunt|u kunt) {it} (?:nog )?(?:retourneren|terugsturen)",
        "retourneren is (?:nog )?mogelijk(?: voor {it})?",
      ],
      exchange: ["ruilen is (?:nog )?mogelijk(?: voor {it})?"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "(?:ik kan|we kunnen|wij kunnen) (?:helaas )?geen retour(?: voor {it})? meer (?:accepteren|aannemen)",
        "de retourtermijn(?: voor {it})? is (?:helaas )?(?:voorbij|verlopen|verstreken)",
      ],
      escalate: [
        "(?:een collega|iemand van ons team|een teamlid|een lid van ons team|een medewerker van ons team) (?:zal|gaat) (?:dit|je (?:vraag|bericht|verzoek|situatie)|uw (?:vraag|bericht|verzoek|situatie|zaak)) persoonlijk (?:bekijken|beoordelen|nakijken)(?: en (?:zal )?(?:u |je )?(?:hier )?(?:antwoorden|reageren|u hier antwoorden))?",
        "(?:een collega|iemand van ons team|een teamlid|een lid van ons team) (?:bekijkt|beoordeelt) (?:dit|je (?:vraag|bericht|verzoek)|uw (?:vraag|bericht|verzoek)) persoonlijk(?: en (?:antwoordt|reageert)(?: je| u)?(?: hier)?)?",
      ],
    },
  },
  wordings: [
    ["niet (?:gebruikt|gebruikte)|ongebruikte", "ongebruikt"],
    ["(?:hun )?(?:originele|oorspronkelijke) staat", "originele staat"],
    ["(?:achteraf|later|naderhand|nadien)(?: nog)?", "daarna"],
    ["aan (?:een|de|uw|je) bestelling (daarna )?worden toegevoegd", "$1worden toegevoegd"],
    [
      "(?:terugbetalingen|een terugbetaling) (?:gaan|gaat|worden|wordt|gebeuren) (?:altijd )?(?:terug |gedaan )?(?:naar|op|via)",
      "terugbetalingen gaan naar",
    ],
    [
      "(?:de )?(?:oorspronkelijke|originele|gebruikte) (?:betaalmethode|betaalwijze|betaalmiddel)",
      "de oorspronkelijke betaalmethode",
    ],
    [
      "(?:om|vanwege|in verband met) (?:uw |je )?(?:privacy|veiligheid|gegevensbescherming)(?: te beschermen)?|om uw gegevens te beschermen|ter bescherming van uw gegevens",
      "om je gegevens te beschermen",
    ],
    [
      "(?:dat|die) (?:bij|tijdens|voor) (?:het afrekenen|de bestelling|de aankoop|het bestellen) (?:is|werd) gebruikt|waarmee (?:de bestelling is geplaatst|u heeft besteld|u hebt besteld)|(?:dat )?gebruikt (?:is )?bij (?:het afrekenen|de bestelling|het bestellen)",
      "waarmee is besteld",
    ],
    ["er is", "is"],
    ["bezorgdatum|leverdatum", "bezorging"],
    ["onderweg naar (?:je|u)", "onderweg"],
    ["wordt verwacht", "is verwacht"],
    ["je kunt|kun je", "u kunt"],
    ["retourneren|terugsturen", "geretourneerd"],
    ["ruilen", "geruild"],
    ["tot en met", "tot"],
  ],
  conditions: {
    opens:
      "mits|zolang|indien|op voorwaarde dat|als|let (?:u )?er(?: wel)? op dat|zorg er(?: alstublieft)? voor dat|houd er rekening mee dat",
    duty: "moeten moet dienen",
    beside:
      "de het ze deze die artikelen artikel producten product en in hun staat nog zijn is te verkeren wel alle",
    states: "ongebruikt originele verpakking labels ongedragen ongeopend",
  },
  refundGoesTo: "(?:naar|op) (?:uw|je|de) (?:oorspronkelijke|originele) betaalmethode",
  ordinals: "eerste tweede derde",
  aroundClause:
    "kun jullie u uw je jouw kunt kan we wij onze ons de het een is zijn worden wordt te van voor in op met en of dat dit ook",
};
