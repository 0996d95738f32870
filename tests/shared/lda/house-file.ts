/** Reads a House XML file into elements: what the published files use of XML, no more. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'

export const folder = path.resolve(__dirname, '../../../../shared/data/lda')

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#13;': '\r' }

/** Gives the root element of XML text; white space around a value is no part of it. */
export function parseHouse(xml: string): HouseElement {
  const tokens = [...xml.replace(/<\?[^>]*\?>/g, '').matchAll(/<(\/?)([A-Za-z_0-9]+)\s*(\/?)>|([^<]+)/g)]
  type Open = { name: string; text: string; children: HouseElement[] }
  const top: Open = { name: 'top', text: '', children: [] }
  const stack: Open[] = [top]
  const close = (): void => {
    const { name, text, children } = stack.pop() ?? top
    stack.at(-1)?.children.push({ name, content: children.length > 0 ? children : text.replace(/&[a-z#0-9]+;/g, (sign) => signs[sign] ?? sign).replaceAll('\r\n', '\n').trim() })
  }
  for (const [, slash, name, selfClosing, text] of tokens) {
    const open = stack.at(-1) ?? top
    if (text !== undefined) open.text += text
    else if (slash === '/') close()
    else {
      stack.push({ name: name ?? '', text: '', children: [] })
      if (selfClosing === '/') close()
    }
  }
  const [root] = top.children
  if (root === undefined) throw new Error('There is no element')
  return root
}

/** Reads one of the shared files. */
export function houseFile(name: string): HouseElement {
  return parseHouse(readFileSync(path.join(folder, name), 'utf8'))
}

/** Gives the children with that name. */
export function all(parent: HouseElement, name: string): readonly HouseElement[] {
  return typeof parent.content === 'string' ? [] : parent.content.filter((child) => child.name === name)
}

/** Gives the one child with that name; an empty element where there is none. */
export function one(parent: HouseElement, name: string): HouseElement {
  return all(parent, name)[0] ?? { name, content: '' }
}

/** Gives the text of the one child with that name. */
export function text(parent: HouseElement, name: string): string {
  const { content } = one(parent, name)
  return typeof content === 'string' ? content : ''
}

/** Gives every element as `path`, in order: the shape of a document. */
export function shape(root: HouseElement, above = ''): readonly string[] {
  const here = `${above}/${root.name}`
  return typeof root.content === 'string' || root.content.length === 0 ? [here] : [here, ...root.content.flatMap((child) => shape(child, here))]
}

/** Gives every element with a value as `path=value`, in order. */
export function values(root: HouseElement, above = ''): readonly string[] {
  const here = `${above}/${root.name}`
  return typeof root.content === 'string' ? (root.content.trim() === '' ? [] : [`${here}=${root.content.trim()}`]) : root.content.flatMap((child) => values(child, here))
}
