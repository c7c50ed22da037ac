-- The row of a ticket speaks of its newest draft. Overrides of earlier drafts are shown too, with the reason, agent and
-- order of their own; what is kept of the newest draft only (value band, delivery state, items) is empty there. CROSS JOIN keeps the order: most
-- replies are of the newest draft, and for those nothing more is looked up.
DROP VIEW override_v1;
--> statement-breakpoint
DROP VIEW draft_v1;
--> statement-breakpoint
CREATE VIEW draft_v1 AS
SELECT
  draft.id AS draft_id,
  draft.connection,
  draft.ticket_id,
  draft.message_id,
  rationale.store,
  draft.state,
  draft.writer,
  draft.language,
  json_extract(draft.decision, '$.requests[0].intent') AS intent,
  json_extract(draft.decision, '$.action') AS action,
  json_extract(draft.decision, '$.requests[0].situation') AS situation,
  json_extract(draft.decision, '$.confidence') AS confidence,
  json_extract(draft.decision, '$.ltv') AS ltv,
  json_extract(draft.decision, '$.requests') AS requests,
  json_extract(draft.decision, '$.escalations') AS escalations,
  json_extract(draft.decision, '$.policyVersion') AS policy_version,
  draft.tags,
  reply.outcome,
  reply.chosen_action,
  reply.similarity,
  (SELECT count(*) FROM model_call WHERE model_call.draft_id = draft.id) AS model_calls,
  (SELECT sum(cost_micros) FROM model_call WHERE model_call.draft_id = draft.id) AS model_cost_micros,
  (SELECT sum(latency_ms) FROM model_call WHERE model_call.draft_id = draft.id) AS model_latency_ms,
  strftime('%Y-%m-%dT%H:%M:%fZ', rationale.ticket_created_at / 1000.0, 'unixepoch') AS ticket_created_at,
  strftime('%Y-%m-%dT%H:%M:%fZ', draft.created_at / 1000.0, 'unixepoch') AS created_at,
  strftime('%Y-%m-%dT%H:%M:%fZ', draft.delivered_at / 1000.0, 'unixepoch') AS delivered_at,
  strftime('%Y-%m-%dT%H:%M:%fZ', draft.completed_at / 1000.0, 'unixepoch') AS completed_at,
  strftime('%Y-%m-%dT%H:%M:%fZ', reply.sent_at / 1000.0, 'unixepoch') AS replied_at,
  reply.chosen_by,
  coalesce(json_extract(replied.detail, '$.agentId'), CASE WHEN rationale.draft_id = draft.id THEN rationale.replied_by END) AS replied_by,
  coalesce(json_extract(replied.detail, '$.agentName'), CASE WHEN rationale.draft_id = draft.id THEN rationale.replied_by_name END) AS replied_by_name,
  json_extract(why.detail, '$.code') AS reason,
  json_extract(why.detail, '$.text') AS reason_text,
  json_extract(why.detail, '$.via') AS reason_via,
  json_extract(why.detail, '$.by') AS reason_by,
  strftime('%Y-%m-%dT%H:%M:%fZ', why.at / 1000.0, 'unixepoch') AS reason_at
FROM draft
LEFT JOIN rationale ON rationale.connection = draft.connection AND rationale.ticket_id = draft.ticket_id
LEFT JOIN reply ON reply.draft_id = draft.id
LEFT JOIN rationale_event AS replied ON replied.id = (
  SELECT max(event.id) FROM rationale_event AS event
  WHERE event.connection = draft.connection AND event.ticket_id = draft.ticket_id
    AND event.kind = 'replied' AND json_extract(event.detail, '$.draftId') = draft.id)
LEFT JOIN rationale_event AS why ON why.id = (
  SELECT event.id FROM rationale_event AS event
  WHERE event.connection = draft.connection AND event.ticket_id = draft.ticket_id
    AND event.kind = 'reason' AND json_extract(event.detail, '$.draftId') = draft.id
  ORDER BY event.at / 1000 DESC, event.id DESC LIMIT 1);
--> statement-breakpoint
CREATE VIEW override_v1 AS
SELECT
  connection,
  ticket_id,
  store,
  draft_id,
  intent,
  situation,
  confidence,
  language,
  action AS proposed_action,
  chosen_action,
  chosen_by,
  reason,
  reason_text,
  reason_via,
  reason_by,
  reason_at,
  ltv,
  order_name,
  order_total_minor,
  order_currency,
  value_band,
  delivery_state,
  items,
  clauses,
  escalations,
  policy_version,
  writer,
  similarity,
  replied_by,
  replied_by_name,
  drafted_at,
  replied_at,
  CASE WHEN replied_at IS NOT NULL AND drafted_at IS NOT NULL THEN round((julianday(replied_at) - julianday(drafted_at)) * 1440, 1) END AS minutes_to_reply
FROM rationale_v1
WHERE outcome = 'overridden'
UNION ALL
SELECT
  told.connection,
  told.ticket_id,
  told.store,
  told.draft_id,
  told.intent,
  told.situation,
  told.confidence,
  told.language,
  told.action AS proposed_action,
  told.chosen_action,
  told.chosen_by,
  told.reason,
  told.reason_text,
  told.reason_via,
  told.reason_by,
  told.reason_at,
  told.ltv,
  json_extract(draft.inputs, '$.order.name') AS order_name,
  json_extract(draft.inputs, '$.order.total.minor') AS order_total_minor,
  json_extract(draft.inputs, '$.order.total.currency') AS order_currency,
  NULL AS value_band,
  NULL AS delivery_state,
  '[]' AS items,
  (SELECT json_group_array(DISTINCT clause.value)
    FROM json_each(told.requests) AS request, json_each(request.value, '$.clauseIds') AS clause) AS clauses,
  told.escalations,
  told.policy_version,
  told.writer,
  told.similarity,
  told.replied_by,
  told.replied_by_name,
  told.created_at AS drafted_at,
  told.replied_at,
  CASE WHEN told.replied_at IS NOT NULL THEN round((julianday(told.replied_at) - julianday(told.created_at)) * 1440, 1) END AS minutes_to_reply
FROM reply
CROSS JOIN rationale ON rationale.connection = reply.connection AND rationale.ticket_id = reply.ticket_id
CROSS JOIN draft ON draft.id = reply.draft_id
CROSS JOIN draft_v1 AS told ON told.draft_id = reply.draft_id
WHERE reply.outcome = 'overridden' AND rationale.draft_id IS NOT reply.draft_id;
