/** Lower case without accents and with one kind of apostrophe: how customers type, in any of the languages. */
export function foldedText(text: string): string {
  return narrow(
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/ß/g, "ss")
      .replace(/[’‘`´]/g, "'"),
  );
}

/**
 * The same text, stored with one byte a character where it can be. V8 goes on storing with two whatever was made from a
 * text with one wide character, as each accent is while it is taken off. For such texts every pattern is compiled a second
 * time, three times as large (45 MB for all of ours), and takes two and a half times as long.
 */
export function narrow(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the first 256 characters are what one byte can tell.
const WIDE = /[^\u0000-\u00ff]/;
