import type { Page } from "playwright-core";

/** Everything on the page that a mouse can use and nobody has hidden; of a group of radio buttons, one. */
const USABLE = `(() => {
  const seen = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  const groups = new Set();
  return seen.filter((one) => {
    if (one.type !== "radio") return true;
    const isFirst = !groups.has(one.name);
    groups.add(one.name);
    return isFirst;
  }).length;
})()`;

/** What has the focus: which of its kind, its words, and whether one can see that it has it. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const all = [...document.querySelectorAll("*")];
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return { at: one.type === "radio" ? one.name : all.indexOf(one), tag: one.tagName, isSeen: outlineStyle !== "none" && outlineWidth !== "0px" };
})()`;

interface Focused {
  at: number | string;
  tag: string;
  isSeen: boolean;
}

/** Presses Tab until it comes round; answers how many stops there were, of how many, and those that do not show. */
export async function tabThrough(page: Page): Promise<{ stops: number; usable: number; unseen: string[] }> {
  const usable = await page.evaluate<number>(USABLE);
  const stops = new Map<number | string, Focused>();
  for (let presses = 0; presses < usable + 5; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<Focused | null>(FOCUSED);
    // A select or a date has several parts, each with a stop of its own.
    if (focused) stops.set(focused.at, focused);
  }
  const unseen = [...stops.values()].filter(({ isSeen }) => !isSeen).map(({ tag }) => tag);
  return { stops: stops.size, usable, unseen };
}
