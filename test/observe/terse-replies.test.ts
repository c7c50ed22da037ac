import { describe, expect, it } from "vitest";
import { aContext, aDecision } from "../../scripts/guard/draft-cases.ts";
import { draftText } from "../../src/domain/draft.ts";
import { chooseAction } from "../../src/observe/choose-action.ts";
import { compareReply } from "../../src/observe/compare-reply.ts";
import { writeFromTemplates } from "../../src/pipeline/write/template-writer.ts";
import { OTHER, PROPOSED, SAME } from "./terse-replies.ts";

const frame = { signOff: [], agentName: null };

function read(language: string, situation: keyof typeof PROPOSED, reply: string) {
  const action = PROPOSED[situation];
  const text = draftText(writeFromTemplates(aContext(aDecision([situation], { action }), { language })));
  return chooseAction({ action, language, text }, compareReply(text, [reply], frame));
}

describe("a terse reply", () => {
  it.each(SAME)("in %s to a draft for %s does the same: %s", (language, situation, reply) => {
    expect(read(language, situation, reply)).toMatchObject({ action: PROPOSED[situation], sure: true });
  });

  it.each(OTHER)("in %s to a draft for %s does something else: %s", (language, situation, reply, action) => {
    expect(read(language, situation, reply)).toMatchObject({ action, sure: true });
  });
});
