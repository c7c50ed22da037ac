import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, it, sent, which } from "./words/pt.ts";

/** Worded so that it reads well in Brazil and in Portugal. */
export const pt: Phrases = {
  locale: "pt",
  greeting: (name) => (name ? `Olá ${name},` : "Olá,"),
  thanks: "Agradecemos a sua mensagem.",
  sorry: "Lamento os transtornos que teve.",
  handover: "Alguém da nossa equipe vai analisar isto pessoalmente e responder aqui.",
  otherPoints: "Alguém da nossa equipe vai responder aqui aos outros pontos.",
  remedies: { replacement: "uma substituição", refund: "um reembolso", store_credit: "um vale-compras" },
  aboutOrder: (name) => `Sobre o seu pedido ${name}:`,
  placedOn: (date) => `Foi feito em ${date}.`,
  shippedOn: (date) => `Saiu do nosso armazém em ${date}.`,
  lastScan: (date, place) => `O último registro é de ${date}${place ? ` (${place})` : ""}.`,
  estimate: (date) => `A transportadora prevê a entrega para ${date}.`,
  estimatePassed: (date) => `A transportadora previa a entrega para ${date}.`,
  parcelDelivered: (parcel, date) => `O pacote ${parcel} foi entregue em ${date}.`,
  parcelScanned: (parcel, date, place) =>
    `O último registro do pacote ${parcel} é de ${date}${place ? ` (${place})` : ""}.`,
  parcelEstimate: (parcel, date) => `Para o pacote ${parcel}, a transportadora prevê a entrega em ${date}.`,
  trackingNumber: (number, company) =>
    `O número de rastreamento é ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `Pode acompanhar o envio aqui: ${url}`,
  deliveredOn: (date, place) =>
    `A transportadora registrou a entrega em ${date}${place ? ` (${place})` : ""}.`,
  cancelledOn: (date) => `O cancelamento é de ${date}.`,
  refundIssued: (amount, date) => `Há um reembolso de ${amount} emitido em ${date}.`,
  returnName: (name) => `O número é ${name}.`,
  situations: {
    which_order: {
      opening: "Terei prazer em ajudar.",
      next: () => "De qual pedido se trata, e qual é o número dele no e-mail de confirmação?",
    },
    identity_unproven: {
      opening: "Terei prazer em ajudar.",
      next: () =>
        "Poderia conferir o número do pedido e, se possível, escrever a partir do e-mail do pedido, pedir a quem comprou que nos escreva ou indicar-nos esse e-mail?",
    },
    no_order_found: {
      opening: "Terei prazer em ajudar.",
      next: () => "Poderia enviar-me o número do pedido e o e-mail que usou na compra?",
    },
    shop_unavailable: { opening: "Agradecemos a sua mensagem; estamos verificando." },
    not_shipped: { answer: ({ order }) => `O seu pedido${order} ainda não saiu.` },
    on_hold: { answer: ({ order }) => `O seu pedido${order} está retido no momento e ainda não saiu.` },
    partly_shipped: {
      answer: ({ order }) => `Parte do seu pedido${order} já saiu, e o resto está em preparação.`,
    },
    label_created: {
      answer: (named) =>
        `Há uma etiqueta de envio criada para ${sent(named)}, e a transportadora ainda não o registrou.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} já saiu.` },
    in_transit: { answer: (named) => `${capital(sent(named))} está a caminho.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} está em rota de entrega.` },
    delivery_attempted: {
      answer: (named) => `A transportadora tentou entregar ${sent(named)} sem sucesso.`,
      next: () => "Poderia combinar uma nova entrega com a transportadora, ou dizer-me se não for possível?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} está pronto para retirada.` },
    delayed: { answer: (named) => `Lamento, ${sent(named)} está atrasado.` },
    delivery_failed: {
      answer: (named) => `Lamento, a transportadora não conseguiu entregar ${sent(named)}.`,
      next: () => "Poderia confirmar o endereço de entrega completo, para organizarmos o próximo passo?",
    },
    returned_to_sender: {
      answer: (named) => `Lamento, a transportadora está trazendo ${sent(named)} de volta para nós.`,
      next: () => "Poderia confirmar o endereço de entrega completo, para organizarmos o próximo passo?",
    },
    lost: { answer: (named) => `Lamento, ${sent(named)} parece parado no caminho.` },
    overdue: {
      answer: (named) => `Lamento, ${sent(named)} passou bastante da estimativa da transportadora.`,
    },
    delivered: {
      answer: (named) => `${capital(sent(named))} consta como entregue.`,
      next: () => "Poderia avisar-me aqui se não o encontrar?",
    },
    delivered_not_found: {
      opening: "Lamento que não tenha o seu pacote.",
      answer: (named) =>
        named.items
          ? `A transportadora indica o pacote com ${named.items} do seu pedido${named.order} como entregue.`
          : `A transportadora indica ${sent(named)} como entregue.`,
      next: () =>
        "Se ainda não o fez, poderia perguntar aos vizinhos, ver em locais seguros e dizer-me se ele não aparecer?",
    },
    cancelled: { answer: ({ order }) => `O seu pedido${order} está cancelado.` },
    refunded: { answer: ({ order }) => `O seu pedido${order} consta como reembolsado.` },
    within_window: {
      answer: (named) =>
        `Pode devolver ${it(named)}${by(named)}, e posso enviar a etiqueta de devolução por e-mail.`,
      next: () => "Posso enviar a etiqueta para este e-mail?",
      nextOfSeveral: "Quais artigos quer devolver?",
    },
    partly_returnable: {
      answer: (named) => `Pode devolver ${it(named)}${by(named)}, mas não os outros artigos.`,
      next: () => "Posso enviar a etiqueta de devolução para este e-mail?",
    },
    window_expired: {
      answer: (named) =>
        `Lamento, o prazo de ${named.isExchange ? "troca" : "devolução"} para ${it(named)} ${named.until ? `terminou em ${named.until}` : "já passou"}.`,
    },
    final_sale: {
      answer: (named) =>
        `Lamento, não podemos aceitar a ${named.isExchange ? "troca" : "devolução"} de ${it(named)}.`,
    },
    already_returned: {
      answer: (named) => `Já consta uma devolução ou um reembolso para ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `Já existe uma devolução aberta para o seu pedido${order}.`,
      next: () => "Ainda precisa da etiqueta?",
      answered: "Posso enviar a etiqueta por e-mail.",
    },
    return_declined: { opening: "Agradecemos a sua mensagem." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `O pacote com ${named.items} do seu pedido${named.order} ainda não chegou, por isso não há nada a devolver dele por agora.`
          : `${capital(sent(named))} ainda não chegou, por isso não há nada a devolver por agora.`,
      next: () => "Poderia escrever-me aqui quando o tiver?",
    },
    delivery_date_unknown: {
      opening: "Terei prazer em verificar.",
      next: (named) => `Em que dia chegou ${sent(named)}?`,
    },
    cancel_instead: {
      answer: ({ order }) => `O seu pedido${order} ainda não saiu, por isso posso cancelá-lo sem devolução.`,
      next: () => "Quer que o cancele?",
    },
    exchange_within_window: {
      answer: (named) => `Pode trocar ${it(named)}${by(named)}, e posso preparar a troca.`,
      next: () => "Poderia confirmar que tamanho, cor ou artigo deseja em vez dele?",
    },
    exchange_before_shipping: {
      answer: ({ order }) => `O seu pedido${order} ainda não saiu, por isso posso alterá-lo antes da saída.`,
      next: () => "Poderia confirmar que tamanho, cor ou artigo deseja em vez dele?",
    },
    refund_by_return: {
      answer: (named) =>
        `Pode devolver ${it(named)} com reembolso${by(named)}, e posso enviar a etiqueta de devolução.`,
      next: () => "Posso enviar a etiqueta para este e-mail?",
      nextOfSeveral: "Quais artigos quer devolver?",
    },
    partly_refunded: { answer: ({ order }) => `Parte do seu pedido${order} consta como reembolsada.` },
    refund_due: {
      answer: ({ order }) => `Posso iniciar o reembolso do seu pedido${order}, pois a devolução já terminou.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `A devolução do seu pedido${order} ainda não terminou; o reembolso segue quando a devolução estiver processada.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `O seu pedido${order} está cancelado, e posso iniciar o reembolso.`,
    },
    faulty_within_window: {
      opening: "Lamento que nem tudo tenha chegado como devia.",
      answer: (named) => `Posso oferecer ${named.remedies} para ${it(named)}.`,
      next: () => "Poderia dizer-me o que lhe convém e anexar uma foto, se ainda não o fez?",
      unnamed: {
        next: which,
        answer: (named) => `Depois posso oferecer ${named.remedies} para esse artigo, como preferir.`,
      },
    },
    faulty_refund: {
      opening: "Lamento que nem tudo tenha chegado como devia.",
      answer: (named) => `Posso iniciar um reembolso para ${it(named)}.`,
      next: () => "Poderia anexar uma foto, se ainda não o fez?",
      unnamed: { next: which, answer: () => "Depois posso iniciar um reembolso para esse artigo." },
    },
    faulty_replacement: {
      opening: "Lamento que nem tudo tenha chegado como devia.",
      answer: (named) => `Posso iniciar uma substituição para ${it(named)}.`,
      next: () => "Poderia anexar uma foto, se ainda não o fez?",
      unnamed: { next: which, answer: () => "Depois posso iniciar uma substituição para esse artigo." },
    },
    faulty_expired: {
      opening: "Lamento o sucedido.",
      answer: (named) => `Infelizmente, o prazo para comunicar um problema já passou para ${it(named)}.`,
    },
    faulty_not_shipped: {
      opening: "Lamento o sucedido.",
      answer: ({ order }) => `O seu pedido${order} ainda não saiu.`,
      next: () => "A sua mensagem é sobre outro pedido?",
    },
    cancellable: {
      answer: ({ order }) => `O seu pedido${order} ainda não saiu, por isso posso cancelá-lo.`,
    },
    address_change_possible: {
      answer: ({ order }) =>
        `O seu pedido${order} ainda não saiu, por isso posso alterar o endereço de entrega.`,
      next: () => "Poderia confirmar o novo endereço completo, com código postal e país?",
    },
    order_change_possible: {
      answer: ({ order }) => `O seu pedido${order} ainda não saiu, por isso ainda posso alterá-lo.`,
      next: () => "Poderia confirmar exatamente quais artigos, tamanhos e quantidades deseja?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `Lamento, o seu pedido${order} já saiu, por isso não posso alterá-lo nem anulá-lo.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `Lamento, parte do seu pedido${order} já saiu, por isso não posso alterá-lo nem anulá-lo.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `Lamento, o seu pedido${order} já está em preparação, por isso não posso alterá-lo nem anulá-lo.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `Lamento, o seu pedido${order} já consta como entregue, por isso não posso alterá-lo nem anulá-lo.`,
    },
    discount_after_order: {
      answer: () => "Lamento, não posso acrescentar um desconto a um pedido já feito.",
    },
    discount_offer: { answer: () => "Posso acrescentar um desconto ao seu pedido." },
    discount_question: {
      opening: "Terei prazer em ajudar.",
      next: () => "Que código quer usar, e o que aparece quando o introduz?",
    },
    product_question: { opening: "Agradecemos a sua pergunta." },
    policy_question: {
      answer: () => "É assim que funciona na nossa loja.",
    },
    policy_handover: { opening: "Agradecemos a sua pergunta." },
    payment_details: {
      opening: "Terei prazer em esclarecer este pagamento.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Poderia dizer-me a data e o valor da cobrança, mas nenhum dado do cartão?"
          : "Poderia dizer-me a data e o valor da cobrança, e o número do pedido se houver, mas nenhum dado do cartão?",
    },
    account_help: {
      opening: "Terei prazer em ajudar com a sua conta.",
      next: () => "Que mensagem aparece ao iniciar sessão (sem senhas, por favor)?",
    },
    subscription_change: {
      opening: "Terei prazer em ajudar com a sua assinatura.",
      next: () => "Deseja alterá-la, pausá-la ou cancelá-la, e a partir de quando?",
    },
    site_issue: {
      opening: "Lamento que o nosso site esteja dando problemas.",
      next: () => "Que página era, em que dispositivo e navegador, e que mensagem apareceu?",
    },
    complaint: {
      opening: "Lamento os transtornos que teve, e agradeço que nos tenha contado.",
      next: () => "O que ajudaria mais?",
    },
    human_requested: { opening: "Agradecemos a sua mensagem." },
    legal: { opening: "Agradecemos a sua mensagem." },
    thanked: { opening: "De nada, foi um prazer." },
    no_request: { opening: "Agradecemos a sua mensagem." },
    person_decides: { opening: "Agradecemos a sua mensagem." },
    cancel_on_condition: {
      answer: ({ order }) => `O seu pedido${order} ainda não saiu.`,
      next: () => "Indicou uma condição para o cancelamento: devo cancelar o pedido já, ou prefere esperar?",
    },
    return_unrecorded: {
      opening: "Teremos todo o gosto em verificar a devolução que enviou.",
      next: () => "Poderia enviar-me o número de rastreamento dessa devolução, ou uma foto do recibo?",
    },
    unclear: {
      opening: "Agradecemos a sua mensagem.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Poderia contar um pouco mais sobre o que precisa?"
          : "Poderia contar um pouco mais sobre o que precisa, com o número do pedido se houver?",
    },
  },
};
