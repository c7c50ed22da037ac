import type { Store } from "../../../db/store.ts";
import type { Logger } from "../../log.ts";
import { type ClassifyTicket, classifyTicket, createClassifier, shippedModel } from "./classify-ticket.ts";
import { LayerWeights, withLayer } from "./intent-layer.ts";

/**
 * How the next ticket of this store is to be read: by the layer in use, if there is one. Asked before every ticket, so that
 * a layer which another process activates or takes back counts at once. A layer that can't be used is logged and left out.
 */
export function createStoreClassifier(
  { intentLayers }: Pick<Store, "intentLayers">,
  storeName: string,
  log: Pick<Logger, "warn" | "info">,
): () => Promise<ClassifyTicket> {
  let known: { version: string | null; classify: ClassifyTicket } = {
    version: null,
    classify: classifyTicket,
  };

  async function load(version: string): Promise<ClassifyTicket> {
    const row = await intentLayers.findLayer(storeName, version);
    try {
      const model = withLayer(shippedModel, LayerWeights.parse(row?.weights));
      if (model) return createClassifier(model, `+layer-${version}`);
    } catch (error) {
      log.warn({ err: error, version }, "the store's intent layer can't be read");
    }
    return classifyTicket;
  }

  return async () => {
    const version = await intentLayers.activeVersion(storeName, shippedModel.version);
    if (version !== known.version) {
      known = { version, classify: version === null ? classifyTicket : await load(version) };
      log.info({ version }, "tickets are read with another intent layer");
    }
    return known.classify;
  };
}
