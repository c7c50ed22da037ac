import { z } from "zod";

/** What a process under test is told to suffer. */
export const OrderFromOutside = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("clock"), offsetMs: z.number() }),
  z.object({ kind: z.enum(["read_only", "full"]), on: z.boolean() }),
]);
export type OrderFromOutside = z.infer<typeof OrderFromOutside>;
