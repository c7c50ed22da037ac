import express, { type RequestHandler } from "express";
import { z } from "zod";
import { secretsEqual } from "../net/compare-secret.ts";
import { html } from "../pipeline/deliver/html.ts";
import { redactText } from "../redact/redact-text.ts";
import { sendPage } from "./layout.ts";
import { sessionOf } from "./session-of.ts";

/** Reads a form's fields into request.body; a bigger one than any of ours is refused with 413. */
export const readForm: RequestHandler = express.urlencoded({
  extended: false,
  limit: "16kb",
  parameterLimit: 40,
});

/** Free text of a person: trimmed, without secrets, at most as long as the field lets them write, null when empty. */
export const FreeText = z
  .string()
  .max(2_000)
  .default("")
  .transform((text) => redactText(text.replaceAll("\r\n", "\n").trim()) || null);

export const FREE_TEXT_MAX = 1_000;

const CsrfForm = z.object({ csrf: z.string() });

/** Lets a posted form through only if it came from a page of the same session. Stands behind readForm and the door. */
export const checkCsrf: RequestHandler = (request, response, next) => {
  const session = sessionOf(response);
  const form = CsrfForm.safeParse(request.body);
  if (session && form.success && secretsEqual(form.data.csrf, session.csrfToken)) return next();
  sendPage(
    response,
    {
      title: "Form out of date",
      current: null,
      body: html`<section class="card narrow"><h1>This form is out of date</h1>
<p>Nothing was saved. Go back, load the page again, and send it once more.</p></section>`,
    },
    403,
  );
};
