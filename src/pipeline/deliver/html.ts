const trusted = Symbol("markup made by the html template");

/** Markup whose interpolated values have been escaped. Only `html` makes it. */
export interface Html {
  readonly markup: string;
  readonly [trusted]: true;
}

type Value = string | number | Html | readonly Html[] | null;

/** Template tag for markup: strings are escaped for text and double-quoted attributes, Html goes in as it is, null adds nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0] ?? "";
  for (const [index, value] of values.entries()) markup += render(value) + (strings[index + 1] ?? "");
  return { markup, [trusted]: true };
}

/**
 * Makes text from elsewhere safe to show: control characters and the invisible ones that reorder or hide text
 * become U+FFFD, line breaks and tabs stay.
 */
export function visibleText(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, "\uFFFD");
}

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escape(visibleText(value));
  if ("markup" in value) return value.markup;
  return value.map((part) => part.markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
