import type { SandboxHelpdesk } from "../tickets.ts";
import { html } from "./html.ts";
import { helpdeskName, page } from "./layout.ts";

/** The form with which a person writes in as a customer. */
export function newTicketPage(
  helpdesks: readonly SandboxHelpdesk[],
  reviewUrl: string | null,
  problem: string | null,
): string {
  const body = html`
<p><a href="/">← All tickets</a></p>
<h1>New ticket</h1>
<p class="muted">Write as a customer would. An address that belongs to an order lets Sidenote see that order.</p>
${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
<form class="card form" method="post" action="/new">
<fieldset><legend>Helpdesk</legend>${helpdesks.map(
    (desk, index) =>
      html`<label class="choice"><input type="radio" name="helpdesk" value="${desk.id}"${
        index === 0 ? html` checked` : null
      }> ${helpdeskName(desk.id)}</label>`,
  )}</fieldset>
<label for="name">Name</label><input id="name" name="name" autocomplete="off" maxlength="200">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="off" maxlength="320">
<label for="subject">Subject</label><input id="subject" name="subject" autocomplete="off" maxlength="400">
<label for="text">Message</label><textarea id="text" name="text" rows="7" required maxlength="20000"></textarea>
<p class="buttons"><button class="primary">Send</button></p>
</form>`;
  return page({ title: "New ticket", reviewUrl, body });
}
