import { escapeHtml } from "../tickets.ts";

const KEPT = new Set(
  (
    "a abbr b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre s small " +
    "span strong sub summary sup table tbody td th thead tr u ul"
  ).split(" "),
);
const EMPTY = new Set(["br", "hr"]);
/** Their content is no text for readers. */
const DROPPED_WHOLE = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "iframe",
  "noscript",
  "template",
  "svg",
  "math",
]);

/**
 * A note's or message's HTML as helpdesks show it: a short list of tags, no attribute but a link's web or mail address,
 * always balanced. Rewriting instead of an iframe, since a frame without scripts can't grow with its content.
 */
export function sanitise(source: string): string {
  let out = "";
  let dropped: string | null = null;
  const open: string[] = [];
  for (const [token] of source.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)\b/i.exec(token);
    const name = tag?.[2]?.toLowerCase() ?? "";
    const closes = tag?.[1] === "/";
    if (dropped !== null) {
      if (closes && name === dropped) dropped = null;
    } else if (!tag) {
      out += text(token);
    } else if (DROPPED_WHOLE.has(name)) {
      if (!closes && !token.endsWith("/>")) dropped = name;
    } else if (!KEPT.has(name)) {
      continue;
    } else if (EMPTY.has(name)) {
      out += `<${name}>`;
    } else if (closes) {
      out += closeUpTo(open, name);
    } else {
      open.push(name);
      out += name === "a" ? anchor(token) : `<${name}>`;
    }
  }
  return out + closeAll(open);
}

/** Comments and doctypes vanish; a lone "<" is text. */
function text(token: string): string {
  if (token.startsWith("<!") || token.startsWith("<?")) return "";
  return token === "<" ? "&lt;" : token.startsWith("<") ? escapeHtml(token) : token.replaceAll(">", "&gt;");
}

function anchor(token: string): string {
  const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(token);
  const address = decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return "<a>";
  return `<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer nofollow">`;
}

/** Those that addresses hold; anything else stays as it is, and is escaped again. */
function decodeEntities(value: string): string {
  return value
    .replaceAll("&#39;", "'")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function closeUpTo(open: string[], name: string): string {
  const index = open.lastIndexOf(name);
  return index === -1 ? "" : closeAll(open.splice(index));
}

function closeAll(names: readonly string[]): string {
  return names
    .toReversed()
    .map((name) => `</${name}>`)
    .join("");
}
