import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:lamento|siento|lamentamos|sentimos)(?: mucho)? (?:saber |leer )?que (?:{it}|(?:su|tu|el|la|los) (?:artículos?|pedido|paquete|productos?)) (?:(?:haya|hayan|ha|han) llegado|llegara|llegó|esté|está|estuviera) (?:dañad[oa]s?|rot[oa]s?|defectuos[oa]s?|incomplet[oa]s?|en (?:este|mal) estado|así)";

export const es: Vocabulary = {
  neutral:
    "tu tus ti usted su sus tu el la los las lo un una de del al se ha han sido fue es está son usted nosotros en por para a con que pedido paquete envío este esta",
  subjects: "tu su según el la lo pedido paquete envío de del para con",
  order: "pedido",
  parcel: "paquete envío parte otro",
  numbered: "número seguimiento",
  negation: "no",
  joints: "y e pero que así porque",
  topics: {
    name: "trata número / se",
    placed: "realizó realizado hizo / fecha",
    total: "total importe / asciende",
    paid: "pagado pago / recibido registrado consta como importe total",
    unpaid: "pendiente / pago",
    not_shipped: "enviado salido / almacén nuestro aún todavía",
    on_hold: "retenido espera / actualmente momento",
    preparing: "preparación preparando / actualmente",
    part_shipped: "parte parcialmente / enviado resto preparación",
    cancelled: "cancelado cancelación anulado canceló anuló / fecha",
    refunded:
      "reembolso reembolsado reembolsó / emitió realizó hizo le les hay emitido realizado importe registrado consta como",
    part_refunded: "parte parcialmente / reembolsado consta como",
    return_open: "devolución / abierta ya registrada número hay existe curso",
    return_name: "devolución / número / número",
    return_closed: "devolución / cerrada completada número",
    shipped: "enviado salió salido envió / ya nuestro almacén transportista",
    estimate:
      "estimación estimada prevista previsto prevé estima estimado espera / entrega transportista actual actualmente fecha entregue según",
    delivered:
      "entregado entrega llegó entregó llegado / ya transportista registró figura consta aparece como confirma indica marcado",
    scan: "escaneo escaneado escaneó registro / último última vez transportista registrado tuvo lugar más reciente",
    label_created: "listo etiqueta / transportista recoger recogida",
    in_transit: "camino tránsito / actualmente ya sigue se encuentra todavía aún transportista",
    not_delivered: "entregado llegado / transportista aún todavía",
    out_for_delivery: "reparto / actualmente se encuentra",
    delayed: "retrasado retraso / actualmente tiene va sufre lleva",
    attempted: "intentó intentado intento / hizo entregar entrega transportista sin éxito",
    pickup: "recogida recoger recogido / listo disponible puede puedes ser está",
    tracking:
      "seguimiento seguir seguirlo número / puede aquí enlace puedes tu estado consultar ver más información página siguiente última",
    item: "contiene incluye artículo artículos / cantidad talla color",
    price: "precio cuesta / unidad artículo",
    return_until:
      "devolución devolver devolverlo devolverla devolverlos devolverse devueltos / pueden posible puede puedes se inclusive aún todavía día / hasta último",
    exchange_until:
      "cambiar cambio cambiarlo cambiarla cambiarlos cambiarse / posible puede puedes se inclusive aún todavía día / hasta último",
    return_ended:
      "plazo devolución / se ha ya / terminó terminado hasta vencido pasó finalizó venció expiró finalizado",
  },
  leads:
    "sí|dado que|ya que|puesto que|según (?:nuestros (?:registros|datos)|(?:el|la información de) seguimiento)|nuestros registros (?:indican|muestran)(?: que)?|(?:lamento|siento) (?:informarle|informarte|comunicarle|decirle)(?: de)?(?: que)?|le (?:confirmo|informo)(?: de)?(?: que)?|veo que|he (?:revisado|comprobado)(?: (?:tu|su) pedido)?|para su información|lamentablemente|desafortunadamente|me alegra (?:confirmarle|informarle)(?: de)?(?: que)?|de acuerdo con (?:el transportista|nuestros registros)|al parecer|claro|como|siento decirte que|lo siento|lamentablemente|buenas noticias|puedo (?:ver|confirmar)(?: que)?|según el transportista|gracias por su paciencia|tenga en cuenta que",
  courtesy: {
    parts: {
      act: "(?:por )?(?:(?:su|tu) (?:mensaje|correo|pregunta|paciencia|comprensión|respuesta|contacto|consulta|solicitud|interés|confianza|aviso)|escribirnos|escribir|contactarnos|avisar(?:nos|me)?|informarnos|contactar con nosotros|ponerse en contacto(?: con nosotros)?|ponerte en contacto(?: con nosotros)?|la información|los detalles)",
      bad: "(?:muy |realmente |bastante )?(?:frustrante|decepcionante|molesto|molesta|preocupante|incómodo|incómoda|estresante|desagradable|difícil)",
      thing: "(?:su|tu|el|la|un|una) (?:pedido|paquete|envío|entrega|artículo)",
      unfound:
        "(?:que )?(?:todavía |aún )?no (?:haya (?:encontrado|recibido|localizado)|hayas (?:encontrado|recibido|localizado)|ha (?:encontrado|recibido|localizado)|has (?:encontrado|recibido)|encuentre|encuentres|encuentra|encuentras|pueda encontrar|puedas encontrar|lo encuentra|lo encuentre|logra encontrar)(?: {thing})?(?: todavía| aún)?|(?:que )?{thing} no (?:aparece|aparezca|haya aparecido|ha aparecido)",
      need: "(?:tiene|tienes) (?:más|otras?|alguna|cualquier)(?: otra)? (?:preguntas?|dudas?|consultas?)|(?:necesita|necesitas) (?:algo más|más ayuda|ayuda|cualquier cosa)|{unfound}",
      answer:
        "(?:por favor,? )?(?:no (?:dude|dudes) en (?:escribirnos|contactarnos|responder(?: a este mensaje)?|decírnoslo|ponerse en contacto(?: con nosotros)?|preguntarnos|avisarnos|avisarme)|(?:escríbanos|escríbenos|responda|responde|avíseme|avísame|avísenos|avísanos|dígamelo|dígame|dímelo|hágamelo saber|háganoslo saber|contáctenos|estoy aquí para (?:ayudarle|ayudarte)|estamos aquí para ayudarle)(?: a este (?:mensaje|correo))?(?: aquí)?)",
    },
    sentences: [
      "(?:muchas )?gracias(?: {name})?,? (?:por )?{act}(?: y (?:por )?{act})?",
      "(?:lo siento|siento|lo sentimos|sentimos|lamento|lamentamos|disculpe|pedimos disculpas por|le pido disculpas por)(?: (?:mucho|de verdad|sinceramente))?,? ?(?:{unfound}|(?:saber|oír|leer) (?:esto|eso|{unfound})|(?:las|los|la|el|esta|este|cualquier)? ?(?:molestias?|inconvenientes?|espera|retraso|situación|problemas?|demora)(?: (?:ocasionadas?|causadas?|que esto (?:le )?(?:haya|pueda haber) causado))?|no (?:poder darle|tener|poder ofrecerle) (?:mejores|otras) noticias|que (?:esta|esto) no (?:sea|es) la respuesta que (?:esperaba|esperabas))",
      "(?:entiendo|comprendo|sé|imagino)(?: perfectamente| bien| muy bien| completamente)? (?:(?:su|tu) (?:frustración|preocupación|decepción|molestia|inquietud|situación)|(?:que|lo) (?:(?:esto|esta situación|la situación|esperar|la espera)? ?(?:es|sea|puede ser|debe de ser|debe ser|resulta|resulte)? ?{bad}(?: que (?:es|resulta|puede ser)(?: esto| esta situación)?)?|esto no es la respuesta que esperaba))",
      "si {need},? {answer}|{answer} si {need}|{answer}",
      "(?:quedo|quedamos|estoy|estamos) a (?:su|tu) disposición(?: para cualquier (?:otra )?(?:duda|consulta|pregunta))?|quedo a la espera de su respuesta|espero que esto le (?:ayude|sea útil)|(?:le|te) ayudo con (?:mucho )?gusto|una foto (?:del daño )?(?:nos )?sería (?:muy )?útil",
      "(?:hola|buenos días|buenas tardes|estimad[oa])(?: {name})?",
      "(?:muchas )?gracias(?: {name})?(?: por (?:(?:su|tu) (?:mensaje|correo|pregunta|paciencia|comprensión|respuesta|contacto)|escribirnos|contactarnos|ponerse en contacto|ponerte en contacto(?: con nosotros)?))?",
      "(?:lo siento|lo sentimos|lamento)(?: mucho)?(?: (?:las molestias|la espera|oír esto))?",
      "entiendo (?:su|tu) (?:frustración|preocupación)",
      "(?:con mucho gusto|encantad[oa] de|estaré encantad[oa] de)(?: le)? ayud(?:o|ar|arle)(?: con esto)?",
      "si (?:tiene|tienes) (?:más|otras|alguna) (?:preguntas?|dudas?),? (?:no dude en |no dudes en )?(?:escríbanos|escríbenos|escribirnos|responda a este mensaje|responde a este mensaje)",
      "que tenga (?:un )?buen día",
      "(?:un )?saludos? ?(?:cordial|cordiales)?|atentamente|{team}|el equipo de {team}|atención al cliente",
    ],
  },
  introductions: ["esto es lo que vemos de su pedido"],
  questions: {
    neutral: [
      "(?:podría|puede|podrías|puedes)(?:,? por favor,?)? (?:escribirnos|responder(?:nos)?|contactarnos) (?:desde|con) (?:el|la|su|tu) (?:dirección de )?(?:correo(?: electrónico)?|e-?mail)(?: que)? (?:usad[oa]|utilizad[oa]|usó|utilizó|usaste|utilizaste|utilizaron)(?: (?:en|para|al hacer|al realizar) (?:la|el|su|tu) ?(?:compra|pedido))?",
      "(?:podría|puede|podrías|puedes)(?:,? por favor,?)? (?:indicarnos|enviarnos|confirmarnos|decirnos|indicarme|enviarme|confirmar) (?:el|su|tu) número de pedido y (?:el|la|su|tu) (?:dirección de )?(?:correo(?: electrónico)?|e-?mail)(?: que)? (?:usad[oa]|utilizad[oa]|usó|utilizó|usaste|utilizaste|utilizaron)(?: (?:en|para|al hacer|al realizar) (?:la|el|su|tu) ?(?:compra|pedido))?",
    ],
    requests:
      "(?:por favor,? )?(?:envíenos|envíeme|envíanos|indíquenos|indíqueme|díganos|dígame|compruebe|pregunte|adjunte|responda|escríbanos|verifique)(?! si)",
    opens:
      "(?:podría|puede|podrías|puedes)(?: usted)?(?:,? por favor,?)? (?:preguntar|comprobar|revisar|verificar|escribir(?:nos|me)?|responder|contactar|mirar|confirmarnos|mandarnos|también)|(?:podría|puede),? por favor,? (?:enviar|indicar|decir|confirmar)(?:me|nos)?|(?:qué|cuál) (?:talla|color) (?:prefiere|desea|quiere|necesita)|(?:todavía |aún )?necesita (?:todavía |aún )?la etiqueta|(?:le|te) (?:la )?envío|ha (?:podido|preguntado|comprobado|revisado|mirado)|(?:podría|puede|podrías)(?: usted)? (?:indicarme|indicarnos|decirme|decirnos|enviarme|enviarnos|confirmar|confirmarme|adjuntar)|nos indica|qué (?:pedido|talla|color|artículos?)|tiene (?:una foto|fotos)",
    words:
      "podría puede podrías usted indicarme indicarnos decirme decirnos enviarme enviarnos confirmar confirmarme adjuntar nos indica qué cuál pedido talla color artículo artículos número de su sus el la los las un una correo electrónico dirección usado usada en compra desde foto fotos si es posible tiene con código postal y país o completa entrega prefiere lugar preguntar comprobar revisar verificar escribir escribirnos escribirme responder contactar mirar confirmarnos mandarnos también a vecinos vecino vecina ha podido preguntado comprobado revisado mirado alrededor casa domicilio paquete alguien recibido dejado quedado daño del daños dañado embalaje desea quiere necesita necesitas todavía aún devolución le te utilizó utilizado utilizada hacer hizo al compra realizar transportista nueva concertar acordar favor envíenos envíeme envíanos indíquenos indíqueme díganos dígame compruebe pregunte adjunte responda escríbanos verifique esta mensaje puedes tus compró y",
    personal: "pedido número correo dirección compra compró entrega paquete transportista",
  },
  offers: {
    whole: "(?:tu|su|el|este|los|estos) (?:pedido|artículos?)",
    it: "(?:esto|(?:el |la |los |las |su |sus )?\u009e(?: de \u009e)?)",
    frames: [
      "(?:aún |todavía )?puedo {do}(?: por (?:ti|usted))?(?: si quieres)?",
      "si (?:lo deseas|quieres|lo prefieres|lo desea|quiere|lo prefiere|le parece bien),? puedo {do}",
      "(?:quieres|te gustaría|deseas|quiere|desea|le gustaría) que {does}",
      "(?:por favor,? )?(?:dime|avísame|hazme saber|dígame|avíseme|hágame saber|confírmeme|confírmame|indíqueme) si (?:quieres|deseas|quiere|desea) que {does}",
      "(?:podría|puede) (?:por favor )?confirmar(?:me)? (?:si|que) (?:desea|quiere) que {does}",
    ],
    verbs: {
      cancel_order: [
        "(?:cancelárselo|cancelarlo|anularlo|cancelar {it})",
        "(?:lo cancele|lo anule|cancele {it})",
      ],
      return_label: [
        "enviar(?:te|le)(?:la| (?:la|una) etiqueta(?: de devolución)?)(?: para {it})?(?: a esta dirección(?: de correo(?: electrónico)?)?| por (?:correo(?: electrónico)?|e-?mail))?",
        "(?:te|le) (?:la envíe|envíe (?:la|una) etiqueta(?: de devolución)?)",
      ],
      refund: ["(?:ofrecerte|ofrecerle|tramitar) (?:un|el) reembolso(?: por {it})?"],
      replacement: ["(?:ofrecerte|ofrecerle|tramitar) un reemplazo(?: por {it})?"],
      exchange: ["(?:ofrecerte|ofrecerle|preparar) (?:un|el) cambio(?: de {it})?"],
      change_order: ["(?:modificarlo|cambiarlo|cambiar (?:{it}|la dirección(?: de entrega)?))"],
    },
    sentences: {
      return_open: [
        "(?:todavía |aún )?(?:necesita|necesitas) (?:todavía |aún )?la etiqueta(?: de devolución)?",
      ],
      return_label: ["puedes? devolver(?:lo|los|la|las| {it})", "la devolución(?: de {it})? es posible"],
      exchange: ["el cambio(?: de {it})? es posible"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "(?:ya )?no (?:puedo|podemos) aceptar (?:una|la) devolución(?: de {it})?",
        "(?:el|ya ha pasado el) plazo de devolución(?: de {it})?(?: ya)?(?: ha (?:pasado|terminado|vencido))?",
      ],
      escalate: [
        "(?:una persona de nuestro equipo|un miembro de nuestro equipo|un compañero|una compañera|un colega|alguien de nuestro equipo) (?:revisará|va a revisar|mirará|estudiará|examinará|analizará) (?:personalmente )?(?:(?:tu|su|este) (?:caso|mensaje|consulta|solicitud|petición)|esto|la situación)(?: personalmente)?(?: y (?:te|le) (?:responderá|contestará)(?: aquí)?)?",
      ],
    },
  },
  wordings: [
    [
      "sin (?:usar|uso|utilizar)|no (?:se )?(?:hayan|han|haya|ha|hubieran) (?:sido )?(?:usad|utilizad)[oa]s?",
      "inutilizados",
    ],
    ["(?:su )?estado original|sus condiciones originales", "su estado original"],
    ["(?:posteriormente|más tarde|más adelante|a posteriori)", "después"],
    [
      "(?:añadir|agregar|aplicar)(?:se)?(?: después)? a un pedido(?: después| ya realizado| existente)?|añadirse después",
      "añadir después",
    ],
    [
      "al (?:finalizar|realizar|hacer|tramitar) (?:la compra|el pedido|el pago)|en el momento de(?:l pago| la compra)",
      "al pagar",
    ],
    [
      "(?:se (?:realizan|hacen|efectúan|devuelven|abonan|emiten)|son) (?:siempre )?(?:al|en el|a través del)",
      "se hacen al",
    ],
    ["(?:método|medio|forma) de pago (?:original|que utilizó|utilizado)", "método de pago original"],
    [
      "por motivos de (?:privacidad|seguridad|protección de datos)|para proteger (?:su|tu) (?:privacidad|información)",
      "para proteger tus datos",
    ],
    ["tus datos|sus datos", "tus datos"],
    [
      "(?:usado|utilizado|empleado) (?:en|al hacer|para hacer|al realizar|para realizar|durante) (?:la compra|el pedido|su pedido|su compra)|con el que (?:se )?(?:hizo|realizó) (?:el pedido|la compra|su pedido)",
      "usado en la compra",
    ],
    ["correo(?: electrónico)?|e-?mail", "correo electrónico"],
    ["solo podemos hablar de|solo hablamos sobre", "solo hablamos de"],
    ["según (?:el|la) (?:seguimiento|transportista|información de seguimiento)", "según el transportista"],
    ["puedes seguir|puede seguir", "puede seguir"],
    ["se entregó", "fue entregado"],
    ["se envió", "fue enviado"],
    ["está prevista para", "prevista"],
    ["puedes? devolver los artículos", "los artículos se pueden devolver"],
  ],
  conditions: {
    opens:
      "siempre (?:que|y cuando)|con tal de que|a condición de que|si|(?:tenga|ten) en cuenta que|asegúre(?:se|te) de que",
    duty: "deben debe tienen tiene deberán",
    beside:
      "los las el la lo ellos ellas artículos artículo productos producto y en su sus que estar estén están esté está ser sean sea todavía aún encuentren encuentre se",
    states: "inutilizados estado original originales embalaje etiquetas nuevos",
  },
  refundGoesTo: "(?:al|a su|en su|en el) (?:método|medio) de pago original",
  ordinals: "primer/primero segundo tercer/tercero",
  aroundClause:
    "puedes tu tus te usted su sus puede pueden podemos nuestro nuestra el la los las lo un una de del al se es son en para por con y o que este esta también tenga cuenta",
};
