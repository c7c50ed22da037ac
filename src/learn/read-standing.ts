import type { Store } from "../../db/store.ts";
import type { Logger } from "../log.ts";
import { shippedModel } from "../pipeline/classify/classify-ticket.ts";
import { createStoreClassifier } from "../pipeline/classify/store-classifier.ts";
import type { Standing } from "./judge-layer.ts";

/**
 * What reads a store's tickets now, and since when its lessons are old: the layer in use was learned from those before it
 * was made, and those before the last `--revert` made the layer that a person did not want. Null where there is neither.
 */
export async function readStanding(
  storeName: string,
  store: Pick<Store, "intentLayers">,
  log: Pick<Logger, "warn">,
): Promise<Standing | null> {
  const base = shippedModel.version;
  const layers = (await store.intentLayers.layersOf(storeName)).filter(
    ({ baseVersion }) => baseVersion === base,
  );
  const layer = await store.intentLayers.activeVersion(storeName, base);
  const moments = layers.flatMap(({ version, createdAt, revertedAt }) => [
    ...(version === layer ? [{ at: createdAt, takenBack: null }] : []),
    ...(revertedAt === null ? [] : [{ at: revertedAt, takenBack: version }]),
  ]);
  const last = moments.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return null;
  const classify = await createStoreClassifier(store, storeName, {
    warn: log.warn.bind(log),
    info: () => {},
  })();
  return { layer, takenBack: last.takenBack, classify, since: last.at };
}
