import { BadRequestError } from "openai";

const TEMPERATURE = 0.3;

/** Request settings in which models and servers differ. */
export interface DialectSettings {
  temperature?: number;
  max_completion_tokens?: number;
  max_tokens?: number;
}

/**
 * Learns what this model takes: reasoning models refuse a temperature, older servers only know `max_tokens`. A refused
 * setting is left out from then on, and the call is made again; each setting is refused at most once.
 */
export function createDialect() {
  let takesTemperature = true;
  let limitName: "max_completion_tokens" | "max_tokens" = "max_completion_tokens";

  /** Whether the refusal of just these settings taught something, so that other settings are worth a call. */
  function learn(error: unknown, sent: DialectSettings): boolean {
    if (!(error instanceof BadRequestError)) return false;
    const about = `${error.param ?? ""} ${error.message}`;
    if (sent.temperature !== undefined && /temperature/i.test(about)) {
      takesTemperature = false;
      return true;
    }
    if (sent.max_completion_tokens !== undefined && /max_completion_tokens/i.test(about)) {
      limitName = "max_tokens";
      return true;
    }
    return false;
  }

  return {
    async send<T>(maxOutputTokens: number, call: (settings: DialectSettings) => Promise<T>): Promise<T> {
      for (;;) {
        const settings: DialectSettings = {
          ...(takesTemperature ? { temperature: TEMPERATURE } : {}),
          [limitName]: maxOutputTokens,
        };
        try {
          return await call(settings);
        } catch (error) {
          if (!learn(error, settings)) throw error;
        }
      }
    },
  };
}
