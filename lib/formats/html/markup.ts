/**
 * HTML without a library: every value in a template is escaped unless it is markup itself, so that no name or text of a record can become a
 * tag. For pages that run no script and carry none.
 */
const written = Symbol('markup')

export type Markup = { readonly [written]: string }

type Part = Markup | string | number | null | readonly Part[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part)
}

function textOf(part: Part): string {
  if (part === null) return ''
  if (isList(part)) return part.map(textOf).join('')
  if (typeof part === 'object') return part[written]
  return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

/** `html\`<p>${name}</p>\``: values are escaped, markup and lists of markup are put in as they are, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { [written]: strings.map((text, place) => text + (place < parts.length ? textOf(parts[place] ?? null) : '')).join('') }
}

/** Gives the text of a whole document. */
export function documentText(markup: Markup): string {
  return `<!doctype html>\n${markup[written]}`
}
