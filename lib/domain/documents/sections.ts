/**
 * A document as sections: what a person marks a passage in.
 * 1. A heading of the document begins a section; so does a numbered clause ("Article IV", "Section 2", "3.1", "(b)"), whether or not it has
 *    a heading. 2. A section has a number, a heading, or both, and stands within the headings above it. 3. What comes before the first
 *    heading is a section without either. 4. The text of a section is its paragraphs, one a line: a passage is a place in this text.
 */
import { clauseOf } from './clause'

/** A piece of a document as its format tells it. Level 1 is the highest heading. */
export type Block = { readonly kind: 'heading'; readonly level: number; readonly text: string } | { readonly kind: 'text'; readonly text: string }

export type Section = {
  /** As the document numbers it: `IV`, `3.1`, `(b)`; empty where it does not. */
  readonly number: string
  readonly heading: string
  /** The labels of the sections above it, the highest first. */
  readonly within: readonly string[]
  readonly text: string
}

type Open = { readonly level: number; readonly label: string }
type Growing = { readonly number: string; readonly heading: string; readonly within: readonly string[]; readonly isClause: boolean; readonly paragraphs: string[] }

/** Clauses stand below every heading; a clause of several numbers below one of fewer. */
const clauseLevel = 10

/** Gives a section's number and heading as one text; empty for what comes before the first heading. */
export function sectionLabel({ number, heading }: Pick<Section, 'number' | 'heading'>): string {
  return [number, heading].filter((part) => part !== '').join(' ')
}

/** Gives the whole place of a section: the labels above it, then its own. */
export function sectionPlace(section: Section): string {
  return [...section.within, sectionLabel(section)].filter((part) => part !== '').join(', ')
}

/** Gives text without the signs that no reader sees: spaces are single, and lines end nowhere. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/[\u0000-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g, (sign) => (/\s/.test(sign) ? ' ' : '')).replace(/\s+/g, ' ').trim()
}

/** Gives the sections of a document in their order; those without a word of their own are kept where they have a heading. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const grown: Growing[] = []
  let open: readonly Open[] = []
  const begin = (level: number, number: string, heading: string, first = '') => {
    open = open.filter((above) => above.level < level)
    grown.push({ number, heading, within: open.map(({ label }) => label), isClause: level >= clauseLevel, paragraphs: first === '' ? [] : [first] })
    open = [...open, { level, label: sectionLabel({ number, heading }) }]
  }
  for (const block of blocks) {
    const text = plainText(block.text)
    if (text === '') continue
    const clause = clauseOf(text)
    if (block.kind === 'heading') begin(block.level, clause?.number ?? '', clause?.rest ?? text)
    else if (clause !== null) begin(clauseLevel + clause.depth, clause.number, clause.isHeading ? clause.rest : '', clause.isHeading ? '' : clause.rest)
    else if (grown.length === 0) begin(clauseLevel, '', '', text)
    else grown.at(-1)?.paragraphs.push(text)
  }
  return grown.map(finished).filter(({ number, heading, text }) => number + heading + text !== '')
}

/** What stands behind the number of a clause is its text where nothing follows it. */
function finished({ number, heading, within, isClause, paragraphs }: Growing): Section {
  const isAlone = isClause && paragraphs.length === 0
  return { number, heading: isAlone ? '' : heading, within, text: isAlone ? heading : paragraphs.join('\n') }
}
