import { html } from "../pipeline/deliver/html.ts";
import type { Page } from "./layout.ts";

/** A page that only says something. */
export function messagePage(title: string, text: string, current: Page["current"] = null): Page {
  return {
    title,
    current,
    body: html`<section class="card narrow"><h1>${title}</h1><p>${text}</p></section>`,
  };
}
