/**
 * Why a draft may not be shown. `missing_support`: a date, amount, number, name or address that the sentence's own
 * citations don't make true. `unknown_citation`: it cites what does not exist. `uncited_statement`: it says something
 * without a citation that is no known courtesy or question. `beyond_citations`: it says more than what it cites.
 * `mixed_orders`: one paragraph rests on several orders' facts. `unnamed_order`: of several orders, it names none.
 */
export type GuardCode =
  | "missing_support"
  | "unknown_citation"
  | "uncited_statement"
  | "beyond_citations"
  | "mixed_orders"
  | "unnamed_order"
  | "too_many_citations"
  | "promise"
  | "delivery_promise"
  | "guarantee"
  | "liability"
  | "compensation"
  | "free_of_charge"
  | "action_not_decided"
  | "uncited_state"
  | "reveals_order"
  | "markup"
  | "hidden_characters"
  | "foreign_script"
  | "talks_to_agent"
  | "placeholder"
  | "internal_words"
  | "wrong_greeting"
  | "too_long"
  | "empty"
  | "language";
