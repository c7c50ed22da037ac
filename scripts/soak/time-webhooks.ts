/** Times every request that this process sends to the service's webhooks: the sandbox sends them with the global fetch. */
export function timeWebhooks(serviceUrl: string): { take(): number[] } {
  const door = `${serviceUrl}/webhooks/`;
  const plain = globalThis.fetch;
  let times: number[] = [];
  globalThis.fetch = async (input, init) => {
    if (typeof input !== "string" || !input.startsWith(door)) return plain(input, init);
    const begun = performance.now();
    const response = await plain(input, init);
    times.push(performance.now() - begun);
    return response;
  };
  return {
    take: () => {
      const taken = times;
      times = [];
      return taken;
    },
  };
}
