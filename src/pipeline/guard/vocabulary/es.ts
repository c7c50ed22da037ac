import type { Vocabulary } from "./vocabulary.ts";

export const es: Vocabulary = {
  neutral:
    "tu tus ti usted su sus tu el la los las lo un una de del al se ha han sido fue es está son usted nosotros en por para a con que pedido paquete envío",
  subjects: "tu su según el la lo pedido paquete envío de del para con",
  order: "pedido",
  parcel: "paquete envío parte otro",
  numbered: "número seguimiento",
  negation: "no",
  joints: "y e pero que así",
  topics: {
    name: "trata número / se",
    placed: "realizó realizado hizo / fecha",
    total: "total importe / asciende",
    paid: "pagado pago / recibido registrado",
    unpaid: "pendiente / pago",
    not_shipped: "enviado salido / almacén nuestro aún todavía",
    on_hold: "retenido espera / actualmente momento",
    preparing: "preparación preparando / actualmente",
    part_shipped: "parte parcialmente / enviado resto preparación",
    cancelled: "cancelado cancelación anulado / fecha",
    refunded: "reembolso reembolsado / emitió emitido realizado importe registrado consta como",
    part_refunded: "parte parcialmente / reembolsado consta como",
    return_open: "devolución / abierta ya registrada número",
    return_closed: "devolución / cerrada completada número",
    shipped: "enviado salió salido / ya nuestro almacén",
    estimate: "estimación estimada prevista / entrega transportista actual fecha",
    delivered: "entregado entrega llegó entregó / ya transportista registró",
    scan: "escaneo / último transportista",
    label_created: "listo etiqueta / transportista recoger recogida",
    in_transit: "camino tránsito / actualmente ya",
    not_delivered: "entregado llegado / transportista aún todavía",
    out_for_delivery: "reparto / actualmente",
    delayed: "retrasado retraso / actualmente tiene",
    attempted: "intentó intento / entregar entrega transportista sin éxito",
    pickup: "recogida recoger / listo",
    tracking: "seguimiento seguir seguirlo número / puede aquí enlace puedes tu",
    item: "contiene incluye artículo artículos / cantidad",
    price: "precio cuesta / unidad artículo",
    return_until:
      "devolución devolver devolverlo devolverla devolverlos / posible puede puedes se inclusive aún todavía día / hasta último",
    return_ended: "plazo devolución / se / terminó terminado hasta vencido pasó",
  },
  leads:
    "sí|claro|como|siento decirte que|lo siento|lamentablemente|buenas noticias|puedo (?:ver|confirmar)(?: que)?|según el transportista|gracias por su paciencia|tenga en cuenta que",
  courtesy: {
    parts: {},
    sentences: [
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
    opens:
      "(?:podría|puede|podrías)(?: usted)? (?:indicarme|indicarnos|decirme|decirnos|enviarme|enviarnos|confirmar|confirmarme|adjuntar)|nos indica|qué (?:pedido|talla|color|artículos?)|tiene (?:una foto|fotos)",
    words:
      "podría puede podrías usted indicarme indicarnos decirme decirnos enviarme enviarnos confirmar confirmarme adjuntar nos indica qué cuál pedido talla color artículo artículos número de su sus el la los las un una correo electrónico dirección usado usada en compra desde foto fotos si es posible tiene con código postal y país o completa entrega prefiere lugar",
    personal: "pedido número correo dirección compra entrega",
  },
  offers: {
    whole: "(?:tu|su|el|este|los|estos) (?:pedido|artículos?)",
    it: "(?:esto|\uE001(?: de \uE001)?)",
    frames: [
      "(?:aún |todavía )?puedo {do}(?: por (?:ti|usted))?(?: si quieres)?",
      "si (?:lo deseas|quieres|lo prefieres),? puedo {do}",
      "(?:quieres|te gustaría|deseas|quiere|desea) que {does}",
      "(?:dime|avísame|hazme saber) si (?:quieres|deseas) que {does}",
    ],
    verbs: {
      cancel_order: ["(?:cancelarlo|anularlo|cancelar {it})", "(?:lo cancele|lo anule|cancele {it})"],
      return_label: [
        "enviar(?:te|le)(?:la| (?:la|una) etiqueta(?: de devolución)?)(?: a esta dirección(?: de correo)?| por correo)?",
        "(?:te|le) (?:la envíe|envíe (?:la|una) etiqueta(?: de devolución)?)",
      ],
      refund: ["(?:ofrecerte|ofrecerle|tramitar) (?:un|el) reembolso(?: por {it})?"],
      replacement: ["(?:ofrecerte|ofrecerle|tramitar) un reemplazo(?: por {it})?"],
      exchange: ["(?:ofrecerte|ofrecerle|preparar) (?:un|el) cambio(?: de {it})?"],
      change_order: ["(?:modificarlo|cambiarlo|cambiar (?:{it}|la dirección(?: de entrega)?))"],
    },
    sentences: {
      return_label: ["puedes? devolver(?:lo|los|la|las| {it})", "la devolución(?: de {it})? es posible"],
      exchange: ["el cambio(?: de {it})? es posible"],
      window_expired: [
        "(?:el|ya ha pasado el) plazo de devolución(?: de {it})?(?: ya)?(?: ha (?:pasado|terminado|vencido))?",
      ],
      escalate: [
        "(?:una persona de nuestro equipo|un compañero|una compañera|alguien de nuestro equipo) (?:revisará|va a revisar|mirará|estudiará) (?:tu|su|este) (?:caso|mensaje|consulta|solicitud) personalmente(?: y (?:te|le) responderá(?: aquí)?)?",
      ],
    },
  },
  wordings: [
    ["según (?:el|la) (?:seguimiento|transportista|información de seguimiento)", "según el transportista"],
    ["puedes seguir|puede seguir", "puede seguir"],
    ["se entregó", "fue entregado"],
    ["se envió", "fue enviado"],
    ["está prevista para", "prevista"],
    ["puedes? devolver los artículos", "los artículos se pueden devolver"],
  ],
  aroundClause:
    "puedes tu tus te usted su sus puede pueden podemos nuestro nuestra el la los las lo un una de del al se es son en para por con y o que este esta también tenga cuenta",
};
