import type { Vocabulary } from "./vocabulary.ts";

export const es: Vocabulary = {
  neutral:
    "su sus tu el la los las lo un una de del al se ha han sido fue es está son usted nosotros en por para a con que pedido paquete envío",
  subjects: "su el la lo pedido paquete envío de del para con",
  order: "pedido",
  parcel: "paquete envío parte",
  negation: "no",
  joints: "y e pero",
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
    delivered: "entregado entrega llegó / ya transportista registró",
    scan: "escaneo / último transportista",
    label_created: "listo etiqueta / transportista recoger recogida",
    in_transit: "camino tránsito / actualmente ya",
    not_delivered: "entregado llegado / transportista aún todavía",
    out_for_delivery: "reparto / actualmente",
    delayed: "retrasado retraso / actualmente tiene",
    attempted: "intentó intento / entregar entrega transportista sin éxito",
    pickup: "recogida recoger / listo",
    tracking: "seguimiento seguir seguirlo número / puede aquí enlace",
    item: "contiene incluye artículo artículos / cantidad",
    price: "precio cuesta / unidad artículo",
  },
  leads:
    "lo siento|lamentablemente|buenas noticias|puedo (?:ver|confirmar)(?: que)?|según el transportista|gracias por su paciencia|tenga en cuenta que",
  courtesy: [
    "(?:hola|buenos días|buenas tardes|estimad[oa])(?: {name})?",
    "(?:muchas )?gracias(?: {name})?(?: por (?:su (?:mensaje|correo|pregunta|paciencia|comprensión|respuesta)|escribirnos|contactarnos|ponerse en contacto))?",
    "(?:lo siento|lo sentimos|lamento)(?: mucho)?(?: (?:las molestias|la espera|oír esto))?",
    "entiendo su (?:frustración|preocupación)",
    "(?:con mucho gusto|encantad[oa] de|estaré encantad[oa] de)(?: le)? ayud(?:o|ar|arle)(?: con esto)?",
    "si tiene (?:más|otras) (?:preguntas|dudas),? (?:no dude en )?(?:escríbanos|escribirnos|responda a este mensaje)",
    "que tenga (?:un )?buen día",
    "(?:un )?saludos? ?(?:cordial|cordiales)?|atentamente|{team}|el equipo de {team}|atención al cliente",
  ],
  introductions: ["esto es lo que vemos de su pedido"],
  questions: {
    opens:
      "(?:podría|puede|podrías)(?: usted)? (?:indicarme|indicarnos|decirme|decirnos|enviarme|enviarnos|confirmar|confirmarme|adjuntar)|nos indica|qué (?:pedido|talla|color|artículos?)|tiene (?:una foto|fotos)",
    words:
      "podría puede podrías usted indicarme indicarnos decirme decirnos enviarme enviarnos confirmar confirmarme adjuntar nos indica qué cuál pedido talla color artículo artículos número de su sus el la los las un una correo electrónico dirección usado usada en compra desde foto fotos si es posible tiene con código postal y país o completa entrega prefiere lugar",
    personal: "pedido número correo dirección compra entrega",
  },
  offers: {},
  aroundClause:
    "usted su sus puede pueden podemos nuestro nuestra el la los las lo un una de del al se es son en para por con y o que este esta también tenga cuenta",
};
