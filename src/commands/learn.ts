import { setTimeout as delay } from "node:timers/promises";
import { openSqliteStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import type { Config } from "../config.ts";
import { figureLines, layerLine } from "../learn/figure-lines.ts";
import { type LayerFigures, MIN_CORRECTIONS, MIN_TICKETS } from "../learn/judge-layer.ts";
import { learnLayer } from "../learn/learn-layer.ts";
import { readLessons } from "../learn/read-lessons.ts";
import { readStanding } from "../learn/read-standing.ts";
import type { Surroundings } from "../main.ts";
import { shippedModel } from "../pipeline/classify/classify-ticket.ts";
import { type LayerWeights, layerVersion } from "../pipeline/classify/intent-layer.ts";
import { loadPolicy } from "../pipeline/decide/policy/policy-file.ts";
import { tokenVault } from "../tokens/sealed-vault.ts";

/** The newest ones: enough to judge by, and read in a quarter of an hour. */
const MAX_TICKETS = 1_000;
const PAUSE_MS = 1_000;
const TELL_EVERY = 100;

export interface LearnDeps extends Pick<Surroundings, "fetch" | "log" | "now"> {
  signal: AbortSignal;
  /** Judge by the shipped model alone, as if no layer were in use and none had been taken back; default no. */
  anew?: boolean;
  /** Between tickets; default one second. */
  pauseMs?: number;
}

/**
 * Teaches the intent model what a store's agents have corrected, or shows what it has been taught. Exit codes: 0 done, also
 * when nothing was better; 1 there was nothing to take back.
 */
export async function learn(
  config: Config,
  way: "use" | "try" | "list" | "revert",
  deps: LearnDeps,
  print: (line: string) => void,
): Promise<number> {
  const { policy } = await loadPolicy(config.core.POLICY_FILE);
  const store = openSqliteStore(config.core.DATABASE_FILE);
  const { name } = policy.store;
  try {
    if (way === "list") return await list(name, store, print);
    if (way === "revert") return await revert(name, store, deps.now(), print);
    const begun = deps.now();
    const standing = deps.anew ? null : await readStanding(name, store, deps.log);
    const tickets = await store.intentLayers.labelledTickets(name, MAX_TICKETS);
    print(`${name}: ${tickets.length} tickets whose intent agents corrected or confirmed`);
    const tokens = tokenVault(config, store, deps);
    const helpdesks = new Map(
      config.helpdesks.map(({ module, env }) => [module.id, module.connect(env, { ...deps, tokens }).api]),
    );
    const onRead = (read: number) => {
      if (read % TELL_EVERY === 0) print(`  ${read} read again`);
    };
    const sleep = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal });
    const reading = { helpdesks, sleep, signal: deps.signal, pauseMs: deps.pauseMs ?? PAUSE_MS, onRead };
    // Oldest first, so that what was said last is learned last.
    const { lessons, gone, byRule } = await readLessons(tickets.toReversed(), reading);
    print(`  ${lessons.length} to learn from, ${byRule} decided by hard rules, ${gone} gone`);
    const learned = learnLayer(lessons, standing);
    if (learned.kind === "too_few") {
      print(
        `too few: ${MIN_TICKETS} tickets are needed (${learned.tickets}), ${MIN_CORRECTIONS} of them corrected (${learned.corrections})`,
      );
      return 0;
    }
    for (const line of figureLines(learned.figures)) print(line);
    if (learned.kind === "not_better") {
      for (const objection of learned.objections) print(`not used: ${objection}`);
      if (standing) print("(learn --anew judges all tickets against the shipped model alone)");
      return 0;
    }
    return await use({ ...learned, name, way, begun }, store, deps.now(), print);
  } finally {
    await store.close();
  }
}

async function use(
  learned: {
    name: string;
    way: "use" | "try";
    figures: LayerFigures;
    weights: LayerWeights;
    /** When the lessons were asked for: what is said later is no part of them. */
    begun: Date;
  },
  { intentLayers }: Store,
  now: Date,
  print: (line: string) => void,
): Promise<number> {
  const { name, way, figures, weights, begun } = learned;
  const version = layerVersion(weights);
  if (way === "try") {
    print(`layer ${version} is better; nothing was changed, without --dry-run it is used`);
  } else if ((await intentLayers.activeVersion(name, weights.base)) === version) {
    print(`layer ${version} is in use already`);
  } else {
    const made = { store: name, version, baseVersion: weights.base, createdAt: begun, activatedAt: now };
    await intentLayers.activate({ ...made, figures, weights });
    print(`layer ${version} is better: the next ticket is read with it; learn --revert takes it back`);
  }
  return 0;
}

async function list(name: string, { intentLayers }: Store, print: (line: string) => void): Promise<number> {
  const layers = await intentLayers.layersOf(name);
  const active = await intentLayers.activeVersion(name, shippedModel.version);
  for (const layer of layers) print(layerLine(layer, active));
  if (active === null) print(`${name} is read by the shipped model ${shippedModel.version} alone`);
  return 0;
}

async function revert(
  name: string,
  { intentLayers }: Store,
  now: Date,
  print: (line: string) => void,
): Promise<number> {
  const version = await intentLayers.revert(name, shippedModel.version, now);
  if (version === null) {
    print(`no layer is in use: ${name} is read by the shipped model alone`);
    return 1;
  }
  const next = await intentLayers.activeVersion(name, shippedModel.version);
  print(
    `layer ${version} taken back: ${next === null ? "the shipped model alone counts" : `layer ${next} counts again`}`,
  );
  print("the same tickets won't bring it back: learn now judges by what agents say from here on");
  return 0;
}
