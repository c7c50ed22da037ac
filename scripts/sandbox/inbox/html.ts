import { escapeHtml } from "../tickets.ts";

/** Markup that may go out as it is: made by `html` or `trusted` only. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | null;

/** A template tag that escapes every text put into it; null adds nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0] ?? "";
  for (const [index, value] of values.entries()) markup += render(value) + (strings[index + 1] ?? "");
  return { markup };
}

/** For markup that was made safe elsewhere. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map((part) => part.markup).join("");
}
