const made = new Map<string, Intl.DateTimeFormat>();
/** Locales and zones come from shops and orders: few, but nobody promises it. */
const MOST = 200;

/** A formatter for the locale and options, made once: making one takes a hundred times longer than using it, and memory outside the heap. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  if (made.size >= MOST) made.clear();
  made.set(key, format);
  return format;
}
