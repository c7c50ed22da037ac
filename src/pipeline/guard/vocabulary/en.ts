import type { Vocabulary } from "./vocabulary.ts";

export const en: Vocabulary = {
  neutral:
    "your the our a an it its this that these we is are was were has have ve been s re on in at by to of for from with as which also order orders parcel package shipment",
  subjects: "your the our it its this order parcel package shipment of for with from in",
  order: "order orders",
  parcel: "parcel parcels package packages shipment shipments part",
  negation: "not hasn isn wasn haven t",
  joints: "and but so",
  topics: {
    name: "about number",
    placed: "placed ordered / date you",
    total: "total comes came / amount to value",
    paid: "paid payment / received marked status fully recorded",
    unpaid: "pending / payment still marked status",
    not_shipped: "shipped dispatched left sent / still warehouse out yet",
    on_hold: "hold / currently moment still",
    preparing: "prepared preparing / being still currently",
    part_shipped: "part partly partially / shipped dispatched rest still being prepared",
    cancelled: "cancelled canceled cancellation / dated date recorded",
    refunded: "refunded refund refunds / issued made marked dated total amount fully recorded completed",
    part_refunded: "part partly partially / refunded marked",
    return_open: "return / open already registered requested number recorded",
    return_closed: "return / closed completed complete number",
    shipped: "shipped dispatched left sent / already out warehouse carrier date",
    estimate: "estimate estimated expected / delivery carrier current date arrival arrive",
    delivered: "delivered delivery arrived came / already carrier recorded date shows marked tracking you",
    scan: "scan scanned / last latest carrier recorded most recent",
    label_created: "label ready / carrier collect collection created shipping",
    in_transit: "way transit / currently now still carrier already you",
    not_delivered: "delivered arrived / still carrier yet",
    out_for_delivery: "out / delivery carrier currently today",
    delayed: "delayed late delay / running currently carrier",
    attempted: "attempted tried attempt / delivery deliver carrier without success recorded",
    pickup: "pickup pick collection collect / ready up waiting",
    tracking: "tracking track follow number / link carrier can check you here page latest using under status",
    item: "ordered contains contain includes include item items / one quantity you",
    price: "price costs cost / each item per",
  },
  leads:
    "good news|great news|it looks like|it seems(?: that)?|i'm sorry|i am sorry|we're sorry|unfortunately|i(?:'ve| have) checked(?: this)?(?: for you)?|i can (?:see|confirm)(?: that)?|we can (?:see|confirm)(?: that)?|i see that|our records show(?: that)?|according to the carrier|according to our records|thank you for your patience|just to confirm|to confirm|for your reference|as of now|please note(?: that)?|under our policy|the good news is that",
  courtesy: [
    "(?:hi|hello|hey|dear|good morning|good afternoon|good evening)(?: there| {name})?",
    "(?:thank you|thanks|many thanks)(?: so much| very much| again|,? {name})?(?: for (?:your (?:message|e-?mail|question|patience|understanding|reply|time|note|help)|(?:writing|getting in touch|reaching out|contacting us|letting us know|telling us|getting back to us|your purchase)(?: to us| with us| with this| about this)?))?",
    "(?:i'm|i am|we're|we are)(?: very| so| really| truly)? sorry(?: to hear (?:this|that|about this|it)| for (?:the|any) (?:trouble|inconvenience|wait|confusion|frustration|worry)(?: you've had| this has caused(?: you)?)?| about (?:this|that|the wait|the trouble))?",
    "i (?:understand|know|can imagine)(?: how)? (?:frustrating|disappointing|annoying|worrying) (?:this is|this must be|that is)|i (?:completely |fully )?understand(?: your (?:frustration|concern|disappointment|worry))?",
    "(?:i|we)(?:'d| would|'m| am|'re| are) (?:be )?(?:glad|happy) to help(?: you)?(?: with this| here)?",
    "(?:please )?(?:let (?:me|us) know|feel free to (?:reply|write to (?:me|us) again|ask)|just reply(?: to this (?:message|e-?mail))?) ?(?:if you have any (?:other |further |more )?questions)?",
    "if (?:you have any (?:other |further |more )?questions|there is anything else),? (?:please |just )?(?:let (?:me|us) know|reply(?: to this (?:message|e-?mail))?|write to (?:me|us)(?: again)?)",
    "have a (?:good|great|nice|lovely) (?:day|evening|weekend)",
    "(?:kind|best|warm|warmest) regards|best wishes|all the best|sincerely|yours sincerely|best|{team}|(?:the )?{team} team|(?:your )?customer (?:care|service|support)(?: team)?|(?:kind|best|warm) regards {team}",
  ],
  introductions: [
    "here (?:is|are) (?:what (?:i|we) (?:see|can see)|the details|the latest(?: details)?)(?: for| on| about)?(?: your order| it)?",
    "(?:i|we)(?:'ve| have) (?:checked|looked at|looked into) (?:your order|this|the details)(?: for you)?",
  ],
  questions: {
    opens:
      "(?:please )?(?:could|can|would) you(?: please| kindly)? (?:tell|send|give|confirm|share|attach|describe|let|provide|write|check)|which (?:order|item|items|size|colour|color|product)|what (?:size|colour|color)|is there anything else|do you have (?:a photo|photos|any photos)|has it not",
    words:
      "please could can would you kindly tell send give confirm share attach describe let provide write check which what size sizes colour color item items order number product e mail email address used at checkout from with a an the photo photos picture pictures of it this that and or if possible about is there anything else do have any to full delivery postcode country instead like want me us new your know here more little question message has not reached one d return",
    personal: "order orders number mail email address checkout delivery reached has account",
  },
  offers: {
    cancel_order: "(?:i|we) can (?:still )?cancel (?:it|this order|your order)(?: for you)?",
    return_label:
      "(?:i|we) can (?:e-?mail|send) you (?:the|a) return label|shall i (?:e-?mail|send) (?:you )?(?:it|the (?:return )?label)(?: to this (?:e-?mail )?address)?|would you like me to (?:e-?mail|send) you the return label",
    refund: "(?:i|we) can (?:offer you|arrange|issue) (?:a|the) refund(?: for (?:it|this|you))?",
    replacement: "(?:i|we) can (?:offer you|arrange) a replacement(?: for (?:it|this|you))?",
    exchange:
      "(?:i|we) can (?:arrange|set up) (?:an|the) exchange(?: for (?:it|this|you))?|an exchange is possible",
    change_order:
      "(?:i|we) can (?:still )?change (?:it|your order|the delivery address)(?: for you)?(?: before it leaves)?",
  },
  aroundClause:
    "you your can may we our the a an it its is are be been has have to of for from in on at with and or that this they them as by also any please which",
};
