/** Something that is true of every sound database. */
export interface Invariant {
  code: string;
  /** A warning wants a look, and may have an innocent cause. */
  level: "error" | "warning";
  /** What a breach of it means, after the number of them. */
  meaning: string;
  /** Selects one row per breach, with what it is about as `what`: ids only. Reads @now and @realNow (milliseconds), @keyIds (JSON or null). */
  sql: string;
}

/** Dead letters count: each is reported by itself, and `jobs retry` takes up what it left. */
const SUBJECTS_WITH_JOB = "SELECT subject FROM job WHERE state IN ('queued', 'running', 'dead')";
const ERASED = "SELECT connection, ticket_id FROM rationale_event WHERE kind = 'erased'";
/** Leases last 20 s and are renewed every 5 s; a sweep that lives takes over what has run out. */
const LEASE_GRACE_MS = 30_000;
const LONG_DUE_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** "d_1_accepted" → "d_1": the tags of a draft's outcome are an effect of their own. */
const DRAFT_OF_TAGS = `substr(effect.subject_id, 1, length(rtrim(effect.subject_id, 'abcdefghijklmnopqrstuvwxyz')) - 1)`;

/**
 * Whose effect it is: a draft's own, the tags of a draft's outcome, a question to the agent, or the tags of a skip.
 * Only a materialized column of a known type gets an index of its own; without one this takes minutes.
 */
const UNCONFIRMED = `
  WITH told(subject_id, connection, ticket_id) AS MATERIALIZED (
    SELECT CAST(json_extract(detail, '$.skipId') AS TEXT), connection, ticket_id FROM rationale_event WHERE kind = 'skipped'),
  asked(subject_id, connection, ticket_id) AS MATERIALIZED (
    SELECT CAST('ask_' || connection || '_' || ticket_id AS TEXT), connection, ticket_id FROM rationale)
  SELECT effect.subject_id || ' ' || effect.kind AS what, effect.kind, draft.state, draft.id AS draft_id,
    coalesce(draft.connection, tagged.connection, told.connection, asked.connection) AS connection,
    coalesce(draft.ticket_id, tagged.ticket_id, told.ticket_id, asked.ticket_id) AS ticket_id
  FROM effect
  LEFT JOIN draft ON draft.id = effect.subject_id
  LEFT JOIN draft AS tagged ON tagged.id = ${DRAFT_OF_TAGS}
  LEFT JOIN told ON told.subject_id = effect.subject_id
  LEFT JOIN asked ON asked.subject_id = effect.subject_id
  WHERE effect.done_at IS NULL`;

const WITHOUT_JOB = `
  connection || ':' || ticket_id NOT IN (${SUBJECTS_WITH_JOB}) AND (connection, ticket_id) NOT IN (${ERASED})`;

export const INVARIANTS: readonly Invariant[] = [
  {
    code: "effect_unconfirmed",
    level: "error",
    meaning: "written to a helpdesk or not, nobody knows, and no job is going to find out",
    // Of a stale draft the note was looked for and not found.
    sql: `SELECT what FROM (${UNCONFIRMED})
      WHERE (state = 'live' OR (draft_id IS NULL AND kind = 'note')) AND ${WITHOUT_JOB}`,
  },
  {
    code: "tags_unconfirmed",
    level: "warning",
    meaning: "tags of skips and outcomes that were never confirmed; closed tickets take none",
    sql: `SELECT what FROM (${UNCONFIRMED}) WHERE draft_id IS NULL AND kind = 'tags' AND ${WITHOUT_JOB}`,
  },
  {
    code: "live_draft_without_note",
    level: "error",
    meaning: "live drafts without a note, and no job is going to write it",
    sql: `SELECT id AS what FROM draft WHERE state = 'live' AND delivered_at IS NULL AND ${WITHOUT_JOB}`,
  },
  {
    code: "two_waiting_drafts",
    level: "error",
    meaning: "tickets with more than one live draft that has no note yet",
    sql: `SELECT connection || ':' || ticket_id AS what FROM draft WHERE state = 'live' AND delivered_at IS NULL
      GROUP BY connection, ticket_id HAVING count(*) > 1`,
  },
  {
    code: "draft_without_row",
    level: "error",
    meaning: "drafts whose ticket has no rationale row",
    sql: `SELECT id AS what FROM draft WHERE NOT EXISTS (SELECT 1 FROM rationale
      WHERE rationale.connection = draft.connection AND rationale.ticket_id = draft.ticket_id)`,
  },
  {
    code: "row_without_draft",
    level: "error",
    meaning: "rationale rows that speak of a draft that is not there",
    sql: `SELECT connection || ':' || ticket_id AS what FROM rationale WHERE draft_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM draft WHERE draft.id = rationale.draft_id
        AND draft.connection = rationale.connection AND draft.ticket_id = rationale.ticket_id)`,
  },
  {
    code: "row_without_history",
    level: "error",
    meaning: "rationale rows without a history",
    sql: `SELECT connection || ':' || ticket_id AS what FROM rationale WHERE NOT EXISTS (SELECT 1 FROM rationale_event
      WHERE rationale_event.connection = rationale.connection AND rationale_event.ticket_id = rationale.ticket_id)`,
  },
  {
    code: "delivered_without_effect",
    level: "error",
    meaning: "drafts marked as delivered whose note was never confirmed",
    sql: `SELECT id AS what FROM draft WHERE delivered_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM effect
      WHERE effect.subject_id = draft.id AND effect.kind = 'note' AND effect.done_at IS NOT NULL)`,
  },
  {
    code: "delivery_without_job",
    level: "error",
    meaning: "customers' messages of the last day for which there is no job and no row",
    // Older jobs may have been forgotten with their tickets' text.
    sql: `SELECT connection || ':' || ticket_id AS what FROM delivery
      WHERE received_at > @now - ${DAY_MS} AND ticket_id IS NOT NULL
        AND (kind = 'ticket_created' OR (kind = 'message_created' AND detail IN ('customer', 'unknown')))
        AND connection || ':' || ticket_id NOT IN (SELECT subject FROM job)
        AND (connection, ticket_id) NOT IN (SELECT connection, ticket_id FROM rationale)`,
  },
  {
    code: "job_held_by_nobody",
    level: "error",
    meaning: "jobs whose worker has died and which none takes over; is a worker running?",
    sql: `SELECT id || ' ' || subject AS what FROM job
      WHERE state = 'running' AND coalesce(lease_until, 0) < @realNow - ${LEASE_GRACE_MS}`,
  },
  {
    code: "job_long_due",
    level: "error",
    meaning: "jobs that have been due for more than 15 minutes; is a worker running?",
    sql: `SELECT id || ' ' || subject AS what FROM job WHERE state = 'queued' AND run_at < @now - ${LONG_DUE_MS}`,
  },
  {
    code: "token_not_sealed",
    level: "error",
    meaning: "access tokens that are not kept as they should be: sealed",
    sql: `SELECT platform || ' ' || account AS what FROM access_token WHERE coalesce(ciphertext, nonce, key_id) IS NOT NULL
      AND (ciphertext GLOB '*[^A-Za-z0-9+/=]*' OR length(nonce) <> 16 OR length(key_id) <> 16 OR expires_at IS NULL
        OR (ciphertext IS NULL) + (nonce IS NULL) + (key_id IS NULL) > 0)`,
  },
  {
    code: "token_key_missing",
    level: "warning",
    meaning: "access tokens sealed with a key that is not in ENCRYPTION_KEYS; new ones will be asked for",
    sql: `SELECT platform || ' ' || account || ' ' || key_id AS what FROM access_token WHERE @keyIds IS NOT NULL
      AND key_id IS NOT NULL AND key_id NOT IN (SELECT value FROM json_each(@keyIds))`,
  },
  {
    code: "dead_letters",
    level: "warning",
    meaning: "dead letters: `sidenote jobs list` names their reasons",
    sql: "SELECT id || ' ' || subject AS what FROM job WHERE state = 'dead'",
  },
  {
    code: "orphans",
    level: "error",
    meaning: "rows that belong to nothing",
    sql: `SELECT 'reply ' || draft_id AS what FROM reply WHERE draft_id NOT IN (SELECT id FROM draft)
      UNION ALL SELECT 'model_call ' || id FROM model_call WHERE draft_id NOT IN (SELECT id FROM draft)
      UNION ALL SELECT 'effect ' || subject_id FROM effect
        WHERE subject_id GLOB 'd_*' AND subject_id NOT IN (SELECT id FROM draft)
          AND ${DRAFT_OF_TAGS} NOT IN (SELECT id FROM draft)
      UNION ALL SELECT 'rationale_event ' || id FROM rationale_event
        WHERE (connection, ticket_id) NOT IN (SELECT connection, ticket_id FROM rationale)`,
  },
];
