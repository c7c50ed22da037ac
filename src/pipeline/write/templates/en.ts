import { capital } from "./capital.ts";
import type { Phrases } from "./phrases.ts";
import { by, it, sent, which } from "./words/en.ts";

export const en: Phrases = {
  locale: "en",
  greeting: (name) => (name ? `Hi ${name},` : "Hello,"),
  thanks: "Thank you for your message.",
  sorry: "I'm sorry for the trouble you've had.",
  handover: "A colleague will look at this personally and reply to you here.",
  otherPoints: "A colleague will reply to your other points here.",
  remedies: { replacement: "a replacement", refund: "a refund", store_credit: "store credit" },
  aboutOrder: (name) => `About your order ${name}:`,
  placedOn: (date) => `You placed it on ${date}.`,
  shippedOn: (date) => `It left us on ${date}.`,
  lastScan: (date, place) => `The last scan was on ${date}${place ? ` in ${place}` : ""}.`,
  estimate: (date) => `The carrier's current estimate is ${date}.`,
  estimatePassed: (date) => `The carrier's estimate was ${date}.`,
  parcelDelivered: (parcel, date) => `Parcel ${parcel} was delivered on ${date}.`,
  parcelScanned: (parcel, date, place) =>
    `Parcel ${parcel} was last scanned on ${date}${place ? ` in ${place}` : ""}.`,
  parcelEstimate: (parcel, date) => `For parcel ${parcel}, the carrier's estimate is ${date}.`,
  trackingNumber: (number, company) => `The tracking number is ${number}${company ? ` (${company})` : ""}.`,
  trackingPage: (url) => `You can follow it here: ${url}`,
  deliveredOn: (date, place) => `The carrier recorded the delivery on ${date}${place ? ` in ${place}` : ""}.`,
  cancelledOn: (date) => `The cancellation is dated ${date}.`,
  refundIssued: (amount, date) => `A refund of ${amount} was issued on ${date}.`,
  returnName: (name) => `Its number is ${name}.`,
  situations: {
    which_order: {
      opening: "I'd be glad to help with this.",
      next: () => "Which order is it about, and could you send me its number from your confirmation e-mail?",
    },
    identity_unproven: {
      opening: "I'd be glad to help with this.",
      next: () =>
        "Could you check the order number and, if possible, write from the e-mail address used for the order, have the buyer write to us, or tell us that address?",
    },
    no_order_found: {
      opening: "I'd be glad to help with this.",
      next: () => "Could you send me your order number and the e-mail address you used at checkout?",
    },
    shop_unavailable: { opening: "Thank you for your message; we're looking into it." },
    not_shipped: { answer: ({ order }) => `Your order${order} hasn't shipped yet.` },
    on_hold: { answer: ({ order }) => `Your order${order} is on hold at the moment and hasn't shipped yet.` },
    partly_shipped: {
      answer: ({ order }) => `Part of your order${order} has shipped, and the rest is still being prepared.`,
    },
    label_created: {
      answer: (named) =>
        `A shipping label has been created for ${sent(named)}, and the carrier hasn't scanned it yet.`,
    },
    shipped: { answer: (named) => `${capital(sent(named))} has shipped.` },
    in_transit: { answer: (named) => `${capital(sent(named))} is on its way.` },
    out_for_delivery: { answer: (named) => `${capital(sent(named))} is out for delivery.` },
    delivery_attempted: {
      answer: (named) => `The carrier tried to deliver ${sent(named)} without success.`,
      next: () => "Could you arrange a new delivery with the carrier, or tell me if that doesn't work?",
    },
    ready_for_pickup: { answer: (named) => `${capital(sent(named))} is ready for pick-up.` },
    delayed: { answer: (named) => `I'm sorry, ${sent(named)} is running late.` },
    delivery_failed: {
      answer: (named) => `I'm sorry, the carrier couldn't deliver ${sent(named)}.`,
      next: () => "Could you confirm your full delivery address, so that we can arrange what comes next?",
    },
    returned_to_sender: {
      answer: (named) => `I'm sorry, the carrier is sending ${sent(named)} back to us.`,
      next: () => "Could you confirm your full delivery address, so that we can arrange what comes next?",
    },
    lost: { answer: (named) => `I'm sorry, ${sent(named)} seems to be stuck on its way.` },
    overdue: { answer: (named) => `I'm sorry, ${sent(named)} is well past the carrier's estimate.` },
    delivered: {
      answer: (named) => `${capital(sent(named))} has been delivered.`,
      next: () => "Could you let me know here if it can't be found?",
    },
    delivered_not_found: {
      opening: "I'm sorry that your parcel isn't with you.",
      answer: (named) =>
        named.items
          ? `The carrier shows the parcel with ${named.items} from your order${named.order} as delivered.`
          : `The carrier shows ${sent(named)} as delivered.`,
      next: () =>
        "If you haven't already, could you check with neighbours and in any safe place, and tell me if it still hasn't turned up?",
    },
    cancelled: { answer: ({ order }) => `Your order${order} has been cancelled.` },
    refunded: { answer: ({ order }) => `Your order${order} is marked as refunded.` },
    within_window: {
      answer: (named) => `You can return ${it(named)}${by(named)}, and I can e-mail you the return label.`,
      next: () => "Shall I send the label to this e-mail address?",
      nextOfSeveral: "Which items would you like to send back?",
    },
    partly_returnable: {
      answer: (named) => `You can return ${it(named)}${by(named)}, but not the other items.`,
      next: () => "Shall I e-mail you the return label to this address?",
    },
    window_expired: {
      answer: (named) =>
        `I'm sorry, the ${named.isExchange ? "exchange" : "return"} window for ${it(named)} ${named.until ? `ended on ${named.until}` : "has passed"}.`,
    },
    final_sale: {
      answer: (named) => `I'm sorry, we can't ${named.isExchange ? "exchange" : "take back"} ${it(named)}.`,
    },
    already_returned: {
      answer: (named) => `A return or refund is already recorded for ${it(named)}.`,
    },
    return_open: {
      answer: ({ order }) => `A return is already open for your order${order}.`,
      next: () => "Do you still need the label for it?",
      answered: "I can e-mail you the label for it.",
    },
    return_declined: { opening: "Thank you for your message." },
    return_after_delivery: {
      answer: (named) =>
        named.items
          ? `The parcel with ${named.items} from your order${named.order} hasn't been delivered yet, so there is nothing of it to send back so far.`
          : `${capital(sent(named))} hasn't been delivered yet, so there is nothing to send back so far.`,
      next: () => "Could you write to me here once it has arrived?",
    },
    delivery_date_unknown: {
      opening: "I'd be glad to check this for you.",
      next: (named) => `On which day did ${sent(named)} arrive?`,
    },
    cancel_instead: {
      answer: ({ order }) =>
        `Your order${order} hasn't shipped yet, so I can cancel it and no return is needed.`,
      next: () => "Shall I cancel it?",
    },
    exchange_within_window: {
      answer: (named) => `You can exchange ${it(named)}${by(named)}, and I can set it up for you.`,
      next: () => "Could you confirm which size, colour or item you'd like instead?",
    },
    exchange_before_shipping: {
      answer: ({ order }) => `Your order${order} hasn't shipped yet, so I can change it before it leaves.`,
      next: () => "Could you confirm which size, colour or item you'd like instead?",
    },
    refund_by_return: {
      answer: (named) =>
        `You can return ${it(named)} for a refund${by(named)}, and I can e-mail you the return label.`,
      next: () => "Shall I send the label to this e-mail address?",
      nextOfSeveral: "Which items would you like to send back?",
    },
    partly_refunded: { answer: ({ order }) => `Part of your order${order} is marked as refunded.` },
    refund_due: {
      answer: ({ order }) => `Your return for order${order} is complete, so I can issue the refund.`,
    },
    refund_after_return: {
      answer: ({ order }) =>
        `The return for your order${order} is still open, and the refund follows once the return has been processed.`,
    },
    cancelled_refund_due: {
      answer: ({ order }) => `Your order${order} has been cancelled, and I can issue the refund for it.`,
    },
    faulty_within_window: {
      opening: "I'm sorry this didn't arrive as it should.",
      answer: (named) => `I can offer you ${named.remedies} for ${it(named)}.`,
      next: () => "Could you tell me what suits you, and attach a photo if you haven't already?",
      unnamed: {
        next: which,
        answer: (named) => `I can then offer you ${named.remedies} for it, whichever suits you.`,
      },
    },
    faulty_refund: {
      opening: "I'm sorry this didn't arrive as it should.",
      answer: (named) => `I can arrange a refund for ${it(named)}.`,
      next: () => "Could you attach a photo, if you haven't already?",
      unnamed: { next: which, answer: () => "I can then arrange a refund for it." },
    },
    faulty_replacement: {
      opening: "I'm sorry this didn't arrive as it should.",
      answer: (named) => `I can arrange a replacement for ${it(named)}.`,
      next: () => "Could you attach a photo, if you haven't already?",
      unnamed: { next: which, answer: () => "I can then arrange a replacement for it." },
    },
    faulty_expired: {
      opening: "I'm sorry to hear this.",
      answer: (named) => `Unfortunately, the time to report a problem with ${it(named)} has passed.`,
    },
    faulty_not_shipped: {
      opening: "I'm sorry to hear this.",
      answer: ({ order }) => `Your order${order} hasn't shipped yet.`,
      next: () => "Is your message about another order?",
    },
    cancellable: {
      answer: ({ order }) => `Your order${order} hasn't shipped yet, so I can cancel it for you.`,
    },
    address_change_possible: {
      answer: ({ order }) => `Your order${order} hasn't shipped yet, so I can change the delivery address.`,
      next: () => "Could you confirm the full new address, with postcode and country?",
    },
    order_change_possible: {
      answer: ({ order }) => `Your order${order} hasn't shipped yet, so I can still change it.`,
      next: () => "Could you confirm exactly which items, sizes and quantities you'd like?",
    },
    already_shipped: {
      answer: ({ order }) =>
        `I'm sorry, your order${order} has already shipped, so I can't change or cancel it any more.`,
    },
    already_partly_shipped: {
      answer: ({ order }) =>
        `I'm sorry, part of your order${order} has already shipped, so I can't change or cancel it any more.`,
    },
    already_processing: {
      answer: ({ order }) =>
        `I'm sorry, your order${order} is already being prepared, so I can't change or cancel it any more.`,
    },
    already_delivered: {
      answer: ({ order }) =>
        `I'm sorry, your order${order} has already been delivered, so I can't change or cancel it any more.`,
    },
    discount_after_order: {
      answer: () => "I'm sorry, I can't add a discount to an order that has been placed.",
    },
    discount_offer: { answer: () => "I can add a discount to your order." },
    discount_question: {
      opening: "I'd be glad to help with this.",
      next: () => "Which code would you like to use, and what do you see when you enter it?",
    },
    product_question: { opening: "Thank you for your question." },
    policy_question: {
      answer: () => "Here is how this works with us.",
    },
    policy_handover: { opening: "Thank you for your question." },
    payment_details: {
      opening: "I'd be glad to sort out this payment with you.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Could you tell me the date and amount of the charge, but no card details?"
          : "Could you tell me the date and amount of the charge, and the order number if there is one, but no card details?",
    },
    account_help: {
      opening: "I'd be glad to help with your account.",
      next: () => "What message do you see when you try to sign in, leaving out any password?",
    },
    subscription_change: {
      opening: "I'd be glad to help with your subscription.",
      next: () => "Would you like to change, pause or cancel it, and from when?",
    },
    site_issue: {
      opening: "I'm sorry our site is giving you trouble.",
      next: () => "Which page was it, on which device and browser, and what message did you see?",
    },
    complaint: {
      opening: "I'm sorry for the trouble you've had, and thank you for telling us.",
      next: () => "What would put this right for you?",
    },
    human_requested: { opening: "Thank you for your message." },
    legal: { opening: "Thank you for your message." },
    thanked: { opening: "You're welcome." },
    no_request: { opening: "Thank you for your message." },
    person_decides: { opening: "Thank you for your message." },
    cancel_on_condition: {
      answer: ({ order }) => `Your order${order} hasn't shipped yet.`,
      next: () =>
        "You named a condition for the cancellation: shall I cancel the order now, or would you rather wait?",
    },
    return_unrecorded: {
      opening: "I'd be glad to look into the return that you sent back.",
      next: () => "Could you send me the tracking number of that return, or a photo of its receipt?",
    },
    unclear: {
      opening: "Thank you for your message.",
      next: ({ hasOrder }) =>
        hasOrder
          ? "Could you tell me a little more about what you need?"
          : "Could you tell me a little more about what you need, with your order number if there is one?",
    },
  },
};
