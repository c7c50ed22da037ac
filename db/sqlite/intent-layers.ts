import { and, desc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { IntentLayers } from "../intent-layers.ts";
import type { Connection } from "./open.ts";
import { draft, intentLayer, rationale, rationaleEvent } from "./tables.ts";

/** An edit that leaves less of the draft's words than this may have answered another question. */
const CONFIRMING_SIMILARITY = 0.5;

/** Layers of the intent model, and what they are learned from. */
export function createIntentLayers({ db, inTransaction }: Connection): IntentLayers {
  const active = db
    .select({ version: intentLayer.version })
    .from(intentLayer)
    .where(
      and(
        eq(intentLayer.store, sql.placeholder("store")),
        eq(intentLayer.baseVersion, sql.placeholder("baseVersion")),
        isNull(intentLayer.revertedAt),
      ),
    )
    .orderBy(desc(intentLayer.activatedAt), desc(intentLayer.version))
    .limit(1)
    .prepare();
  const activeVersion = (store: string, baseVersion: string): string | null =>
    active.get({ store, baseVersion })?.version ?? null;

  return {
    labelledTickets: async (store, limit) =>
      db
        .select({
          connection: rationale.connection,
          ticketId: rationale.ticketId,
          messageId: draft.messageId,
          intent: sql<string>`${rationale.intent}`,
          correctedIntent: rationale.correctedIntent,
          labelledAt: labelledAt().mapWith(rationale.repliedAt),
        })
        .from(rationale)
        .innerJoin(draft, eq(draft.id, rationale.draftId))
        .where(and(eq(rationale.store, store), isNotNull(rationale.intent), isLabelled(), isKept()))
        .orderBy(desc(rationale.createdAt), desc(rationale.connection), desc(rationale.ticketId))
        .limit(limit)
        .all(),
    activeVersion: async (store, baseVersion) => activeVersion(store, baseVersion),
    findLayer: async (store, version) =>
      db
        .select()
        .from(intentLayer)
        .where(and(eq(intentLayer.store, store), eq(intentLayer.version, version)))
        .get() ?? null,
    layersOf: async (store) =>
      db
        .select(SUMMARY)
        .from(intentLayer)
        .where(eq(intentLayer.store, store))
        .orderBy(desc(intentLayer.activatedAt), desc(intentLayer.version))
        .all(),
    activate: async (layer) => {
      const { figures, activatedAt } = layer;
      db.insert(intentLayer)
        .values({ ...layer, revertedAt: null })
        .onConflictDoUpdate({
          target: [intentLayer.store, intentLayer.version],
          set: { figures, activatedAt, revertedAt: null },
        })
        .run();
    },
    revert: async (store, baseVersion, at) =>
      inTransaction(() => {
        const version = activeVersion(store, baseVersion);
        if (version === null) return null;
        db.update(intentLayer)
          .set({ revertedAt: at })
          .where(and(eq(intentLayer.store, store), eq(intentLayer.version, version)))
          .run();
        return version;
      }),
  };
}

const SUMMARY = {
  store: intentLayer.store,
  version: intentLayer.version,
  baseVersion: intentLayer.baseVersion,
  figures: intentLayer.figures,
  createdAt: intentLayer.createdAt,
  activatedAt: intentLayer.activatedAt,
  revertedAt: intentLayer.revertedAt,
};

/** Corrected by an agent, or confirmed: a draft that went out much as it was had understood what was wanted. */
function isLabelled() {
  const isUndisputed = or(isNull(rationale.reason), ne(rationale.reason, "wrong_intent"));
  const isSent = or(
    eq(rationale.outcome, "accepted"),
    sql`${rationale.outcome} = 'edited' AND ${rationale.similarity} >= ${CONFIRMING_SIMILARITY}`,
  );
  return or(isNotNull(rationale.correctedIntent), and(isUndisputed, isSent));
}

/** A correction may come long after the reply, and a reply after a correction is no new lesson. */
function labelledAt() {
  return sql<Date>`coalesce((SELECT max(${rationaleEvent.at}) FROM ${rationaleEvent} WHERE ${rationaleEvent.connection} = ${rationale.connection}
    AND ${rationaleEvent.ticketId} = ${rationale.ticketId} AND ${rationaleEvent.kind} = 'intent_corrected'), ${rationale.repliedAt}, ${rationale.updatedAt})`;
}

function isKept() {
  return sql`NOT EXISTS (SELECT 1 FROM ${rationaleEvent} WHERE ${rationaleEvent.connection} = ${rationale.connection}
    AND ${rationaleEvent.ticketId} = ${rationale.ticketId} AND ${rationaleEvent.kind} = 'erased')`;
}
