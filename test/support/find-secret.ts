/** Whether a secret stands in `bytes` as it is or in a form from which it can be had back: hex, base64, URL, JSON. */
export function findSecret(bytes: Buffer, secret: string): boolean {
  const text = bytes.toString("latin1").toLowerCase();
  return formsOf(secret).some((form) => text.includes(form.toLowerCase()));
}

function formsOf(secret: string): string[] {
  const plain = Buffer.from(secret);
  // base64 of a longer text, such as "user:secret", shows the secret in one of three phases; its ends depend on neighbours.
  const phases = [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), plain])
      .toString("base64")
      .replaceAll("=", "");
    return padded.slice(before === 0 ? 0 : 4, -2);
  });
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    plain.toString("hex"),
    Buffer.from(secret, "utf16le").toString("latin1"),
    ...phases,
    ...phases.map((phase) => phase.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}
