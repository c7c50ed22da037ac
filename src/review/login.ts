import { randomBytes } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Store } from "../../db/store.ts";
import type { Logger } from "../log.ts";
import { secretsEqual } from "../net/compare-secret.ts";
import { html } from "../pipeline/deliver/html.ts";
import { createCookie } from "./cookies.ts";
import { checkCsrf, readForm } from "./form.ts";
import { csrfField, type Page, sendPage } from "./layout.ts";
import { createPasswordCheck } from "./password.ts";
import { limited } from "./rate-limit.ts";
import { attachSession, sessionOf } from "./session-of.ts";
import { createSessions, SESSION_LIFETIME_MS } from "./sessions.ts";

export interface LoginOptions {
  store: Pick<Store, "signOuts">;
  adminPassword: string;
  linkSecret: string;
  isHttps: boolean;
  now: () => Date;
  log: Logger;
}

const QUARTER_HOUR_MS = 15 * 60_000;
/** Pages of ours stay far below; encoded again, a longer one would not fit into the headers that clients take. */
const LONGEST_WAY_BACK = 2_000;
const LoginForm = z.object({ csrf: z.string(), password: z.string(), next: z.string().catch("") });

/** GET and POST /login, POST /logout, and the door that everything behind a sign-in stands behind. */
export function createLogin(options: LoginOptions): { routes: Router; requireSession: RequestHandler } {
  const { store, adminPassword, linkSecret, isHttps, now, log } = options;
  const sessions = createSessions({ link: linkSecret, password: adminPassword }, store.signOuts, now);
  const sessionCookie = createCookie("sidenote", isHttps, SESSION_LIFETIME_MS);
  // The login form is guarded too, by a cookie that its hidden field repeats: no other site can sign a person in.
  const formCookie = createCookie("sidenote_login", isHttps, SESSION_LIFETIME_MS);
  const isRight = createPasswordCheck(adminPassword);
  const routes = Router();
  let warnedAt = 0;

  const requireSession: RequestHandler = async (request, response, next) => {
    const session = await sessions.read(sessionCookie.read(request) ?? "");
    if (session) {
      attachSession(response, session);
      return next();
    }
    const { method, originalUrl } = request;
    const isBackable = method === "GET" && originalUrl.length <= LONGEST_WAY_BACK;
    const back = isBackable ? `?next=${encodeURIComponent(originalUrl)}` : "";
    response.redirect(303, `/login${back}`);
  };

  routes.get("/login", (request, response) => {
    const token = formCookie.read(request) ?? randomBytes(24).toString("base64url");
    formCookie.write(response, token);
    sendPage(response, loginPage(token, localPath(request.query["next"]), null));
  });

  routes.post(
    "/login",
    limited({ max: 10, maxOfAll: 300, windowMs: QUARTER_HOUR_MS, now }, (response) => {
      // Once in a while: whoever guesses on must not fill the log.
      if (now().getTime() - warnedAt >= QUARTER_HOUR_MS) {
        warnedAt = now().getTime();
        log.warn({}, "too many sign-ins");
      }
      sendPage(response, tooManyPage(), 429);
    }),
    readForm,
    async (request, response) => {
      const form = LoginForm.safeParse(request.body);
      const token = formCookie.read(request);
      const next = localPath(form.data?.next);
      if (!form.success || token === null || !secretsEqual(form.data.csrf, token)) {
        const fresh = randomBytes(24).toString("base64url");
        formCookie.write(response, fresh);
        const problem = "This form was out of date. Please try once more.";
        return sendPage(response, loginPage(fresh, next, problem), 403);
      }
      if (!(await isRight(form.data.password))) {
        log.warn({}, "a sign-in was refused");
        return sendPage(response, loginPage(token, next, "That is not the password."), 401);
      }
      log.info({}, "signed in");
      formCookie.clear(response);
      sessionCookie.write(response, sessions.open());
      response.redirect(303, next);
    },
  );

  routes.post("/logout", requireSession, readForm, checkCsrf, async (_request, response) => {
    const session = sessionOf(response);
    if (session) await sessions.close(session);
    sessionCookie.clear(response);
    response.redirect(303, "/login");
  });

  return { routes, requireSession };
}

/** Where to go after the sign-in: a page behind it, never another site. */
function localPath(next: unknown): string {
  if (typeof next !== "string" || !/^\/(?:tickets|reports)(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(next)) {
    return "/tickets";
  }
  return next;
}

function loginPage(token: string, next: string, problem: string | null): Page {
  return {
    title: "Sign in",
    current: null,
    body: html`<section class="card narrow">
<h1>Sign in</h1>
<p class="muted">What was proposed, what was sent, and why.</p>
${problem === null ? null : html`<p class="banner bad" role="alert" id="problem">${problem}</p>`}
<form method="post" action="/login">
${csrfField(token)}<input type="hidden" name="next" value="${next}">
<input type="text" name="username" value="admin" autocomplete="username" hidden>
<p class="field"><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required autofocus${
      problem === null ? null : html` aria-describedby="problem" aria-invalid="true"`
    }></p>
<p class="buttons"><button>Sign in</button> <a class="small" href="${next}">Signed in already? Go on</a></p>
</form>
</section>`,
  };
}

function tooManyPage(): Page {
  return {
    title: "Too many tries",
    current: null,
    body: html`<section class="card narrow"><h1>Too many tries</h1>
<p>Please wait a quarter of an hour, then <a href="/login">sign in</a> again.</p></section>`,
  };
}
