import type { TicketKey } from "./store.ts";

/** What a store's agents have taught the intent model, and the rows from which they did. Layers are never deleted. */
export interface IntentLayers {
  /** The newest tickets of a store whose intent agents have corrected or confirmed; erased ones are left out. */
  labelledTickets(store: string, limit: number): Promise<readonly LabelledTicket[]>;
  /** Version of the layer in use on this shipped model; null = the shipped model alone. Asked before every ticket. */
  activeVersion(store: string, baseVersion: string): Promise<string | null>;
  findLayer(store: string, version: string): Promise<IntentLayerRow | null>;
  /** All of a store, those activated last first. */
  layersOf(store: string): Promise<readonly IntentLayerSummary[]>;
  /** From now on this layer is the one in use; one that is known already is activated again. */
  activate(layer: IntentLayerRow): Promise<void>;
  /** Takes back the layer in use: the one before it counts again, else none. Answers its version, or null when none was in use. */
  revert(store: string, baseVersion: string, at: Date): Promise<string | null>;
}

/** A ticket of which an agent's deeds tell the intent. */
export interface LabelledTicket extends TicketKey {
  /** The customer message that was read. */
  messageId: string;
  /** As Sidenote had read it. */
  intent: string;
  /** As the agent said; null = the draft was sent much as it was, which confirms the reading. */
  correctedIntent: string | null;
  /** When the agent said so, or sent the draft. */
  labelledAt: Date;
}

export interface IntentLayerSummary {
  store: string;
  /** Short content hash of the weights. */
  version: string;
  /** Version of the shipped model on which it stands. */
  baseVersion: string;
  /** As cross-validation found them; read leniently. */
  figures: unknown;
  createdAt: Date;
  activatedAt: Date;
  revertedAt: Date | null;
}

export interface IntentLayerRow extends Omit<IntentLayerSummary, "revertedAt"> {
  /** To be parsed before use. */
  weights: unknown;
}
