import type { IntentLayerSummary } from "../../db/intent-layers.ts";
import { shippedModel } from "../pipeline/classify/classify-ticket.ts";
import { LayerFigures } from "./judge-layer.ts";

type Compared = Pick<LayerFigures, "tickets" | "corrections" | "layered" | "gained" | "lost">;

/** What was compared, as a table for the person who ran `learn`: against the shipped model, and against what is in use. */
export function figureLines({ recent, ...all }: LayerFigures): string[] {
  const lines = table("on tickets not learned from", "shipped", all, all.shipped);
  if (!recent || recent.tickets === 0) return lines;
  const name = recent.layer === null ? "shipped, in use" : "in use";
  return [...lines, ...table(`since ${recent.since.slice(0, 16)}Z`, name, recent, recent.standing)];
}

function table(title: string, before: string, compared: Compared, was: LayerFigures["shipped"]): string[] {
  const { tickets, corrections, layered, gained, lost } = compared;
  const share = (right: number) => `${right} (${((100 * right) / tickets).toFixed(1)} %)`;
  const rows = [
    [title, before, "with layer"],
    [`right of ${tickets}`, share(was.right), share(layered.right)],
    [`right of ${corrections} corrected`, String(was.correctionsRight), String(layered.correctionsRight)],
    ["sure and wrong", String(was.surelyWrong), String(layered.surelyWrong)],
  ] as const;
  return [
    ...rows.map(([what, one, other]) => `  ${what.padEnd(29)}${one.padEnd(17)}${other}`),
    `  ${gained} gained, ${lost} lost`,
  ];
}

/** One layer as `learn --list` shows it. `active` is the version in use. */
export function layerLine(layer: IntentLayerSummary, active: string | null): string {
  const { version, baseVersion, createdAt, revertedAt } = layer;
  const figures = LayerFigures.safeParse(layer.figures).data;
  const told = figures
    ? `${figures.tickets} tickets, ${figures.corrections} corrected: right ${figures.shipped.right} → ${figures.layered.right}`
    : "figures unreadable";
  const state =
    version === active
      ? "in use"
      : revertedAt !== null
        ? `taken back ${revertedAt.toISOString()}`
        : baseVersion === shippedModel.version
          ? "before"
          : "for another release's model";
  return `${version}  ${createdAt.toISOString()}  ${told}  ${state}`;
}
