import { createHash } from "node:crypto";
import { chooser, seededRandom } from "../bench/seeded-random.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Fault, SandboxAnswer, SandboxRequest } from "../sandbox/server.ts";
import type { ChaosTicket } from "./chaos-shop.ts";

/** How often each fault is met, against the others. */
const WEIGHTS = {
  "500": 3,
  "502 with HTML": 3,
  "503": 3,
  "503 with Retry-After": 1,
  "429": 0.7,
  THROTTLED: 2,
  "slow answer": 3,
  "never an answer": 0.4,
  "half an answer, then silence": 0.4,
  "reset before the work": 3,
  "reset after the work": 4,
  "JSON cut off after the work": 3,
  "wrong content type after the work": 3,
};
type FaultKind = keyof typeof WEIGHTS;
const choose = chooser<FaultKind>(WEIGHTS);

/** Every fault ends: what comes after so many faults of one call works. */
const MOST_IN_A_ROW = 3;

export interface FaultPlan {
  /** The fault switch for one platform's API. */
  switchOf(platform: string): Fault;
  /** How often each fault was met. */
  counts: Map<string, number>;
}

/**
 * Draws for each request whether and how it fails, from the seed, what is asked for, and how often it was asked for
 * before. The order in which requests of different tickets arrive therefore doesn't matter.
 */
export function createFaultPlan({ seed, share }: { seed: number; share: number }): FaultPlan {
  const counts = new Map<string, number>();
  const asked = new Map<string, number>();

  function draw(platform: string, request: SandboxRequest): FaultKind | null {
    const what = `${platform} ${whatIsAsked(request)}`;
    const times = (asked.get(what) ?? 0) + 1;
    asked.set(what, times);
    if (times > MOST_IN_A_ROW) return null;
    const random = seededRandom(numberOf(`${seed} ${what} ${times}`));
    // The first number of nearby seeds is alike.
    random();
    if (random() >= share) return null;
    const kind = choose(random);
    return kind === "THROTTLED" && !isGraphql(request) ? "503" : kind;
  }

  return {
    counts,
    switchOf(platform) {
      let effect: Fault["effect"] = { kind: "delay", ms: 0 };
      return {
        times: Number.POSITIVE_INFINITY,
        when: (request) => {
          const kind = draw(platform, request);
          if (kind === null) return false;
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
          effect = effectOf(kind);
          return true;
        },
        get effect() {
          return effect;
        },
      };
    },
  };
}

/** The helpdesks refuse every note on the chosen tickets, until that is lifted. */
export function refuseNotes(
  sandbox: Sandbox,
  tickets: readonly ChaosTicket[],
): { ids: ReadonlySet<string>; lift: () => void } {
  const chosen = tickets.filter(({ refused }) => refused).map(({ source }) => source);
  const faults = sandbox.helpdesks.map((desk) => {
    const ids = new Set(chosen.filter(({ helpdesk }) => helpdesk === desk.id).map(({ id }) => id));
    const fault: Fault = {
      times: Number.POSITIVE_INFINITY,
      when: ({ method, path, body }) =>
        ids.has(/\/tickets\/(\d+)(?:\/messages)?$/.exec(path)?.[1] ?? "") &&
        (method === "POST" || (method === "PUT" && body.includes('"comment"'))),
      effect: answer({ status: 400, body: { error: "no notes here" } }),
    };
    desk.faults.push(fault);
    return fault;
  });
  return {
    ids: new Set(chosen.map(({ helpdesk, id }) => `${helpdesk}:${id}`)),
    lift: () => {
      for (const fault of faults) fault.times = 0;
    },
  };
}

function effectOf(kind: FaultKind): Fault["effect"] {
  switch (kind) {
    case "500":
      return answer({ status: 500, body: { error: "Internal Server Error" } });
    case "502 with HTML":
      return answer({ status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" });
    case "503":
      return answer({ status: 503, body: "" });
    case "503 with Retry-After":
      return answer({ status: 503, headers: { "retry-after": "1" }, body: "" });
    case "429":
      return answer({ status: 429, headers: { "retry-after": "1" }, body: { error: "Too many requests" } });
    case "THROTTLED":
      return answer({ status: 200, body: THROTTLED });
    case "slow answer":
      return { kind: "delay", ms: 1_500 };
    case "never an answer":
      return { kind: "hang" };
    case "half an answer, then silence":
      return { kind: "stall_after" };
    case "reset before the work":
      return { kind: "reset_before" };
    case "reset after the work":
      return { kind: "reset_after" };
    case "JSON cut off after the work":
      return { kind: "garble_after", garble: cutOff };
    case "wrong content type after the work":
      return {
        kind: "garble_after",
        garble: (text) => ({ status: 200, headers: { "content-type": "text/plain" }, body: text }),
      };
    default:
      return kind satisfies never;
  }
}

const THROTTLED = {
  errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
  extensions: {
    cost: {
      requestedQueryCost: 100,
      actualQueryCost: null,
      throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 50, restoreRate: 100 },
    },
  },
};

function answer(scripted: SandboxAnswer): Fault["effect"] {
  return { kind: "answer", answer: scripted };
}

function cutOff(text: string): SandboxAnswer {
  const body = text.slice(0, Math.max(1, Math.floor(text.length * 0.7)));
  return { status: 200, headers: { "content-type": "application/json" }, body };
}

/** GraphQL and the model have one path for everything, so the body says what is asked for. */
function whatIsAsked({ method, path, query, body }: SandboxRequest): string {
  return `${method} ${path}?${query.toString()} ${path.includes("/tickets") ? body.length : body}`;
}

function isGraphql({ path }: SandboxRequest): boolean {
  return path.endsWith("/graphql.json");
}

function numberOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32LE(0);
}
