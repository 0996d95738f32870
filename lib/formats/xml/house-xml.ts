/** XML text of a tree of elements: two blanks a level, text as it is, empty elements in one line. */
import type { HouseElement } from '../../domain/reports/lda/house-element'

/** Signs that XML 1.0 has no place for, escaped or not. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign)
}

function lines({ name, content }: HouseElement, indent: string): readonly string[] {
  if (typeof content === 'string') return [`${indent}<${name}>${escaped(content)}</${name}>`]
  return [`${indent}<${name}>`, ...content.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`]
}

/** Gives the document with its declaration; signs that XML cannot hold are left out. */
export function houseXml(root: HouseElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines(root, '').join('\n')}\n`
}
