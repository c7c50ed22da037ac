import { loadText } from "./load-text.ts";

export interface Figure {
  name: string;
  value: string;
  goal: string;
  /** Null = printed for the record. */
  met: boolean | null;
}

export function atLeast(name: string, value: number, goal: number): Figure {
  return { name, value: value.toFixed(2), goal: `≥ ${goal.toFixed(2)}`, met: value >= goal };
}

export function atMost(name: string, value: number, goal: number, unit: string): Figure {
  return {
    name,
    value: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    goal: `≤ ${goal} ${unit}`,
    met: value <= goal,
  };
}

export function forTheRecord(name: string, value: string): Figure {
  return { name, value, goal: "", met: null };
}

/** Each figure is printed when it is known, with the load that the machine had just then. */
export function printFigures(figures: readonly Figure[]): void {
  for (const { name, value, goal, met } of figures) {
    console.log(
      `| ${name} | ${value} | ${goal} | ${met === null ? "" : met ? "yes" : "NO"} | ${loadText()} |`,
    );
  }
}

export const FIGURES_HEAD = "| figure | value | goal | met | machine |\n| --- | ---: | ---: | --- | --- |";
