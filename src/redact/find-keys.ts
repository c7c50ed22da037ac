import { labelledValues, labelPattern } from "./labelled-values.ts";
import type { Span } from "./secret.ts";

/** Keys that their makers marked, so that they can be found. */
const MARKED_KEYS =
  /(?<![A-Za-z0-9_-])(?:sk-(?:proj-|ant-|svcacct-)?[\w-]{16,200}|(?:sk|pk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9+/=]{14,200}|gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|glpat-[\w-]{16,100}|xox[abeoprs]-[\w-]{10,250}|shp(?:at|ca|pa|ss|ua)_[A-Fa-f0-9]{16,64}|A(?:KIA|SIA)[A-Z0-9]{16}|AIza[\w-]{30,40}|ya29\.[\w-]{20,250}|SG\.[\w-]{16,40}\.[\w-]{16,80}|npm_[A-Za-z0-9]{30,40}|hf_[A-Za-z0-9]{20,60}|dop_v1_[a-f0-9]{40,70}|key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}|eyJ[\w-]{10,2000}\.[\w-]{10,4000}\.?[\w-]{0,1000})(?![A-Za-z0-9])/g;
const KEY_BLOCK = /-{5}BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-{5}/g;
const KEY_BLOCK_END = /-{5}END [A-Z ]{0,40}-{5}/;
const LONGEST_BLOCK = 8_000;
const HEADER = /(?<![\p{L}\p{N}])(?:bearer|basic) ([A-Za-z0-9._~+/=-]{12,2000})/giu;
/** In web addresses: the password of a sign-in, and the parameters that open something. */
const URL_SIGN_IN = /(?<=:\/\/[^\s/:@]{1,64}:)[^\s/@]{1,64}(?=@)/g;
const URL_TOKEN =
  /(?<=[?&#;](?:[\w-]{0,20}[_-])?(?:token|key|apikey|secret|signature|sig|password|passwd|pwd|auth|session|sid|jwt|otp)=)[^\s&#"'<>]{6,2000}/gi;

const LABELS = labelPattern([
  "(?:api|secret|access|private|auth(?:entication)?|session|refresh|client|license|licence|activation|product|encryption|wallet)[ _-]?(?:key|token|secret)s?",
  "apikey|token|client_secret|(?:lizenz|aktivierungs|api-)schlussel|cle (?:api|secrete|de licence)|clave (?:api|secreta)|chiave (?:api|segreta)|chave (?:api|secreta)",
]);
const KEY = /^[\w./+=~-]{8,500}/;
const SEEDS = labelPattern(["(?:seed|recovery|secret recovery|mnemonic) (?:phrase|words)"]);
const SEED = /^(?:[a-z]{3,10}[ ,\n]{1,3}){7,23}[a-z]{3,10}/i;

/** API keys, tokens, private keys and what opens an account without a password. */
export function findKeys(text: string): Span[] {
  const span = (start: number, end: number): Span => ({ start, end, kind: "key" });
  const marked = [MARKED_KEYS, URL_SIGN_IN, URL_TOKEN].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: key, index }) => span(index, index + key.length)),
  );
  const headers = [...text.matchAll(HEADER)].flatMap(({ 0: all, 1: key = "", index }) =>
    looksRandom(key) ? [span(index + all.length - key.length, index + all.length)] : [],
  );
  const labelled = labelledValues(text, LABELS, KEY).flatMap(({ start, end, value, gap, link }) =>
    looksRandom(value) && (gap === "" || link === "mark") ? [span(start, end)] : [],
  );
  const seeds = labelledValues(text, SEEDS, SEED).map(({ start, end }) => span(start, end));
  return [...marked, ...headers, ...labelled, ...seeds, ...keyBlocks(text)];
}

function keyBlocks(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(KEY_BLOCK)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const block = text.slice(index, index + LONGEST_BLOCK);
    const last = KEY_BLOCK_END.exec(block);
    const end = index + (last ? last.index + last[0].length : block.length);
    spans.push({ start: index, end, kind: "key" });
  }
  return spans;
}

/** Letters and digits together, as no word has them. */
function looksRandom(value: string): boolean {
  return value.length >= 8 && /[A-Za-z]/.test(value) && /\d/.test(value);
}
