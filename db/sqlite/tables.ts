import { declareTables } from "../tables.ts";
import { sqliteKit } from "./kit.ts";

export const {
  delivery,
  job,
  effect,
  draft,
  modelCall,
  rationale,
  reply,
  rationaleEvent,
  connection,
  signOut,
  intentLayer,
  accessToken,
} = declareTables(sqliteKit);
