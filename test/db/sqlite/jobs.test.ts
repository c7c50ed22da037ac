import { openSqliteStore } from "../../../db/sqlite/store.ts";
import { aDelivery } from "../../support/deliveries.ts";
import { queueContract } from "../queue-contract.ts";

queueContract("SQLite", () => {
  const store = openSqliteStore(":memory:");
  return {
    queue: store.queue,
    enqueue: async (job, createdAt) => {
      await store.receiveDelivery(aDelivery(createdAt ? { receivedAt: createdAt } : {}), job);
    },
    close: () => store.close(),
  };
});
