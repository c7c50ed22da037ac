/** How calls prove who they are. */
export interface ZendeskAuth {
  kind: "oauth-client" | "api-token";
  /** The Authorization header's value; may call the platform. */
  authorization(signal: AbortSignal): Promise<string>;
  /** Told that this value got a 401; true when another try may get a new one. */
  refused(authorization: string): Promise<boolean>;
  /** As the platform granted them, space-separated; null when unknown. */
  grantedScopes(): string | null;
}
