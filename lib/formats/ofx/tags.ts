/** The tags of an OFX file one after the other, each with the text up to the next one. */
export type OfxTag = {
  readonly name: string
  readonly closing: boolean
  readonly value: string
  readonly line: number
  readonly start: number
  /** Behind the tag and its value. */
  readonly end: number
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function plain(text: string): string {
  return text
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? numbered(name) ?? whole)
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}

const tag = /<(\/?)([A-Za-z][A-Za-z0-9.]*)\s*(\/?)>((?:[^<]|<!\[CDATA\[[^]*?\]\]>)*)/g

/** Comments are blanked out rather than cut, so that places and lines stay those of the file. */
function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

export function* ofxTags(text: string): Generator<OfxTag> {
  const clean = withoutComments(text)
  let [line, counted] = [1, 0]
  for (const found of clean.matchAll(tag)) {
    const [whole, slash = '', name = '', , value = ''] = found
    for (let at = clean.indexOf('\n', counted); at !== -1 && at < found.index; at = clean.indexOf('\n', at + 1)) {
      line += 1
      counted = at + 1
    }
    yield { name: name.toUpperCase(), closing: slash === '/', value: plain(value), line, start: found.index, end: found.index + whole.trimEnd().length }
  }
}
