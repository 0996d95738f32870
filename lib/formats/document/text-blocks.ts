/** Plain text as blocks: an empty line ends a paragraph; a line that stands alone in capitals or is underlined is a heading; a numbered clause begins a paragraph. */
import { clauseOf } from '@/lib/domain/documents/clause'
import type { Block } from '@/lib/domain/documents/sections'

const headingCharactersMax = 90
const underline = /^(?:=|-|_){3,}$/

function isCapitals(line: string): boolean {
  return line.length <= headingCharactersMax && /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.;,]$/.test(line)
}

/** Gives the paragraphs of a text with single spaces between the lines that were wrapped. */
export function blocksOfText(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: 'text', text: lines.join(' ') })
    lines = []
  }
  for (const raw of text.split(/\r\n?|\n|\f/)) {
    const line = raw.trim()
    const [only] = lines
    if (underline.test(line)) {
      if (lines.length === 1 && only !== undefined) blocks.push({ kind: 'heading', level: line.startsWith('=') ? 1 : 2, text: only })
      else end()
      lines = []
    } else if (line === '') end()
    else if (isCapitals(line) && lines.length === 0) blocks.push({ kind: 'heading', level: clauseOf(line)?.depth === 0 ? 2 : 1, text: line })
    else {
      if (clauseOf(line) !== null) end()
      lines.push(line)
    }
  }
  end()
  return blocks
}
