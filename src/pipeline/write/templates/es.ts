import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, it, sent, which } from "./words/es.ts";

export const es: Phrases = {
  locale: "es",
  greeting: (name) => (name ? `Hola ${name}:` : "Hola:"),
  thanks: "Gracias por tu mensaje.",
  sorry: "Siento las molestias que has tenido.",
  handover: "Una persona de nuestro equipo lo revisará personalmente y te responderá aquí.",
  otherPoints: "Una persona de nuestro equipo te responderá aquí al resto de tu mensaje.",
  remedies: { replacement: "un reemplazo", refund: "un reembolso", store_credit: "un vale de compra" },
  aboutOrder: (name) => `Sobre tu pedido ${name}:`,
  placedOn: (date) => `Lo hiciste el ${date}.`,
  shippedOn: (date) => `Salió de nuestro almacén el ${date}.`,
  lastScan: (date, place) => `El último escaneo fue el ${date}${place ? ` en ${place}` : ""}.`,
  estimate: (date) => `El transportista prevé la entrega para el ${date}.`,
  estimatePassed: (date) => `El transportista preveía la entrega para el ${date}.`,
  parcelDelivered: (parcel, date) => `El paquete ${parcel} se entregó el ${date}.`,
  parcelScanned: (parcel, date, place) =>
    `El paquete ${parcel} se escaneó por última vez el ${date}${place ? ` en ${place}` : ""}.`,
  parcelEstimate: (parcel, date) =>
    `Para el paquete ${parcel}, el transportista prevé la entrega el ${date}.`,
  trackingNumber: (number, company) =>
    `El número de seguimiento es ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Puedes seguirlo aquí: ${url}`,
  deliveredOn: (date, place) =>
    `El transportista registró la entrega el ${date}${place ? ` en ${place}` : ""}.`,
  cancelledOn: (date) => `La cancelación es del ${date}.`,
  refundIssued: (amount, date) => `Hay un reembolso de ${amount} emitido el ${date}.`,
  returnName: (name) => `Su número es ${name}.`,
  situations: {
    which_order: {
      opening: "Te ayudo con mucho gusto.",
      next: () => "¿De qué pedido se trata y cuál es su número en el correo de confirmación?",
    },
    identity_unproven: {
      opening: "Te ayudo con mucho gusto.",
      next: () =>
        "¿Podrías comprobar el número de pedido y, si es posible, escribir desde el correo electrónico del pedido, pedir a quien compró que nos escriba o decirnos ese correo?",
    },
    no_order_found: {
      opening: "Te ayudo con mucho gusto.",
      next: () => "¿Podrías enviarme tu número de pedido y el correo electrónico que usaste en la compra?",
    },
    shop_unavailable: { opening: "Gracias por tu mensaje; lo estamos revisando." },
    not_shipped: { answer: ({ order }) => `Tu pedido${order} todavía no ha salido.` },
    on_hold: { answer: ({ order }) => `Tu pedido${order} está retenido y todavía no ha salido.` },
    partly_shipped: {
      answer: ({ order }) => `Parte de tu pedido${order} ya ha salido y el resto se está preparando.`,
    },
    label_created: {
      answer: (named) =>
        `Hay una etiqueta de envío creada para ${sent(named)}, y el transportista todavía no lo ha escaneado.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} ya ha salido.` },
    in_transit: { answer: (named) => `${capital(sent(named))} está en camino.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} está en reparto.` },
    delivery_attempted: {
      answer: (named) => `El transportista intentó entregar ${sent(named)} sin éxito.`,
      next: () => "¿Podrías acordar una nueva entrega con el transportista o decirme si no es posible?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} está listo para recoger.` },
    delayed: { answer: (named) => `Lo siento, ${sent(named)} va con retraso.` },
    delivery_failed: {
      answer: (named) => `Lo siento, el transportista no pudo entregar ${sent(named)}.`,
      next: () => "¿Podrías confirmarme tu dirección de entrega completa para organizar el siguiente paso?",
    },
    returned_to_sender: {
      answer: (named) => `Lo siento, el transportista nos devuelve ${sent(named)}.`,
      next: () => "¿Podrías confirmarme tu dirección de entrega completa para organizar el siguiente paso?",
    },
    lost: { answer: (named) => `Lo siento, parece que ${sent(named)} está parado en el camino.` },
    overdue: {
      answer: (named) => `Lo siento, ${sent(named)} ha superado claramente la estimación del transportista.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} consta como entregado.`,
      next: () => "¿Podrías avisarme aquí si no aparece?",
    },
    delivered_not_found: {
      opening: "Siento que no tengas tu paquete.",
      answer: (named) =>
        named.items
          ? `El transportista indica el paquete con ${named.items} de tu pedido${named.order} como entregado.`
          : `El transportista indica ${sent(named)} como entregado.`,
      next: () =>
        "Si aún no lo has hecho, ¿podrías preguntar a tus vecinos, mirar en lugares seguros y decirme si sigue sin aparecer?",
    },
    cancelled: { answer: ({ order }) => `Tu pedido${order} está cancelado.` },
    refunded: { answer: ({ order }) => `Tu pedido${order} consta como reembolsado.` },
    within_window: {
      answer: (named) =>
        `Puedes devolver ${it(named)}${by(named)}, y puedo enviarte la etiqueta de devolución por correo.`,
      next: () => "¿Te envío la etiqueta a esta dirección de correo?",
      nextOfSeveral: "¿Qué artículos quieres devolver?",
    },
    partly_returnable: {
      answer: (named) => `Puedes devolver ${it(named)}${by(named)}, pero no los demás artículos.`,
      next: () => "¿Te envío la etiqueta de devolución a esta dirección de correo?",
    },
    window_expired: {
      answer: (named) =>
        `Lo siento, el plazo de ${named.isExchange ? "cambio" : "devolución"} de ${it(named)} ${named.until ? `terminó el ${named.until}` : "ya ha pasado"}.`,
    },
    final_sale: {
      answer: (named) =>
        `Lo siento, no podemos aceptar ${named.isExchange ? "el cambio" : "la devolución"} de ${it(named)}.`,
    },
    already_returned: {
      answer: (named) => `Ya consta una devolución o un reembolso de ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `Ya hay una devolución abierta de tu pedido${order}.`,
      next: () => "¿Necesitas todavía la etiqueta?",
      answered: "Puedo enviarte la etiqueta por correo.",
    },
    return_declined: { opening: "Gracias por tu mensaje." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `El paquete con ${named.items} de tu pedido${named.order} todavía no ha llegado, así que aún no hay nada que devolver de él.`
          : `${capital(sent(named))} todavía no ha llegado, así que aún no hay nada que devolver.`,
      next: () => "¿Podrías escribirme aquí cuando lo tengas?",
    },
    delivery_date_unknown: {
      opening: "Lo compruebo con mucho gusto.",
      next: (named) => `¿Qué día llegó ${sent(named)}?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Tu pedido${order} todavía no ha salido, así que puedo cancelarlo sin devolución.`,
      next: () => "¿Quieres que lo cancele?",
    },
    exchange_within_window: {
      answer: (named) => `Puedes cambiar ${it(named)}${by(named)}, y puedo preparar el cambio.`,
      next: () => "¿Podrías confirmarme qué talla, color o artículo quieres en su lugar?",
    },
    exchange_before_shipping: {
      answer: ({ order }) =>
        `Tu pedido${order} todavía no ha salido, así que puedo modificarlo antes de que salga.`,
      next: () => "¿Podrías confirmarme qué talla, color o artículo quieres en su lugar?",
    },
    refund_by_return: {
      answer: (named) =>
        `Puedes devolver ${it(named)} con reembolso${by(named)}, y puedo enviarte la etiqueta de devolución.`,
      next: () => "¿Te envío la etiqueta a esta dirección de correo?",
      nextOfSeveral: "¿Qué artículos quieres devolver?",
    },
    partly_refunded: { answer: ({ order }) => `Parte de tu pedido${order} consta como reembolsada.` },
    refund_due: {
      answer: ({ order }) =>
        `Puedo tramitar el reembolso de tu pedido${order}, ya que la devolución ha terminado.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `La devolución de tu pedido${order} sigue abierta; el reembolso llega una vez tramitada la devolución.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `Tu pedido${order} está cancelado, y puedo tramitar su reembolso.`,
    },
    faulty_within_window: {
      opening: "Siento que no todo haya llegado como debía.",
      answer: (named) => `Puedo ofrecerte ${named.remedies} por ${it(named)}.`,
      next: () => "¿Podrías decirme qué prefieres y adjuntar una foto, si aún no lo has hecho?",
      unnamed: {
        next: which,
        answer: (named) => `Después puedo ofrecerte ${named.remedies} por ese artículo, lo que prefieras.`,
      },
    },
    faulty_refund: {
      opening: "Siento que no todo haya llegado como debía.",
      answer: (named) => `Puedo tramitar un reembolso por ${it(named)}.`,
      next: () => "¿Podrías adjuntar una foto, si aún no lo has hecho?",
      unnamed: { next: which, answer: () => "Después puedo tramitar un reembolso por ese artículo." },
    },
    faulty_replacement: {
      opening: "Siento que no todo haya llegado como debía.",
      answer: (named) => `Puedo tramitar un reemplazo por ${it(named)}.`,
      next: () => "¿Podrías adjuntar una foto, si aún no lo has hecho?",
      unnamed: { next: which, answer: () => "Después puedo tramitar un reemplazo por ese artículo." },
    },
    faulty_expired: {
      opening: "Siento lo ocurrido.",
      answer: (named) =>
        `Lamentablemente, ya ha pasado el plazo para avisar de un problema con ${it(named)}.`,
    },
    faulty_not_shipped: {
      opening: "Siento lo ocurrido.",
      answer: ({ order }) => `Tu pedido${order} todavía no ha salido.`,
      next: () => "¿Tu mensaje trata de otro pedido?",
    },
    cancellable: {
      answer: ({ order }) => `Tu pedido${order} todavía no ha salido, así que puedo cancelarlo.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `Tu pedido${order} todavía no ha salido, así que puedo cambiar la dirección de entrega.`,
      next: () => "¿Podrías confirmarme la nueva dirección completa, con código postal y país?",
    },
    order_change_possible: {
      answer: ({ order }) => `Tu pedido${order} todavía no ha salido, así que aún puedo modificarlo.`,
      next: () => "¿Podrías confirmarme exactamente qué artículos, tallas y cantidades quieres?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Lo siento, tu pedido${order} ya ha salido, así que no puedo modificarlo ni anularlo.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Lo siento, parte de tu pedido${order} ya ha salido, así que no puedo modificarlo ni anularlo.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Lo siento, tu pedido${order} ya se está preparando, así que no puedo modificarlo ni anularlo.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Lo siento, tu pedido${order} ya consta como entregado, así que no puedo modificarlo ni anularlo.`,
    },
    discount_after_order: {
      answer: () => "Lo siento, no puedo añadir un descuento a un pedido que ya está hecho.",
    },
    discount_offer: { answer: () => "Puedo añadir un descuento a tu pedido." },
    discount_question: {
      opening: "Te ayudo con mucho gusto.",
      next: () => "¿Qué código quieres usar y qué ves al introducirlo?",
    },
    product_question: { opening: "Gracias por tu pregunta." },
    policy_question: {
      answer: () => "Así funciona con nosotros.",
    },
    policy_handover: { opening: "Gracias por tu pregunta." },
    payment_details: {
      opening: "Aclaro este pago contigo con mucho gusto.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "¿Podrías decirme la fecha y el importe del cargo, pero ningún dato de la tarjeta?"
          : "¿Podrías decirme la fecha y el importe del cargo, y el número de pedido si lo hay, pero ningún dato de la tarjeta?",
    },
    account_help: {
      opening: "Te ayudo con tu cuenta con mucho gusto.",
      next: () => "¿Qué mensaje ves al iniciar sesión (sin contraseñas, por favor)?",
    },
    subscription_change: {
      opening: "Te ayudo con tu suscripción con mucho gusto.",
      next: () => "¿Quieres cambiarla, pausarla o darla de baja, y a partir de cuándo?",
    },
    site_issue: {
      opening: "Siento que nuestra web te dé problemas.",
      next: () => "¿Qué página era, en qué dispositivo y navegador, y qué mensaje viste?",
    },
    complaint: {
      opening: "Siento las molestias que has tenido, y gracias por contárnoslo.",
      next: () => "¿Qué te ayudaría más?",
    },
    human_requested: { opening: "Gracias por tu mensaje." },
    legal: { opening: "Gracias por tu mensaje." },
    thanked: { opening: "De nada." },
    no_request: { opening: "Gracias por tu mensaje." },
    person_decides: { opening: "Gracias por tu mensaje." },
    cancel_on_condition: {
      answer: ({ order }) => `Tu pedido${order} todavía no ha salido.`,
      next: () => "Has puesto una condición para la cancelación: ¿lo cancelo ya, o prefieres esperar?",
    },
    return_unrecorded: {
      opening: "Con mucho gusto reviso la devolución que enviaste.",
      next: () => "¿Podrías enviarme el número de seguimiento de esa devolución, o una foto del recibo?",
    },
    unclear: {
      opening: "Gracias por tu mensaje.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "¿Podrías contarme un poco más sobre lo que necesitas?"
          : "¿Podrías contarme un poco más sobre lo que necesitas, con tu número de pedido si lo hay?",
    },
  },
};
