import { describe, expect, it } from "vitest";
import { html } from "../../../src/pipeline/deliver/html.ts";

describe("the html template tag", () => {
  it("escapes what could end a text, an attribute in either quote, or an entity", () => {
    const hostile = `<b>&"'`;
    expect(html`<a title="${hostile}" class='${hostile}'>${hostile}</a>`.markup).toBe(
      `<a title="&lt;b&gt;&amp;&quot;&#39;" class='&lt;b&gt;&amp;&quot;&#39;'>&lt;b&gt;&amp;&quot;&#39;</a>`,
    );
  });

  it("keeps its own markup, joins lists and leaves out null", () => {
    const items = ["a", "<"].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${null}</ul>${2}`.markup).toBe("<ul><li>a</li><li>&lt;</li></ul>2");
  });

  it("shows characters that hide or reorder text", () => {
    expect(html`${"a\u202Eb\u200Bc\u0000"}`.markup).toBe("a\uFFFDb\uFFFDc\uFFFD");
  });
});
