import type { Vocabulary } from "./vocabulary.ts";

/** What the customer wrote, in no more words than any fault has. */
const FAULTY =
  "(?:i'm|i am|we're|we are)(?: so| very| really)? sorry to hear (?:that )?(?:{it}|your (?:order|item|parcel|package)) (?:arrived|came) (?:damaged|broken|incomplete|in this state|like this)";

export const en: Vocabulary = {
  neutral:
    "your the our a an it its this that these we is are was were has have ve been s re on in at by to of for from with via currently as which also order orders parcel package shipment",
  subjects:
    "your the our it its this order parcel package shipment of for with from in to according currently",
  order: "order orders",
  parcel: "parcel parcels package packages shipment shipments part one other",
  numbered: "tracking number under",
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
    preparing: "prepared preparing / being still currently shipping shipment dispatch",
    part_shipped: "part partly partially / shipped dispatched rest still being prepared",
    cancelled: "cancelled canceled cancellation / dated date recorded",
    refunded: "refunded refund refunds / issued made marked dated total amount fully recorded completed",
    part_refunded: "part partly partially / refunded marked",
    return_open: "return / open already registered requested number recorded",
    return_closed: "return / closed completed complete number",
    shipped: "shipped dispatched left sent handed / already out over warehouse carrier date",
    estimate:
      "estimate estimated estimates expected expects due / according delivery carrier current currently date arrival arrive be",
    delivered:
      "delivered delivery arrived came / already carrier recorded records record date shows show marked tracking you",
    scan: "scan scanned update / last latest carrier recorded most recent tracking shows",
    label_created: "label ready / carrier collect collection created shipping",
    in_transit: "way transit travelling traveling / currently now still carrier already you",
    not_delivered: "delivered arrived / still carrier yet",
    out_for_delivery: "out / delivery carrier currently today",
    delayed: "delayed late delay / running currently carrier",
    attempted: "attempted tried attempt / delivery deliver carrier without success recorded",
    pickup: "pickup pick collection collect / ready up waiting now",
    tracking:
      "tracking track follow number visit carrier / link carrier can check you here page latest using use under status full history progress visit see please details its visit",
    item: "ordered contains contain includes include item items consists / quantity you",
    price: "price costs cost / each item per",
    return_until:
      "return returnable back / window period open can may be send sent day you possible up including please / until last",
    return_ended:
      "return returned back / could be send sent day window period time / ended passed expired closed until over last",
  },
  leads:
    "yes|no worries|of course|sure|good news|great news|the good news is(?: that)?|it looks like|it seems(?: that)?|i'm sorry|i am sorry|we're sorry|i'm sorry to (?:say|tell you)(?: that)?|unfortunately|i'm afraid(?: that)?|i(?:'ve| have) checked(?: this)?(?: for you)?|(?:i|we) can (?:see|confirm|tell you)(?: that)?|i see that|our (?:records|system) (?:show|shows|confirm|confirms)(?: that)?|(?:the )?(?:latest )?(?:tracking|carrier)(?: information| details| data| page)? (?:shows|indicates|confirms|says|states)(?: that)?|according to (?:the carrier|our records|(?:the )?tracking(?: information)?)|thank you for your patience|just to confirm|to confirm|for your reference|as of now|so far|to date|please note(?: that)?|under our policy|as per our policy|according to our policy|as|since|for tracking|just so you know|in short",
  courtesy: {
    parts: {
      matter:
        "this|that|it|everything|your (?:order|parcel|package|delivery|shipment|return|refund|exchange|question|request|items?|payment|account|message)",
      trouble:
        "(?:the|any|this|that|all the|these) (?:trouble|inconvenience|wait|delays?|confusion|frustration|worry|hassle|disappointment)",
      act: "writing|getting in touch|reaching out|contacting (?:us|our (?:support |customer (?:service|care|support) )?team)|checking in|checking back|following up|asking|letting us know|telling us|getting back to us|waiting|bearing with us|being patient|sharing (?:this|that|the details|the photos?)|your (?:message|e-?mail|question|patience|understanding|reply|response|time|note|help|feedback|interest|purchase|quick reply)|the (?:details|information|photos?|update|quick reply)",
      need: "you have any (?:(?:other|further|more|additional) )?(?:questions?|concerns?)|you need (?:anything(?: else)?|(?:any )?(?:further|more|other)? ?(?:help|assistance))|there(?:'s| is) anything(?: else)?(?: (?:i|we) can (?:help(?: you)?(?: with)?|do(?: for you)?))?|you (?:still )?(?:can't|cannot|can not|don't|do not) find (?:it|the parcel|your parcel|the package|your package|your order)|it (?:still )?(?:doesn't|does not|hasn't|has not) (?:turned up|turn up|shown up|show up|appeared|appear)",
      answer:
        "(?:please |just |simply )*(?:let (?:me|us) know|reply|write|ask|get in touch|reach out|contact us|get back to (?:me|us)|(?:don't|do not) hesitate to (?:reply|ask|write|get in touch|reach out|contact us|let (?:me|us) know)|feel free to (?:reply|ask|write|get in touch|reach out|contact us|let (?:me|us) know))(?: to (?:me|us|this (?:message|e-?mail)))?(?: here| again| any ?time| at any time)?",
    },
    sentences: [
      "(?:hi|hello|hey|dear|good morning|good afternoon|good evening)(?: there| {name})?",
      "(?:thank you|thanks|many thanks)(?: so much| very much| a lot| again)?(?:,? {name})?(?: for {act}(?: to us| with us| with this)?(?: (?:about|on|regarding) {matter})?)?(?:,? {name})?",
      "(?:(?:i'm|i am|we're|we are)(?: very| so| really| truly| terribly)? sorry|sorry|(?:my|our) apologies|apologies|(?:i|we) apologi[sz]e)(?: again)?(?: to hear (?:this|that|about (?:this|it|that|{trouble})|(?:that )?you (?:haven't|have not) (?:been able to find|found|received) (?:it|your (?:parcel|package|order))(?: yet)?)| (?:that )?you(?:'re| are) having (?:this )?(?:trouble|problems?)(?: with (?:this|that|it))?| (?:for|about) (?:this|that|the wait|{trouble})(?: (?:this has caused|this caused|this may have caused|you've had|you have had|caused)(?: you)?)?)?",
      "(?:i|we) (?:completely |fully |totally |can |do )*(?:understand|know|imagine|see|realize|realise|appreciate)(?: that| how)?(?: your (?:frustration|concern|disappointment|worry|concerns)| (?:it's|it is|it must be|this is|this must be|this can be|that's|that is|that must be) ?(?:very |really |so )?(?:frustrating|disappointing|annoying|worrying|stressful|upsetting)| (?:frustrating|disappointing|annoying|worrying|stressful|upsetting) (?:this is|this must be|that is|that must be|it is|it must be))?(?: to wait(?: for (?:a|your) (?:parcel|order|package))?)?",
      "(?:i|we) (?:really |truly |greatly )?appreciate (?:your (?:patience|understanding|message|time|feedback)|you (?:letting us know|reaching out|telling us|getting in touch))(?: (?:while|as) we look into (?:this|it)| with this)?",
      "(?:(?:i|we)(?:'d| would|'m| am|'re| are) (?:be )?)?(?:always )?(?:glad|happy) to help(?: you)?(?: with (?:{matter}|an exchange|a return)| here)?",
      "{answer}(?: if {need}| should {need}| with any (?:other |further )?questions)?",
      "if {need},? {answer}",
      "(?:we're|we are|i'm|i am) (?:always )?here(?: to help| for you)?(?: if {need})?",
      "(?:i|we) hope (?:this|that|it) (?:helps|is helpful|answers your question|clears things up)",
      "(?:(?:i|we)(?:'m| am|'re| are)? )?look(?:ing)? forward to (?:your (?:reply|answer|response)|hearing from you)",
      "have a (?:good|great|nice|lovely|wonderful) (?:day|evening|weekend)(?: ahead)?",
      "(?:kind|best|warm|warmest) regards|best wishes|all the best|sincerely|yours sincerely|best|{team}|(?:the )?{team} team|(?:your )?customer (?:care|service|support)(?: team)?|(?:kind|best|warm) regards {team}",
    ],
  },
  introductions: [
    "here (?:is|are) (?:what (?:i|we) (?:see|can see)|the details|the latest(?: details)?)(?: for| on| about)?(?: your order| it)?",
    "(?:i|we)(?:'ve| have) (?:just )?(?:checked|looked at|looked into|reviewed|looked up|had a look at|taken a look at) (?:your order|your parcel|this|it|the details|the tracking)(?: for you)?",
  ],
  questions: {
    requests:
      "please (?:check|(?:send|share|give|tell) (?:me|us)|attach|confirm|reply|describe|ask|(?:have|take) a (?:quick )?look)",
    opens:
      "have you (?:checked|asked|looked)|(?:may|can) i ask you to|(?:please )?(?:could|can|would) you(?: please| kindly)? (?:tell|send|give|confirm|share|attach|describe|let|provide|write|check|have|look|ask|reply|take)|which (?:of (?:the |these |your )?)?(?:order|item|items|size|colour|color|product)|what (?:size|colour|color)|is there anything else|do you have (?:a photo|photos|any photos)|has it not",
    words:
      "please could can would you kindly tell send give confirm share attach describe let provide write check which what size sizes colour color item items order number product e mail email address used at checkout from with a an the photo photos picture pictures of it this that and or if possible about is there anything else do have any to full delivery postcode country instead like want me us new your know here more little question message has not reached one d return reply quick may i ask asked checked looked look around property neighbour neighbours neighbor neighbors house garden porch safe place places household someone somebody accepted taken parcel package whether damage damaged broken prefer exchange these",
    personal: "order orders number mail email address checkout delivery reached has account",
  },
  offers: {
    whole: "(?:your|this|the|my) (?:order|items?)|these items",
    it: "(?:it|them|this|this one|you|(?:the |your )?\uE001(?:,? (?:and )?(?:the |your )?\uE001)*(?: from \uE001)?)",
    frames: [
      "(?:i|we) can (?:still |now |also )?{do}(?: for you)?(?: if you(?:'d| would)? like)?",
      "(?:i'd|i would|i'm|i am|we'd|we're) (?:be )?(?:happy|glad) to {do}(?: for you)?",
      "if you(?:'d| would)? (?:like|prefer|wish)(?: that)?,? (?:i|we) can {do}(?: for you)?",
      "(?:would you like|do you want) (?:me|us) to (?:go ahead and )?{do}(?: for you)?",
      "(?:shall|should|may|can) (?:i|we) (?:go ahead and )?{do}(?: for you)?",
      "(?:please |just )*(?:let me know|tell me|reply|confirm) (?:if|whether) you(?:'d| would)? (?:like|want) (?:me|us) to (?:go ahead and )?{do}",
    ],
    verbs: {
      cancel_order: ["cancel {it}"],
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
      return_label: [
        "you can (?:still )?(?:return|send back) {it}",
        "would you like (?:a|the) return label(?: for {it})?",
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
        "(?:i|we) (?:can't|cannot|can no longer) accept (?:a|the) return(?: (?:for|of) {it})?(?: any ?more)?",
      ],
      faulty_within_window: [FAULTY],
      faulty_refund: [FAULTY],
      faulty_replacement: [FAULTY],
      refund: ["would you like a refund(?: for {it})?"],
      replacement: ["would you like a replacement(?: for {it})?"],
      cancellable: ["{it} can (?:still )?be cancell?ed"],
      exchange: [
        "you can (?:still )?exchange {it}",
        "an exchange is (?:still )?possible(?: for {it})?",
        "{it} can (?:still )?be exchanged",
      ],
      discount_after_order: [
        "(?:i|we) (?:can't|cannot) add (?:a discount|discounts) to an order (?:afterwards|that has (?:already )?been placed|(?:after|once) it has been placed)",
      ],
      escalate: [
        "(?:a|one of (?:my|our)) (?:colleagues?|team members?|teammates?|members? of (?:my|our|the) team)(?: from our team)? (?:will|is going to) (?:look (?:at|into)|review|check|take a look at) (?:this|it|your (?:case|request|message|question|order))(?: personally)?(?:,? and (?:will )?(?:get back to you|reply(?: to you)?|answer you)(?: here)?)?",
      ],
    },
  },
  wordings: [
    ["cannot|can not", "can't"],
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
    ["(?:our|the) return (?:window|period) is", "items can be returned within"],
    ["(?:we accept returns|returns are accepted|returns are possible)", "items can be returned"],
    [
      "you have (\\d{1,3} days) (?:from|after|of) delivery to return",
      "items can be returned within $1 of delivery",
    ],
    ["(?:return|returned) (?:period|window)", "return window"],
    ["e-?mail", "e-mail"],
    ["has(?:n't| not) had a scan", "has had no scan"],
    ["(?:are made|are issued|are sent|are returned) to", "go back to"],
  ],
  aroundClause:
    "you your can may we our the a an it its is are be been has have to of for from in on at with and or that this they them as by so also please which",
};
