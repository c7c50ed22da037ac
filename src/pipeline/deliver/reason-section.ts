import { reasonLabel } from "../../domain/reason.ts";
import { type Html, html } from "./html.ts";
import type { NoteSection } from "./note-sections.ts";

/** Where an agent says why they chose differently, without a login. Opening a link saves nothing. */
export interface ReasonLinks {
  /** The page with no reason chosen yet. */
  page: string;
  byCode: readonly { code: string; url: string }[];
}

/** One line of links; the plain text, where they can't be hidden behind words, has only the page's. */
export function reasonSection(links: ReasonLinks | null): NoteSection | null {
  if (!links) return null;
  const lead = "Sent something else? Say why:";
  return {
    html: html`<p><strong>${lead}</strong> ${linkList(links)}</p>`,
    text: `${lead} ${links.page}`,
  };
}

/** "VIP goodwill · Repeat buyer · …", each a link. */
function linkList({ byCode }: ReasonLinks): Html {
  return html`${byCode.map(({ code, url }, index) => {
    const link = html`<a href="${url}">${reasonLabel(code)}</a>`;
    return index === 0 ? link : html` · ${link}`;
  })}`;
}
