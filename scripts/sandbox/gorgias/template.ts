/** A body template of an HTTP integration: an object of texts with `{{…}}`, or `"{{context}}"` for everything. */
export type FormTemplate = string | Readonly<Record<string, string>> | null;

/**
 * Renders a form as Gorgias does: whatever a template yields becomes a string, in Python's spelling ("False", "None"),
 * and an empty template yields an empty body.
 */
export function renderForm(form: FormTemplate, context: Readonly<Record<string, unknown>>): string {
  if (form === null || form === "") return "";
  if (typeof form === "string") {
    return form.trim() === "{{context}}" ? JSON.stringify(context["ticket"]) : renderText(form, context);
  }
  const rendered: Record<string, string> = {};
  for (const [key, template] of Object.entries(form)) rendered[key] = renderText(template, context);
  return JSON.stringify(rendered);
}

/** Fills `{{path.to[-1].value}}` and `{{… | tojson}}`; an unknown path renders as nothing, like Jinja's undefined. */
export function renderText(template: string, context: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{\{([^{}]{1,200})\}\}/g, (_all, expression: string) => {
    const [path = "", filter] = expression.split("|").map((part) => part.trim());
    const value = lookUp(path, context);
    if (filter === "tojson") return JSON.stringify(value ?? null);
    return value === undefined ? "" : pythonText(value);
  });
}

function lookUp(path: string, context: Readonly<Record<string, unknown>>): unknown {
  let value: unknown = context;
  for (const [key] of path.matchAll(/-?[\w-]+/g)) {
    if (Array.isArray(value)) value = value.at(Number(key)) as unknown;
    else if (typeof value === "object" && value !== null) value = Reflect.get(value, key);
    else return undefined;
  }
  return value;
}

/** `str()` for scalars, `repr()` for what holds others. */
function pythonText(value: unknown): string {
  return typeof value === "string" ? value : pythonRepr(value);
}

function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, entry]) => `'${key}': ${pythonRepr(entry)}`)
      .join(", ")}}`;
  }
  return typeof value === "number" ? String(value) : "";
}
