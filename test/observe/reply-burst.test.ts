import { describe, expect, it } from "vitest";
import type { Message } from "../../src/domain/ticket.ts";
import { cameBefore } from "../../src/observe/note-order.ts";
import { replyBurst } from "../../src/observe/reply-burst.ts";
import { aMessage } from "../support/messages.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute));
let place = 0;
const say = (author: Message["author"], overrides: Partial<Message> = {}): Message => {
  place += 1;
  return aMessage(`text ${place}`, { id: String(100 + place), author, sentAt: at(place), ...overrides });
};
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);

describe("the reply to a draft", () => {
  const asked = say("customer");
  const draft = { messageId: asked.id, createdAt: asked.sentAt };
  const only = new Set([asked.id]);

  it("is what staff sent until the customer's next words", () => {
    const [first, second, later] = [say("agent"), say("agent"), say("agent")];
    const conversation = [say("agent"), asked, first, say("machine"), second, say("customer"), later];
    expect(ids(replyBurst(conversation, draft, only))).toEqual(ids([first, second]));
  });

  it("leaves out what never left", () => {
    const sent = say("agent");
    expect(ids(replyBurst([asked, say("agent", { failed: true }), sent], draft, only))).toEqual([sent.id]);
  });

  it("may follow further words of the same question, but not a question with its own draft", () => {
    const [photo, reply] = [say("customer"), say("agent")];
    expect(ids(replyBurst([asked, photo, reply], draft, only))).toEqual([reply.id]);
    expect(replyBurst([asked, photo, reply], draft, new Set([asked.id, photo.id]))).toEqual([]);
  });

  it("is what came after the draft when the question is gone", () => {
    const [before, after] = [say("agent", { sentAt: at(0) }), say("agent", { sentAt: at(59) })];
    const gone = { messageId: "gone", createdAt: at(30) };
    expect(ids(replyBurst([before, after], gone, new Set(["gone"])))).toEqual([after.id]);
  });
});

describe("a reply came before the note", () => {
  const note = {
    id: "200",
    authorId: null,
    authorName: null,
    own: true,
    text: "Hi\nSidenote draft d_1",
    writtenAt: at(10),
  };
  const draft = { id: "d_1", deliveredAt: new Date(at(10).getTime() + 900) };
  const reply = (id: string, sentAt: Date) => aMessage("x", { id, author: "agent", sentAt });

  it.each([
    ["earlier", reply("300", at(9)), [note], true],
    ["later", reply("100", at(11)), [note], false],
    ["in the same second, written first", reply("199", at(10)), [note], true],
    ["in the same second, written after", reply("201", at(10)), [note], false],
    ["earlier, the note being deleted", reply("199", at(9)), [], true],
    ["in the same second, the note being deleted", reply("201", at(10)), [], false],
    [
      "beside a note of another draft",
      reply("201", at(11)),
      [{ ...note, text: "Sidenote draft d_12" }],
      false,
    ],
  ])("%s", (_when, one, notes, before) => {
    expect(cameBefore(one, draft, notes)).toBe(before);
  });

  it("when the note was never written, and not when it was, though nobody has confirmed it", () => {
    const unconfirmed = { ...draft, deliveredAt: null };
    expect(cameBefore(reply("300", at(59)), unconfirmed, [])).toBe(true);
    expect(cameBefore(reply("300", at(59)), unconfirmed, [note])).toBe(false);
    expect(cameBefore(reply("100", at(9)), unconfirmed, [note])).toBe(true);
  });
});
