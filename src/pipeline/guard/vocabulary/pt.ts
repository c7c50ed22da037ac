import type { Vocabulary } from "./vocabulary.ts";

export const pt: Vocabulary = {
  neutral:
    "pela pelo o a os as um uma de do da seu sua foi é está são tem nós se em no na por para com que ao à encomenda pedido pacote envio",
  subjects: "segundo o a seu sua encomenda pedido pacote envio de do da para com",
  order: "encomenda pedido",
  parcel: "pacote envio parte outro",
  numbered: "número rastreamento",
  negation: "não",
  joints: "e mas",
  topics: {
    name: "trata número / se",
    placed: "feita feito realizada realizado / data",
    total: "total valor / ascende",
    paid: "paga pago pagamento / recebido registado",
    unpaid: "pendente / pagamento",
    not_shipped: "enviada enviado expedida saiu / armazém nosso ainda",
    on_hold: "espera suspensa suspenso / momento",
    preparing: "preparação / momento",
    part_shipped: "parte parcialmente / enviada enviado resto preparação ainda",
    cancelled: "cancelada cancelado cancelamento / data",
    refunded: "reembolso reembolsada reembolsado / emitido feito valor consta como",
    part_refunded: "parte parcialmente / reembolsada reembolsado consta como",
    return_open: "devolução / aberta já registada número",
    return_closed: "devolução / concluída número",
    shipped: "enviada enviado expedida saiu / já nosso armazém",
    estimate: "estimativa estimada prevista / entrega transportadora atual data",
    delivered: "entregue entrega chegou / já transportadora registou registrou",
    scan: "leitura registo registro / última último transportadora",
    label_created: "pronta pronto etiqueta / transportadora recolha",
    in_transit: "caminho trânsito / momento já",
    not_delivered: "entregue / transportadora ainda",
    out_for_delivery: "distribuição entrega / saiu",
    delayed: "atrasada atrasado atraso / momento",
    attempted: "tentou tentativa / entregar entrega transportadora sem sucesso",
    pickup: "levantamento retirada / pronta pronto",
    tracking: "rastreamento rastreio seguir acompanhar número / pode aqui link",
    item: "contém inclui artigo artigos / quantidade",
    price: "preço custa / artigo",
    return_until:
      "devolução devolver devolvê devolvido devolvidos / possível pode podem ainda dia lo la los / até último",
    return_ended: "prazo devolução / do / terminou acabou expirou até",
  },
  leads:
    "sim|claro|como|lamento|lamentamos|infelizmente|boas notícias|posso (?:ver|confirmar)(?: que)?|segundo a transportadora|obrigad[oa] pela sua paciência",
  courtesy: {
    parts: {},
    sentences: [
      "(?:olá|bom dia|boa tarde|boa noite|car[oa]|prezad[oa])(?: {name})?",
      "(?:muito )?obrigad[oa](?: {name})?(?: (?:pela sua (?:mensagem|pergunta|paciência|compreensão)|pel[oa] (?:seu|sua) (?:contacto|contato|e-?mail|mensagem)|por (?:nos )?(?:escrever|contactar)))?",
      "lamento(?: muito)?(?: (?:o (?:incómodo|transtorno)|pelo (?:incómodo|transtorno)|a espera|saber disso))?",
      "compreendo a sua (?:frustração|preocupação)",
      "terei todo o gosto em ajudar|ajudo com gosto",
      "se tiver (?:mais|outras) (?:perguntas|dúvidas),? (?:escreva-nos|responda a esta mensagem)",
      "(?:tenha )?(?:um )?bom dia",
      "(?:com os )?(?:melhores )?cumprimentos|atenciosamente|{team}|a equipa {team}|(?:o )?(?:apoio|atendimento) ao cliente",
    ],
  },
  introductions: ["isto é o que vemos da sua encomenda"],
  questions: {
    opens:
      "(?:poderia|pode|podia)(?: por favor)? (?:indicar|indicar-(?:me|nos)|dizer|dizer-(?:me|nos)|enviar|enviar-(?:me|nos)|confirmar|anexar)|qual (?:encomenda|pedido|tamanho|cor|artigo)|que (?:encomenda|pedido|tamanho|cor|artigos?)|tem (?:uma foto|fotos)",
    words:
      "poderia pode podia por favor indicar dizer enviar confirmar anexar me nos qual quais que encomenda pedido tamanho cor artigo artigos número da do de o a os as um uma seu sua e mail endereço morada usado usada partir na no em compra foto fotos se possível tem com código postal país ou completa completo entrega prefere vez",
    personal: "encomenda pedido número mail endereço morada compra entrega",
  },
  offers: {
    whole: "(?:o seu|a sua|o|a|este|esta|os|estes) (?:pedido|encomenda|artigos?)",
    it: "(?:isto|\uE001(?: d[oa] \uE001)?)",
    frames: [
      "(?:ainda )?posso {do}(?: para (?:si|você))?(?: se quiser)?",
      "se (?:quiser|preferir|desejar),? posso {do}",
      "(?:quer|deseja|gostaria) que (?:eu )?{does}",
      "(?:diga-me|avise-me) se (?:quer|quiser|deseja) que (?:eu )?{does}",
    ],
    verbs: {
      cancel_order: ["(?:cancelá-l[oa]|anulá-l[oa]|cancelar {it})", "(?:[oa] cancele|cancele {it})"],
      return_label: [
        "enviar(?:-lhe)?(?: a| uma)? ?(?:etiqueta(?: de devolução)?)?(?: para este e-mail| por e-mail)?",
        "(?:lhe )?envie a etiqueta(?: de devolução)?",
      ],
      refund: ["(?:oferecer(?:-lhe)?|iniciar) (?:um|o) reembolso(?: para {it})?"],
      replacement: ["(?:oferecer(?:-lhe)?|iniciar) uma substituição(?: para {it})?"],
      exchange: ["(?:oferecer(?:-lhe)?|preparar) (?:uma|a) troca(?: para {it})?"],
      change_order: ["(?:alterá-l[oa]|alterar (?:{it}|o endereço(?: de entrega)?))"],
    },
    sentences: {
      return_label: [
        "pode devolver {it}|pode devolvê-l[oa]s?",
        "a devolução é (?:ainda )?possível(?: para {it})?",
      ],
      exchange: ["a troca é (?:ainda )?possível(?: para {it})?"],
      window_expired: ["o prazo de devolução(?: para {it})? (?:já )?(?:passou|terminou|expirou)"],
      escalate: [
        "(?:alguém da nossa equipe|um membro da nossa equipe|um colega|uma colega) (?:vai analisar|analisará|verá) (?:o seu (?:caso|pedido|contato)|a sua mensagem|isto) pessoalmente(?: e (?:vai responder|responderá)(?: aqui)?)?",
      ],
    },
  },
  wordings: [
    ["por isso", "e"],
    ["segundo (?:o rastreamento|a transportadora)|de acordo com o rastreamento", "segundo a transportadora"],
    ["está prevista para", "prevista"],
    ["pode devolver os artigos", "os artigos podem ser devolvidos"],
  ],
  aroundClause:
    "seu sua pode podem podemos nosso nossa o a os as um uma de do da se é são ser em no na para por com e ou que este esta também",
};
