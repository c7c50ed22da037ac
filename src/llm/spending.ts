/** US dollars per million tokens; null = unknown. */
export interface Prices {
  input: number | null;
  cached: number | null;
  output: number | null;
}

/** Cost in millionths of a US dollar: a price per million tokens times tokens is just that. Null without prices. */
export function costMicros(
  tokens: { input: number | null; cached: number | null; output: number | null },
  prices: Prices,
): number | null {
  if (prices.input === null || prices.output === null || tokens.input === null || tokens.output === null) {
    return null;
  }
  const cached = Math.min(tokens.cached ?? 0, tokens.input);
  const cachedPrice = prices.cached ?? prices.input;
  return Math.round(
    (tokens.input - cached) * prices.input + cached * cachedPrice + tokens.output * prices.output,
  );
}

/** Adds up one UTC day's cost in memory and says when the day's limit is reached. */
export function dailyBudget(limitMicros: number | null, now: () => Date) {
  let day = "";
  let spent = 0;
  const today = () => {
    const current = now().toISOString().slice(0, 10);
    if (current !== day) [day, spent] = [current, 0];
  };
  return {
    isUsedUp(): boolean {
      today();
      return limitMicros !== null && spent >= limitMicros;
    },
    add(micros: number | null): void {
      today();
      spent += micros ?? 0;
    },
  };
}
