import { z } from "zod";
import { INTENTS, Intent } from "../domain/intent.ts";
import { reasonLabel } from "../domain/reason.ts";
import { type Html, html } from "../pipeline/deliver/html.ts";
import { FREE_TEXT_MAX, FreeText } from "./form.ts";
import { intentLabel } from "./labels.ts";

export const ReasonForm = z.object({
  code: z.string().regex(/^[a-z0-9_]{1,40}$/),
  text: FreeText,
  /** What the customer really wanted; null = the form does not say. */
  rightIntent: Intent.nullable().catch(null).default(null),
});
export type ReasonForm = z.infer<typeof ReasonForm>;

/** The fields of every reason form: one choice out of all codes, the right intent for whoever knows better, and a free text. */
export function reasonFields(codes: readonly string[], chosen: string | null, text: string | null): Html {
  return html`<fieldset class="choices"><legend>Why was something else the better answer?</legend>
${codes.map(
  (code) =>
    html`<label class="choice"><input type="radio" name="code" value="${code}" required${
      code === chosen ? html` checked` : null
    }> ${reasonLabel(code)}</label>`,
)}
</fieldset>
<p class="field"><label for="right-intent">What the customer really wanted <span class="muted">(if it was misread)</span></label>
<select id="right-intent" name="rightIntent"><option value="">Leave it as it was read</option>${INTENTS.map(
    (intent) => html`<option value="${intent}">${intentLabel(intent)}</option>`,
  )}</select></p>
<p class="field"><label for="reason-text">In your own words <span class="muted">(optional)</span></label>
<textarea id="reason-text" name="text" maxlength="${FREE_TEXT_MAX}" rows="3">${text ?? ""}</textarea></p>`;
}

/** A code that is unknown here (a link from before the policy changed) is kept as words under \`other\`. */
export function knownReason(given: ReasonForm, codes: readonly string[]): ReasonForm {
  if (codes.includes(given.code)) return given;
  const text = given.text === null ? given.code : `${given.code}: ${given.text}`;
  return { ...given, code: "other", text };
}
