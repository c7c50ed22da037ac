import { enCourtesy } from "./en-courtesy.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:i'm|i am|we're|we are)(?: so| very| really| truly)? sorry(?: to (?:hear|see|learn))? (?:(?:that )?(?:(?:{it}|your (?:orders?|items?|parcel|package))(?:(?: has| have)? (?:arrived|reached you|came) (?:damaged|broken|faulty|defective|incomplete|in (?:this|that|such|a (?:damaged|poor|bad)) (?:state|condition)|like this)| (?:is|are|was|were) (?:damaged|broken|faulty|defective|incomplete|missing)| (?:didn't|did not) (?:arrive|reach you) in (?:good|perfect) condition)|you received (?:a|an|the) (?:damaged|broken|faulty|defective|incomplete|wrong) item)|about the (?:damage|damaged item|broken item)(?: to {it})?)";

export const en: Vocabulary = {
  neutral:
    "your the our a an it its this that these we is are was were has have ve been s re on in at by to of for from with via currently as which also order orders parcel package shipment",
  subjects:
    "your the our it its this order parcel package shipment of for with from in to according currently",
  order: "order orders",
  parcel: "parcel parcels package packages shipment shipments part one other",
  numbered: "tracking number under",
  negation: "not hasn isn wasn haven t",
  joints: "and but so because",
  topics: {
    name: "about number",
    placed: "placed ordered / date you",
    total: "total comes came / amount to value",
    paid: "paid payment / received marked status fully full recorded you total amount confirmed",
    unpaid: "pending / payment still marked status",
    not_shipped: "shipped dispatched left sent / still warehouse out yet",
    on_hold: "hold / currently moment still",
    preparing: "prepared preparing / being still currently shipping shipment dispatch",
    part_shipped: "part partly partially / shipped dispatched rest still being prepared",
    cancelled: "cancelled canceled cancellation / dated date recorded",
    refunded:
      "refunded refund refunds / issued made marked dated total amount fully recorded completed you records show",
    part_refunded: "part partly partially / refunded marked",
    return_open: "return / open already registered requested number recorded there",
    return_name: "return / number reference / number reference",
    return_closed: "return / closed completed complete number",
    shipped: "shipped dispatched left sent handed / already out over warehouse carrier date",
    estimate:
      "estimate estimated estimates expected expects due / according delivery carrier current currently now still date arrival arrive be provided given reported",
    delivered:
      "delivered delivery arrived came / confirms confirm information already carrier recorded records record date shows show marked tracking you status",
    scan: "scan scanned update updated seen / last latest carrier recorded most recent tracking shows information",
    label_created: "label ready / carrier collect collection created shipping",
    in_transit:
      "way transit travelling traveling moving / currently now still carrier already you through network",
    not_delivered: "delivered arrived / still carrier yet",
    out_for_delivery: "out / delivery carrier currently today",
    delayed: "delayed late delay / running currently carrier transit reporting reports reported",
    attempted: "attempted tried attempt / delivery deliver carrier without success recorded made",
    pickup: "pickup pick collection collect / ready up waiting now you",
    tracking:
      "tracking track follow number visit carrier / link carrier can check you here page latest using use under status full history progress visit see please details its updates update information find",
    item: "ordered contains contain includes include item items consists / quantity you size colour color variant",
    price: "price costs cost / each item per",
    return_until:
      "return returnable back / window period open can may be send sent day you possible up including please / until last",
    exchange_until:
      "exchange exchanged exchangeable / possible available open can may be still you day including please another size colour color item / until last",
    return_ended:
      "return returned back / could be send sent day window period time / ended passed expired closed until over last",
  },
  leads:
    "yes|(?:i'm|we're|i am) sorry to (?:say|tell you|let you know|inform you)(?: that)?|thanks for your patience|no worries|of course|sure|good news|great news|the good news is(?: that)?|it looks like|it seems(?: that)?|i'm sorry|i am sorry|we're sorry|i (?:have to|must) tell you(?: that)?|unfortunately|i'm afraid(?: that)?|i(?:'ve| have) checked(?: this)?(?: for you)?|(?:i|we) can (?:see|confirm|tell you)(?: that)?|i see that|our (?:records|system) (?:show|shows|confirm|confirms|indicate|indicates)(?: that)?|(?:the )?(?:latest )?(?:tracking|carrier)(?: information| details| data| page)? (?:shows|indicates|confirms|says|states)(?: that)?|to (?:track|follow) (?:your (?:parcel|order|package)|it|its progress)|according to (?:the (?:carrier|latest (?:tracking )?(?:update|information|scan))|our (?:records|system)|(?:the )?(?:carrier's |latest )?tracking(?: information| data| page)?)|based on (?:the )?(?:latest )?(?:carrier's )?(?:latest |current )?(?:estimate|tracking|information|tracking information)|thank you for your patience|just to confirm|to confirm|for your reference|as of now|so far|to date|please note(?: that)?|please (?:be aware|keep in mind|remember)(?: that)?|as a reminder|to answer your question|for the (?:latest|current|full) (?:status|updates?|details|tracking)|for (?:live )?(?:updates|details|more details|more information)|under our policy|as per our policy|according to our policy|as|since|for tracking|just so you know|in short",
  courtesy: enCourtesy,
  introductions: [
    "here (?:is|are) (?:what (?:i|we) (?:see|can see)|the details|the latest(?: details)?)(?: for| on| about)?(?: your order| it)?",
    "(?:i|we)(?:'ve| have) (?:just )?(?:checked|looked at|looked into|reviewed|looked up|had a look at|taken a look at) (?:your order|your parcel|this|it|the details|the tracking)(?: for you)?",
  ],
  questions: {
    neutral: [
      "(?:please |(?:could|can|would) you (?:please |kindly )?)(?:write(?: to us)?|reply(?: to us| to this message| here)?|contact us|get in touch(?: with us)?|e-?mail us|send (?:us )?(?:a|your|this) message) (?:from|using|with) (?:the|your) (?:same )?e-?mail(?: address)?(?:,? (?:that |which )?(?:you |was |you've )?used)(?: at checkout| for (?:the|your) (?:order|purchase)| to place (?:the|your) order| when (?:you ordered|placing the order|ordering))?",
      "(?:please |(?:could|can|would) you (?:please |kindly )?)(?:send|share|confirm|provide|tell|give|reply with|let)(?: us| me)?(?: know)?(?: with)?(?: both)? (?:the|your) order number(?:,? and|,? together with|,? along with|,? as well as) (?:the|your) e-?mail(?: address)?(?:,? (?:that |which )?(?:you |was |you've )?used)(?: at checkout| for (?:the|your) (?:order|purchase)| to place (?:the|your) order| when (?:you ordered|placing the order|ordering))?",
    ],
    requests:
      "please (?:check|(?:send|share|give|tell) (?:me|us)|attach|confirm|reply|describe|ask|write|(?:have|take) a(?:nother)? (?:quick )?look)|if (?:you (?:can|could|haven't already)|possible),? please (?:send|share|attach|check|reply|describe)",
    opens:
      "have you (?:checked|asked|looked)|(?:may|can) i ask you to|(?:if (?:you haven't already|possible),? )?(?:please )?(?:could|can|would) you(?: please| kindly)?(?: also| first)? (?:contact|arrange|double|attach|tell|send|give|confirm|share|attach|describe|let|provide|write|check|have|look|ask|reply|take)|which (?:of (?:the |these |your )?)?(?:order|item|items|size|colour|color|product)|what (?:size|colour|color)|is there anything else|do you have (?:a photo|photos|any photos)|has it not|would you mind (?:checking|asking|sending|sharing|telling|confirming|looking|taking|writing)|do you (?:still )?need (?:the|a) (?:return )?label|(?:should|shall|may) i (?:send|e-?mail) (?:it|the (?:return )?label) to",
    words:
      "please could can would you kindly tell send give confirm share attach describe let provide write check which what size sizes colour color item items order number product e mail email address used at checkout from with a an the photo photos picture pictures of it this that and or if possible about is there anything else do have any to full delivery postcode country instead like want me us new your know here more little question message has not reached one d return reply quick may i ask asked checked looked look around property neighbour neighbours neighbor neighbors house garden porch safe place places household someone somebody accepted taken parcel package whether damage damaged broken prefer exchange these mind checking asking sending sharing telling confirming looking taking writing for find another take haven t already its upload anyone at home address first also double contact carrier arrange delivery packaging need still i e place reply",
    personal:
      "order orders number mail email address checkout delivery reached has account carrier parcel package",
  },
  offers: {
    whole: "(?:your|this|the|my) (?:order|items?)|these items|order(?= for)",
    it: "(?:it|them|this|this one|you|(?:the |your )?\u009e(?:,? (?:and )?(?:the |your )?\u009e)*(?: from (?:\u009e|(?:your |the )?order))?)",
    frames: [
      "(?:i|we) can (?:still |now |also )?{do}(?: for you)?(?: if you(?:'d| would)? like)?",
      "(?:i'd|i would|i'm|i am|we'd|we're) (?:be )?(?:happy|glad) to {do}(?: for you)?",
      "(?:i'm|i am|we're|we are) (?:also |still )?able to {do}(?: for you)?",
      "(?:it's|it is) (?:still )?possible to {do}",
      "(?:if|once|as soon as) (?:you(?:'d| would)? (?:like|prefer|wish|want|agree|confirm)(?: (?:that|this|me to|to go ahead|to proceed|to (?:return|exchange|cancel) (?:it|them)))?|that works(?: for you)?),? (?:please let me know and )?(?:i|we) can {do}(?: for you)?",
      "(?:would you like|do you want) (?:me|us) to (?:go ahead and )?{do}(?: for you)?",
      "(?:shall|should|may|can) (?:i|we) (?:go ahead and )?{do}(?: for you)?",
      "(?:please |just |kindly |(?:could|can) you (?:please )?)*(?:let me know|tell me|reply|confirm) (?:if|whether|that) you(?:'d| would)? (?:like|want|wish) (?:(?:me|us) )?to (?:go ahead and )?{do}(?: for you)?",
    ],
    verbs: {
      cancel_order: [
        "cancel {it}|(?:go ahead|proceed) with (?:the|your|this) cancell?ation|arrange (?:the|your|this) cancell?ation",
      ],
      return_label: [
        "(?:e-?mail|send|provide)(?: over)? (?:you )?(?:with )?(?:it|(?:the|a|your) (?:return )?label)(?: for {it})?(?: to (?:you|this (?:e-?mail )?address))?(?: by e-?mail)?",
      ],
      refund: ["(?:offer|arrange|issue|start)(?: you)? (?:a|the|your) refund(?: for {it})?"],
      replacement: ["(?:offer|arrange)(?: you)? a replacement(?: for {it})?"],
      exchange: ["(?:arrange|set up|offer)(?: you)? (?:an|the) exchange(?: for {it})?|exchange {it}"],
      change_order: [
        "change (?:{it}|the (?:delivery )?address|your (?:delivery )?address)(?: before it leaves)?",
      ],
    },
    sentences: {
      return_open: ["do you (?:still )?need (?:the|a) (?:return )?label(?: for (?:it|this))?"],
      return_label: [
        "you can (?:still )?(?:return|send back) {it}",
        "would you like (?:a|the) return label(?: for {it})?",
        "(?:should|shall|may|can) i (?:send|e-?mail) (?:it|the (?:return )?label) to (?:this|your|the same) (?:e-?mail )?address",
        "{it} can (?:still )?be (?:returned|sent back)",
        "a return is (?:still )?possible(?: for {it})?",
      ],
      within_window: [
        "(?:{it}|it's|it is|you're|you are)(?: is)?(?: still)? within (?:our|the) (?:\\d{1,3}-day )?return (?:window|period)",
      ],
      refund_by_return: [
        "(?:{it}|it's|it is|you're|you are)(?: is)?(?: still)? within (?:our|the) (?:\\d{1,3}-day )?return (?:window|period)",
      ],
      window_expired: [
        "(?:the|our) (?:\\d{1,3}-day )?(?:return )?(?:window|period|time)(?: (?:for|to return|to send back)(?: returning)? {it})? (?:has|is) (?:now |already )?(?:passed|closed|ended|expired|over)",
        "(?:i|we) (?:can't|cannot|can no longer|am unable to|are unable to)(?: accept| take) (?:a|the) returns?(?: (?:for|of) (?:{it}|this item|these items))?(?: any ?more)?",
        "(?:i'm|i am|we're|we are) (?:unable|not able|no longer able) to accept (?:a|the) returns?(?: (?:for|of) (?:{it}|this item|these items))?",
      ],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      refund: ["would you like a refund(?: for {it})?"],
      replacement: ["would you like a replacement(?: for {it})?"],
      cancellable: [
        "(?:cancell?ing {it}|a cancell?ation) is (?:still )?possible",
        "{it} can (?:still )?be cancell?ed",
      ],
      exchange: [
        "you can (?:still )?exchange {it}",
        "an exchange is (?:still )?possible(?: for {it})?",
        "{it} can (?:still )?be exchanged",
      ],
      discount_after_order: [
        "(?:i|we) (?:can't|cannot) add (?:a discount|discounts) to an order (?:afterwards|that has (?:already )?been placed|(?:after|once) it has been placed)",
      ],
      escalate: [
        "(?:(?:a|one of (?:my|our)) (?:colleagues?|team members?|teammates?|members? of (?:my|our|the) team)(?: (?:from|on) our team)?|someone (?:from|on|in) (?:my|our|the) team) (?:will|is going to) (?:personally )?(?:look (?:at|into)|review|check|take a (?:closer |personal )?look at|go through) (?:this|it|your (?:case|request|message|question|order|concerns?|inquiry|enquiry|situation)|the (?:matter|details))(?: (?:for you )?personally| for you)?(?:,? and (?:will )?(?:then )?(?:get back to you|reply(?: to you)?|answer you|respond(?: to you)?|write (?:back )?to you)(?: here| in this (?:conversation|thread))?(?: personally)?)?",
      ],
    },
  },
  wordings: [
    ["the (?:current |latest )?(?:tracking )?status of (?:your|the) (order|parcel|package) is", "your $1 is"],
    [",? for a total of|,? with a total of|,? totall?ing", " and the total is"],
    [
      "is (?:currently |now )?with (\\p{L}{2,20}(?: carrier)?),? and(?: is)?(?= \\p{L})",
      "is in transit with $1 and",
    ],
    [
      "(parcel|package|order|shipment|it) was in (\\p{L}[\\p{L} -]{1,30}?) on(?= )",
      "$1 was scanned in $2 on",
    ],
    ["return deadline|deadline (?:for|to) (?:return|returning|returns)", "last day to return"],
    ["(?:you're|you are) (?:still )?able to", "you can"],
    ["would go back", "goes back"],
    ["be applied to an order", "be added to an order"],
    ["cannot|can not", "can't"],
    ["(?:haven't|have not|hasn't|has not|not)(?: yet)? been used|not used", "unused"],
    ["(?:and|but) (?:the|this) (?:delivery|attempt) (?:was not|wasn't) successful", "without success"],
    ["(?:and|but) (?:the (?:delivery|attempt) )?was unsuccessful", "without success"],
    ["can (?:now )?be (?:picked up|collected)", "is ready for pickup"],
    ["(?:is|are) (?:still )?unfulfilled", "has not shipped"],
    ["(?:is|are) still (?:in|at) (?:our|the) warehouse", "has not left our warehouse"],
    [
      "(?:we|i) can't (?:accept|offer|take) (returns?|exchanges?)( (?:or|and) (?:returns?|exchanges?))? (?:of|for|on) ([^.,?!]{1,40})",
      "$3 can't be $1$2",
    ],
    ["(?:is|are) (?:still )?eligible for (?:a )?return", "returnable"],
    ["(?:is|are) (?:still )?(?:eligible|available) for (?:an )?exchange", "exchangeable"],
    ["(?:in|with) your order,? you have|your order has(?= \\d)", "your order contains"],
    [
      "(estimates?|expects?) (?:that )?(?:it|(?:the|your) (?:order|parcel|package|delivery))? ?(?:will|to|should) (?:be delivered|arrive|be with you|reach you)",
      "$1 delivery",
    ],
    ["(return|send back) ([^.?!,]{1,60}?) by(?= (?:\\p{L}{3,9}\\.? )?\\d)", "$1 $2 until"],
    ["(exchange) ([^.?!,]{1,60}?) by(?= (?:\\p{L}{3,9}\\.? )?\\d)", "$1 $2 until"],
    ["send (it|them|(?:the|your|any|these) items?) back", "send back $1"],
    [
      "you (?:can|may) (?:still )?(?:return|send back) (?:any |your |the |these |unused )?items?(?= within)",
      "items can be returned",
    ],
    ["let us know|inform us|notify us|report it to us", "tell us"],
    ["items? that (?:arrives?|is|are|comes?)", "if an item arrives"],
    [
      "(?:at any time )?before (it|they|the order|an order|your order) (?:is shipped|ships?|has shipped|is dispatched)",
      "until $1 ships",
    ],
    [
      "(?:as|so) long as (it|they|the order|an order) (?:hasn't|haven't|has not|have not) (?:been )?(?:shipped|dispatched)(?: yet)?",
      "until $1 ships",
    ],
    [
      "payment method (?:that )?(?:you )?(?:originally |was )?(?:used|paid with)(?: (?:for|to pay for) (?:the|your|this) (?:order|purchase)| at checkout)?",
      "original payment method",
    ],
    [
      "(?:your|the) original (?:payment method|form of payment|method of payment)",
      "the original payment method",
    ],
    [
      "(?:refunds? )(?:are|is) (?:always )?(?:made|issued|sent|returned|credited|processed)(?: back)? to",
      "refunds go back to",
    ],
    ["refunds go to", "refunds go back to"],
    [
      "to an order (?:after|once) (?:it|the order) (?:has (?:already )?been|is|was) placed|(?:after|once) (?:an|the|your) order (?:has (?:already )?been|is|was) placed|to (?:an existing|an already placed) order|to an order later(?: on)?",
      "to an order afterwards",
    ],
    ["(?:are|is) (?:only )?applied at", "apply at"],
    ["only (apply|applies) at", "$1 at"],
    [
      "(?:to )?(?:keep|protect) your (?:data|privacy|information|personal data|account|personal information)(?: (?:safe|secure))?|for (?:data protection|privacy|security)(?: reasons)?|for your (?:privacy|security|protection)",
      "to protect your data",
    ],
    ["(?:that|which) (?:was|you|you've|you have) used", "used"],
    ["order details|the details of an order|details (?:of|about) an order", "an order"],
    [
      "(?:you )?used (?:to place|when placing|for placing|for) (?:the|your|this|an) order|used when (?:you ordered|ordering)",
      "used at checkout",
    ],
    ["has(?:n't| not) been scanned|has(?:n't| not) had any scans?", "has had no scan"],
    ["late(?:r|r on)", "afterwards"],
    ["(?:can|may) (?:still )?be (?:returned|sent back) (?:by|until)", "returnable until"],
    ["return (it|them|the items?) by", "return $1 until"],
    ["(?:our policy allows|we offer) returns|we can take items back", "items can be returned"],
    ["cancellations are possible until (?:an|the) order", "an order can be cancelled until it"],
    ["took place", "was recorded"],
    ["but (?:couldn't|could not|was unable to)(?: do so)?", "without success"],
    ["should (?:be delivered|arrive|reach you|be with you)", "estimated delivery"],
    ["to be (?:delivered|with you)|to arrive|to reach you|to deliver(?: it)?", "delivery"],
    ["to be (?:picked up|collected)", "for pickup"],
    ["(?:and|but) (?:was not|wasn't|were not) successful", "without success"],
    ["so far|to date|as of now|at the moment|right now|at any time", "currently"],
    ["we have", ""],
    ["you(?:'ll| will) (?:receive|get)|you get", "you receive"],
    [
      "(?:provided|as long as|so long as|if|which|that)(?: that)? ?(?:they|the items|items|it|the item)?(?:'re| are|'s| is) (unused|in)",
      "$1",
    ],
    ["any refunds?", "refunds"],
    ["(?:our|the) return (?:window|period) is(?= \\d)", "items can be returned within"],
    ["(?:we accept returns|returns are accepted|returns are possible)", "items can be returned"],
    [
      "you have (\\d{1,3} days) (?:from|after|of) delivery to return",
      "items can be returned within $1 of delivery",
    ],
    ["(?:return|returned) (?:period|window)", "return window"],
    ["please (?:see|check|use)(?= https)", "please visit"],
    ["e-?mail", "e-mail"],
    ["has(?:n't| not) had a scan", "has had no scan"],
    ["(?:are made|are issued|are sent|are returned) to", "go back to"],
  ],
  conditions: {
    opens:
      "(?:provided|as long as|so long as|if|on (?:the )?condition|assuming)(?: that)?|(?:please |just )*(?:make sure|ensure|check|note|keep in mind)(?: that)?",
    duty: "must need needs have has should only",
    beside:
      "the they it is are be re s to been items item your these this them all in their its and with also please still",
    states:
      "unused unworn unwashed unopened undamaged original condition packaging box tags labels attached clean new",
  },
  refundGoesTo: "(?:back )?to (?:the|your) (?:original payment method|payment method you used)",
  ordinals: "first second third fourth",
  aroundClause:
    "you your can may we our the a an it its is are be been has have to of for from in on at with and or that this they them as by so also please which always",
};
