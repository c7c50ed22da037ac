import type { SandboxAnswer, SandboxRequest, SandboxServer } from "../server.ts";
import { startServer } from "../server.ts";
import type { ShopData } from "../shop-data.ts";
import { oldestVersion, servedVersion } from "./api-version.ts";
import { type BucketSize, createBucket, STANDARD_BUCKET } from "./bucket.ts";
import { createTokenDesk, type ShopifySignIn } from "./oauth.ts";
import { type GraphqlRequest, runQuery } from "./run-query.ts";

export interface ShopifySandboxOptions {
  data: ShopData;
  now: () => Date;
  signIn: ShopifySignIn;
  /** Default: "sandbox.myshopify.com". */
  domain?: string;
  /** The app's own version, which endpoints without a version in their path tell. Default: the oldest one. */
  apiVersion?: string;
  /** Default: the Standard plan's 2,000 points, 100 a second. */
  bucket?: BucketSize;
  /** Milliseconds for the bucket. Default: real time, since `now` may stand still. */
  clock?: () => number;
  port?: number;
}

/** Switches that a test or a demo may turn while the sandbox runs. */
interface ShopifySwitches {
  /** Access scopes of the app. Begins as the data has it. */
  scopes: Set<string>;
  /** Protected fields that the app isn't approved for, such as "Order.email". */
  withheld: Set<string>;
  /** Search fields that are dropped as if unknown, such as "name". */
  droppedSearchFields: Set<string>;
  /** `prefix`: "#100" also finds "#1001". */
  orderNames: "exact" | "prefix";
}

export interface ShopifySandbox extends SandboxServer {
  domain: string;
  switches: ShopifySwitches;
  /** Every mutation that somebody tried. All were refused. */
  mutations: { field: string; request: GraphqlRequest }[];
  /** Makes every client-credentials token that was issued so far invalid. */
  expireTokens(): void;
}

/**
 * A Shopify store on loopback: the GraphQL Admin API executed on Shopify's own schema over plain data, with its
 * sign-in, scopes, versions, cost bucket, search language and 60-day wall. Read-only: mutations are refused.
 */
export async function startShopify(options: ShopifySandboxOptions): Promise<ShopifySandbox> {
  const { data, now, domain = "sandbox.myshopify.com" } = options;
  const switches: ShopifySwitches = {
    scopes: new Set(data.shop.scopes),
    withheld: new Set(),
    droppedSearchFields: new Set(),
    orderNames: "exact",
  };
  const bucket = createBucket(options.bucket ?? STANDARD_BUCKET, options.clock);
  const tokens = createTokenDesk(options.signIn, now, () => [...switches.scopes]);
  const mutations: ShopifySandbox["mutations"] = [];

  async function handle(request: SandboxRequest): Promise<SandboxAnswer> {
    const { method, path } = request;
    if (path === "/admin/oauth/access_token") return method === "POST" ? tokens.issue(request) : notFound();
    const asked = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(path)?.[1];
    const version = asked === undefined ? null : servedVersion(asked, now());
    const isScopes = path === "/admin/oauth/access_scopes.json";
    if (version === null && !isScopes) return notFound();
    if (!tokens.isValid(request.headers["x-shopify-access-token"])) return unauthorized();
    if (isScopes) return method === "GET" ? accessScopes() : notFound();
    return method === "POST" ? graphql(request, version ?? "") : notFound();
  }

  function accessScopes(): SandboxAnswer {
    return {
      status: 200,
      headers: { "x-shopify-api-version": options.apiVersion ?? oldestVersion(now()) },
      body: { access_scopes: collapsed(switches.scopes).map((handle) => ({ handle })) },
    };
  }

  async function graphql(request: SandboxRequest, version: string): Promise<SandboxAnswer> {
    const headers = { "x-shopify-api-version": version, "x-request-id": crypto.randomUUID() };
    const query = readGraphql(request);
    if ("problem" in query) return { status: 400, headers, body: { errors: query.problem } };
    const scopes = new Set(collapsed(switches.scopes));
    const { droppedSearchFields, orderNames, withheld } = switches;
    const body = await runQuery(query, {
      world: { data, domain, now: now(), scopes, droppedSearchFields, orderNames, searches: [] },
      permissions: { scopes, withheld },
      bucket,
      onMutation: (field, attempt) => mutations.push({ field, request: attempt }),
      explainSearches: request.headers["shopify-search-query-debug"] === "1",
    });
    return { status: 200, headers, body };
  }

  const server = await startServer(handle, options.port);
  return { ...server, domain, switches, mutations, expireTokens: tokens.expireAll };
}

/** JSON with `query`, or the bare query as application/graphql. */
function readGraphql({ headers, body }: SandboxRequest): GraphqlRequest | { problem: unknown } {
  const type = headers["content-type"] ?? "";
  if (type.startsWith("application/graphql")) return { query: body, variables: {}, operationName: null };
  if (!type.startsWith("application/json"))
    return { problem: { query: "Required parameter missing or invalid" } };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { problem: "Bad Request" };
  }
  const { query, variables, operationName } = (json ?? {}) as Record<string, unknown>;
  if (typeof query !== "string" || query === "") {
    return { problem: { query: "Required parameter missing or invalid" } };
  }
  return {
    query,
    variables: typeof variables === "object" && variables !== null ? { ...variables } : {},
    operationName: typeof operationName === "string" && operationName !== "" ? operationName : null,
  };
}

/** `write_x` includes `read_x`, which then isn't listed. */
function collapsed(scopes: ReadonlySet<string>): string[] {
  return [...scopes].filter(
    (scope) => !scopes.has(scope.replace(/^read_/, "write_")) || scope.startsWith("write_"),
  );
}

function unauthorized(): SandboxAnswer {
  const errors = "[API] Invalid API key or access token (unrecognized login or wrong password)";
  return { status: 401, body: { errors } };
}

function notFound(): SandboxAnswer {
  return { status: 404, body: { errors: "Not Found" } };
}
