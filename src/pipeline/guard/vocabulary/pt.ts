import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:lamento|lamentamos)(?: muito)? (?:saber )?que (?:{it}|(?:o|a|os) (?:seu |sua |seus )?(?:artigos?|encomenda|pedido|produtos?)) (?:(?:tenha|tenham|está|esteja|chegou|ter) ?(?:chegado )?(?:danificad[oa]s?|partid[oa]s?|defeituos[oa]s?|incomplet[oa]s?|com defeito|neste estado))";

export const pt: Vocabulary = {
  neutral:
    "pela pelo o a os as um uma de do da seu sua foi é está são tem nós se em no na por para com que ao à encomenda pedido pacote envio das dos",
  subjects: "segundo o a seu sua encomenda pedido pacote envio de do da para com",
  order: "encomenda pedido",
  parcel: "pacote envio parte outro",
  numbered: "número rastreamento",
  negation: "não",
  joints: "e mas porque",
  topics: {
    name: "trata número / se",
    placed: "feita feito realizada realizado / data",
    total: "total valor / ascende",
    paid: "paga pago pagamento / recebido registado confirmado valor total consta como",
    unpaid: "pendente / pagamento",
    not_shipped: "enviada enviado expedida saiu / armazém nosso ainda",
    on_hold: "espera suspensa suspenso / momento",
    preparing: "preparação / momento",
    part_shipped: "parte parcialmente / enviada enviado resto preparação ainda",
    cancelled: "cancelada cancelado cancelamento / data",
    refunded:
      "reembolso reembolsada reembolsado reembolsados / realizado efetuado foram emitido feito valor consta como",
    part_refunded: "parte parcialmente / reembolsada reembolsado consta como",
    return_open: "devolução / aberta já registada número existe há curso",
    return_name: "devolução / número / número",
    return_closed: "devolução / concluída número",
    shipped: "enviada enviado expedida expedido saiu despachada / já nosso armazém transportadora",
    estimate:
      "estimativa estimada prevista previsto prevê estima estimado / entrega transportadora atual atualmente data segundo acordo ser",
    delivered:
      "entregue entrega chegou / já transportadora registou registrou consta como indica confirma aparece marcada marcado registada",
    scan: "leitura registo registro lido lida registada registado / última último vez transportadora recente mais feita",
    label_created: "pronta pronto etiqueta / transportadora recolha",
    in_transit: "caminho trânsito / momento já atualmente ainda encontra continua transportadora",
    not_delivered: "entregue / transportadora ainda",
    out_for_delivery: "distribuição entrega / saiu",
    delayed: "atrasada atrasado atraso / momento sofreu tem",
    attempted: "tentou tentativa / fez entregar entrega transportadora sem sucesso",
    pickup:
      "levantamento retirada levantada levantado levantar recolhida / pronta pronto pode ser disponível",
    tracking:
      "rastreamento rastreio seguir acompanhar número / pode aqui link estado consultar ver página atualizações últimas informações",
    item: "contém inclui artigo artigos / quantidade tamanho cor",
    price: "preço custa / artigo",
    return_until:
      "devolução devolver devolvê devolvido devolvidos devolvida devolvidas / ser possível pode podem ainda dia lo la los / até último",
    exchange_until: "troca trocar trocado trocados / possível pode podem ser ainda dia / até último",
    return_ended: "prazo devolução período / do já / terminou acabou expirou encerrou terminado até",
  },
  leads:
    "sim|uma vez que|dado que|visto que|já que|de acordo com (?:a transportadora|os nossos (?:registos|dados|registros))|segundo (?:os nossos (?:registos|dados)|o rastreamento|o rastreio)|(?:os|nossos) registos (?:indicam|mostram)(?: que)?|lamento (?:informar|informá-l[oa])(?: de)?(?: que)?|verifiquei(?: que)?|vejo que|confirmo que|informo que|para sua informação|tenha em atenção que|com base na estimativa|claro|como|lamento|lamentamos|infelizmente|boas notícias|posso (?:ver|confirmar)(?: que)?|segundo a transportadora|obrigad[oa] pela sua paciência",
  courtesy: {
    parts: {
      act: "(?:pel[oa]s? (?:seu|sua|suas|seus)? ?(?:mensagem|pergunta|paciência|compreensão|contacto|contato|e-?mail|resposta|pedido|aviso|interesse|confiança|informações|informação)|por (?:nos |me )?(?:escrever|contactar|contatar|avisar|informar|ter (?:escrito|contactado|avisado)|entrar em contacto|entrar em contato))",
      bad: "(?:muito |realmente |bastante )?(?:frustrante|dececionante|decepcionante|aborrecido|aborrecida|preocupante|desagradável|chato|chata|difícil|incómodo|stressante)",
      thing: "(?:a|o|uma|um) (?:sua |seu )?(?:encomenda|pedido|pacote|entrega|artigo|envio)",
      unfound:
        "(?:que )?(?:ainda )?não (?:encontre|encontra|tenha (?:encontrado|recebido)|tem|consiga (?:encontrar|localizar)|consegue (?:encontrar|localizar)|conseguiu (?:encontrar|localizar)|a encontre|o encontre|encontrou|recebeu)(?: {thing})?|(?:que )?{thing} não (?:apareça|aparece|tenha aparecido)",
      need: "(?:tiver|tem) (?:mais |outras |alguma |outra |qualquer )*(?:perguntas?|dúvidas?|questão|questões)|(?:precisar|precisa) de (?:mais )?(?:algo|ajuda|alguma coisa|qualquer coisa|algo mais)|{unfound}",
      answer:
        "(?:por favor,? )?(?:não hesite em (?:contactar-nos|contatar-nos|escrever-nos|responder(?: a esta mensagem)?|perguntar|dizer)|(?:escreva-nos|contacte-nos|responda|avise-me|avise-nos|diga-me|diga-nos|informe-me|informe-nos|estou aqui para ajudar|estamos aqui para ajudar)(?: a (?:esta mensagem|este e-?mail))?(?: aqui)?)",
    },
    sentences: [
      "(?:muito )?obrigad[oa](?: {name})?,? {act}(?: e {act})?",
      "(?:lamento|lamentamos|peço desculpa|pedimos desculpa|sinto muito)(?: (?:muito|imenso|sinceramente))?,? ?(?:{unfound}|(?:saber|ouvir|ler) (?:isso|isto|{unfound})|(?:pel[oa]s?|o|a|os|as|por)? ?(?:est[ea] |quaisquer )?(?:incómodos?|transtornos?|espera|atraso|situação|inconvenientes?|problema|demora)(?: causad[oa]s?)?|não (?:ter|poder dar-lhe) (?:melhores|outras) notícias|que esta não seja a resposta que esperava)",
      "(?:compreendo|entendo|sei|imagino)(?: perfeitamente| bem| muito bem)? (?:a sua (?:frustração|preocupação|desilusão|insatisfação|situação)|(?:que|como|o quanto) (?:isto|isso|esta situação|a situação|esperar|a espera|esta espera)? ?(?:é|seja|pode ser|deve ser|possa ser)? ?{bad}(?: (?:isto|esta situação|esperar))?)",
      "se {need},? {answer}|{answer} se {need}|{answer}",
      "(?:estou|estamos|fico|ficamos) (?:ao|à|à sua|ao seu) ?(?:sua |seu )?(?:dispor|disposição)(?: para (?:qualquer|quaisquer) (?:outra )?(?:dúvidas?|questão|questões))?|fico a aguardar a sua resposta|espero que isto ajude|uma foto (?:do dano )?(?:seria|é) (?:muito )?útil|(?:ajudo|ajudamos)(?:-l[oa])? com (?:todo o )?gosto",
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
    neutral: [
      "(?:poderia|pode|podia)(?:,? por favor,?)? (?:escrever-nos|escrever|responder|contactar-nos) (?:a partir do|do|com o|através do) (?:endereço de )?e-?mail (?:que )?(?:usado|utilizado|usou|utilizou)(?: (?:na|no|para a|ao fazer a|ao efetuar a|para fazer a) ?(?:sua )?(?:compra|encomenda|pedido))?",
      "(?:poderia|pode|podia)(?:,? por favor,?)? (?:indicar-nos|enviar-nos|confirmar|indicar|enviar|dizer-nos) o (?:seu )?número d[aoe] (?:sua )?(?:encomenda|pedido) e o (?:endereço de )?e-?mail (?:que )?(?:usado|utilizado|usou|utilizou)(?: (?:na|no|para a|ao fazer a|ao efetuar a|para fazer a) ?(?:sua )?(?:compra|encomenda|pedido))?",
    ],
    requests:
      "(?:por favor,? )?(?:envie-nos|envie-me|indique-nos|indique-me|diga-nos|diga-me|verifique|pergunte|anexe|responda|escreva-nos|confirme)(?! se)",
    opens:
      "(?:poderia|pode|podia)(?:,? por favor,?)? (?:verificar|perguntar|escrever(?:-nos|-me)?|responder|contactar|ver|também|enviar(?:-nos|-me)?|confirmar(?:-nos|-me)?|indicar(?:-nos|-me)?)|(?:que|qual) (?:tamanho|cor) (?:prefere|deseja|quer|gostaria)|(?:ainda )?precisa da etiqueta|já (?:perguntou|verificou|confirmou|viu)|(?:posso|devo) enviá-la para este|(?:poderia|pode|podia)(?: por favor)? (?:indicar|indicar-(?:me|nos)|dizer|dizer-(?:me|nos)|enviar|enviar-(?:me|nos)|confirmar|anexar)|qual (?:encomenda|pedido|tamanho|cor|artigo)|que (?:encomenda|pedido|tamanho|cor|artigos?)|tem (?:uma foto|fotos)",
    words:
      "poderia pode podia por favor indicar dizer enviar confirmar anexar me nos qual quais que encomenda pedido tamanho cor artigo artigos número da do de o a os as um uma seu sua e mail endereço morada usado usada partir na no em compra foto fotos se possível tem com código postal país ou completa completo entrega prefere vez verificar perguntar escrever responder contactar ver também com os seus suas aos vizinhos vizinho já perguntou verificou confirmou viu casa redor domicílio encomenda pacote alguém recebeu ficou deixada dano danos danificado embalagem deseja quer gostaria ainda enviá la para este transportadora nova combinar agendar envie indique diga verifique pergunte anexe responda escreva confirme mensagem utilizado utilizada utilizou usou ao fazer efetuar compra que foi com",
    personal: "encomenda pedido número mail endereço morada compra entrega pacote transportadora",
  },
  offers: {
    whole: "(?:o seu|a sua|o|a|este|esta|os|estes) (?:pedido|encomenda|artigos?)",
    it: "(?:isto|(?:o |a |os |as )?\u009e(?: d[oa] \u009e)?)",
    frames: [
      "(?:ainda )?posso {do}(?: para (?:si|você))?(?: se quiser)?",
      "se (?:quiser|preferir|desejar|concordar|pretender),? posso {do}",
      "(?:confirme|diga-me|pode confirmar|poderia confirmar|por favor,? confirme) (?:se|que) (?:quer|deseja|pretende|gostaria) que (?:eu )?{does}",
      "(?:quer|deseja|gostaria) que (?:eu )?{does}",
      "(?:diga-me|avise-me) se (?:quer|quiser|deseja) que (?:eu )?{does}",
    ],
    verbs: {
      cancel_order: ["(?:cancelá-l[oa]|anulá-l[oa]|cancelar {it})", "(?:[oa] cancele|cancele {it})"],
      return_label: [
        "enviar(?:-lhe)?(?: a| uma)? ?(?:etiqueta(?: de devolução)?)?(?: para {it})?(?: para este e-mail| por e-mail)?",
        "(?:lhe )?envie a etiqueta(?: de devolução)?",
      ],
      refund: ["(?:oferecer(?:-lhe)?|iniciar) (?:um|o) reembolso(?: para {it})?"],
      replacement: ["(?:oferecer(?:-lhe)?|iniciar) uma substituição(?: para {it})?"],
      exchange: ["(?:oferecer(?:-lhe)?|preparar) (?:uma|a) troca(?: para {it})?"],
      change_order: ["(?:alterá-l[oa]|alterar (?:{it}|o endereço(?: de entrega)?))"],
    },
    sentences: {
      return_open: ["(?:ainda )?precisa da etiqueta(?: de devolução)?"],
      return_label: [
        "pode devolver {it}|pode devolvê-l[oa]s?",
        "a devolução é (?:ainda )?possível(?: para {it})?",
      ],
      exchange: ["a troca é (?:ainda )?possível(?: para {it})?"],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      window_expired: [
        "(?:já )?não (?:posso|podemos) aceitar (?:a|uma) devolução(?: de {it})?",
        "o prazo de devolução(?: para {it})? (?:já )?(?:passou|terminou|expirou)",
      ],
      escalate: [
        "(?:alguém da nossa equip[ea]|um membro da nossa equip[ea]|um colega|uma colega|uma pessoa da nossa equip[ea]) (?:vai (?:analisar|ver|verificar|avaliar)|analisará|verá|avaliará) (?:pessoalmente )?(?:o seu (?:caso|pedido|contato|contacto)|a sua (?:mensagem|situação|questão)|isto|esta situação)(?: pessoalmente)?(?: e (?:vai )?(?:responder(?:-lhe)?|responderá|responder-lhe-á)(?: aqui)?)?",
      ],
    },
  },
  wordings: [
    [
      "(?:sem uso|por usar|não (?:tenham|tenha|ter|foram|foi|terem) (?:sido )?(?:usad|utilizad)[oa]s?|não (?:usad|utilizad)[oa]s?)",
      "inutilizados",
    ],
    ["(?:seu )?(?:estado|condição) original", "estado original"],
    ["(?:posteriormente|mais tarde|após a compra|a posteriori)", "depois"],
    ["(?:adicionad|aplicad)[oa]s(?: a uma? (?:encomenda|pedido))?(?: depois)?", "acrescentados depois"],
    ["depois depois", "depois"],
    [
      "(?:são|é) (?:sempre )?(?:feitos?|efetuados?|emitidos?|creditados?)(?: para| no| através do)",
      "voltam para",
    ],
    ["(?:método|meio|forma) de pagamento (?:original|utilizado|usado)", "método de pagamento original"],
    [
      "por (?:motivos|razões) de (?:privacidade|segurança|proteção de dados)|para proteger a sua privacidade",
      "para proteger os seus dados",
    ],
    [
      "(?:usado|utilizado) (?:ao fazer a compra|ao fazer a encomenda|na encomenda|na compra|para a compra|para fazer a encomenda|no pedido)|com que (?:fez|foi feita) a (?:encomenda|compra)",
      "usado na compra",
    ],
    ["(?:uma )?encomenda", "encomenda"],
    ["por isso", "e"],
    ["segundo (?:o rastreamento|a transportadora)|de acordo com o rastreamento", "segundo a transportadora"],
    ["está prevista para", "prevista"],
    ["pode devolver os artigos", "os artigos podem ser devolvidos"],
  ],
  conditions: {
    opens: "desde que|contanto que|na condição de|se|tenha em atenção que|certifique-se de que|note que",
    duty: "devem deve têm tem deverão",
    beside:
      "os as o a eles elas artigos artigo produtos produto e no na em seu sua que de estar estejam esteja estão está ser sejam ainda",
    states: "inutilizados estado original originais embalagem etiquetas novos",
  },
  refundGoesTo: "(?:para|no) (?:o )?(?:seu )?(?:método|meio) de pagamento original",
  ordinals: "primeira/primeiro segunda terceira/terceiro",
  aroundClause:
    "seu sua pode podem podemos nosso nossa o a os as um uma de do da se é são ser em no na para por com e ou que este esta também",
};
