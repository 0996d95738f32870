/** Reads XML into elements with their lines. Anything that is not well formed is refused with its line, and any document type at once: entities never unfold. */
import { SaxesParser } from 'saxes'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
  readonly line: number
  readonly start: number
  end: number
}

export type XmlReading = { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: RowProblem }

/** Deeper than any statement; a tower of elements is refused. */
const depthMax = 64
class Refused extends Error {}

/** `each` takes the elements directly below the root as they end, and they are not kept: a file of 30 MB then needs little memory. */
export function readXml(text: string, each?: (element: XmlElement) => void): XmlReading {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const stack: XmlElement[] = []
  const roots: XmlElement[] = []
  let tagStart = 0
  const refuse = (key: string, detail = ''): never => {
    throw new Refused(reasonOf({ key, values: { format: 'XML', detail } }))
  }
  parser.on('doctype', () => refuse('doctypeRefused'))
  parser.on('error', (error) => refuse('notFormat', error.message.replace(/^\d+:\d+: /, '')))
  parser.on('opentagstart', ({ name }) => { tagStart = parser.position - name.length - 2 })
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= depthMax) refuse('notFormat', 'it is nested too deep')
    const element: XmlElement = { name: localName(name), attributes, children: [], text: '', line: parser.line, start: Math.max(0, tagStart), end: 0 }
    if (each === undefined || stack.length !== 1) stack.at(-1)?.children.push(element)
    if (stack.length === 0) roots.push(element)
    stack.push(element)
  })
  const add = (piece: string): void => {
    const open = stack.at(-1)
    if (open !== undefined) open.text += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const closed = stack.pop()
    if (closed === undefined) return
    closed.end = parser.position
    if (each !== undefined && stack.length === 1) each(closed)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, problem: { row: parser.line, column: '', text: '', reason: error.message } }
  }
  const [root] = roots
  return root === undefined ? { ok: false, problem: { row: 1, column: '', text: '', reason: reasonOf({ key: 'noMovements' }) } } : { ok: true, root }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The texts of all elements at a path below an element. */
export function textsAt(element: XmlElement, ...path: readonly string[]): readonly string[] {
  const found = path.reduce<readonly XmlElement[]>((elements, name) => elements.flatMap((each) => childrenOf(each, name)), [element])
  return found.map(({ text }) => text.trim())
}

/** The text of the first element at a path; empty where there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return textsAt(element, ...path)[0] ?? ''
}
