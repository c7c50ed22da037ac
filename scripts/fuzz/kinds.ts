import type { InputKind } from "./input-kind.ts";
import { modelAnswers } from "./kinds/model-answers.ts";
import { commandArguments, policyFiles, settings } from "./kinds/operators.ts";
import { exportRequests, reasonLinks, reviewPages } from "./kinds/pages.ts";
import { agentText, orderText, secretText, ticketText } from "./kinds/ticket-text.ts";
import { gorgiasAnswers, shopAnswers, zendeskAnswers } from "./kinds/upstream.ts";
import { gorgiasWebhooks, zendeskWebhooks } from "./kinds/webhooks.ts";

/** Every door by which data from outside comes in. */
export const KINDS: readonly InputKind[] = [
  gorgiasWebhooks,
  zendeskWebhooks,
  reasonLinks,
  reviewPages,
  exportRequests,
  gorgiasAnswers,
  zendeskAnswers,
  shopAnswers,
  modelAnswers,
  ticketText,
  secretText,
  orderText,
  agentText,
  settings,
  policyFiles,
  commandArguments,
];
