/**
 * What the template sets, and nothing else: texts ready for the page, widths, kinds of rows.
 * It reaches Typst as JSON, so that nothing a person typed is ever read as Typst source.
 */
import { formatCents } from '@/lib/domain/money'
import { rootOf } from '@/lib/domain/reports/reading-order'
import type { ReportDocument, ReportParty } from '@/lib/domain/reports/report-document'
import { displayCount, displayDate, displayInstant } from '@/lib/formats/display'
import type { PartSlice } from './parts'
import { asksForTurnedSheet, itemTitle, printedItem, rangeText, type ItemSlice, type Print, type PrintedItem } from './printed-item'
import { printedFindings, printedLeftOut, printedRules, type PrintedFinding, type PrintedLeftOut, type PrintedRule } from './printed-tail'
import { printedText, type PrintedText } from './printed-text'

type PrintedFact = { readonly text: PrintedText; readonly strong: boolean }

/** One run of a part, in reading order; items on sheets of one direction stand together and share sheets. */
type PrintedBlock =
  | { readonly kind: 'items'; readonly turned: boolean; readonly items: readonly PrintedItem[] }
  | { readonly kind: 'findings'; readonly rows: readonly PrintedFinding[] }
  | { readonly kind: 'left-out'; readonly rows: readonly PrintedLeftOut[] }
  | { readonly kind: 'rules'; readonly rows: readonly PrintedRule[] }

export type PrintedReport = {
  readonly title: PrintedText
  readonly titleText: string
  readonly runningHead: PrintedText
  readonly organization: PrintedText
  readonly part: string | null
  readonly draft: boolean
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly facts: readonly { readonly label: string; readonly values: readonly PrintedFact[] }[]
  readonly notices: readonly PrintedText[]
  readonly summary: readonly { readonly label: PrintedText; readonly amount: string; readonly arithmetic: PrintedText }[]
  readonly index: readonly { readonly part: string; readonly holds: readonly PrintedText[] }[]
  readonly blocks: readonly PrintedBlock[]
}

export type PrintedReportOptions = { readonly draft: boolean; readonly documentHash: string }

const standingNotice = 'This report shows what was recorded and the rules that were applied to it. It is not legal advice.'

function partyValues(parties: readonly ReportParty[], print: Print): PrintedFact[] {
  return parties.flatMap((party) => [
    { text: print(party.name), strong: true },
    ...party.details.map((detail) => ({ text: print(detail), strong: false })),
  ])
}

function asOfText({ asOf: { journalSize, at } }: ReportDocument): string {
  if (at === null) return 'The journal was empty'
  return `Journal entry ${displayCount(journalSize)}, written ${displayInstant(at)}`
}

function factsOf(document: ReportDocument, options: PrintedReportOptions, print: Print): PrintedReport['facts'] {
  const { from, through, label } = document.period
  const days = `${displayDate(from)} to ${displayDate(through)}, both days included`
  const one = (text: string): PrintedFact[] => [{ text: print(text), strong: false }]
  return [
    { label: 'Period', values: [{ text: print(label), strong: true }, ...one(days)] },
    { label: 'Registrant', values: partyValues([document.registrant], print) },
    { label: document.principals.length === 1 ? 'Foreign principal' : 'Foreign principals', values: partyValues(document.principals, print) },
    { label: document.chapters.length === 1 ? 'Chapter' : 'Chapters', values: partyValues(document.chapters, print) },
    { label: 'As of', values: one(asOfText(document)) },
    { label: 'Form', values: one(`${document.form}, edition ${document.edition}`) },
    { label: 'SHA-256 of the data', values: one(options.documentHash.replace(/(.{16})(?=.)/gu, '$1 ')) },
  ].filter((fact) => fact.values.length > 0)
}

function noticesOf(document: ReportDocument, print: Print): PrintedText[] {
  const said = document.notices.some((notice) => /not legal advice/iu.test(notice))
  return [...document.notices, ...(said ? [] : [standingNotice])].map(print)
}

const sectionTitles = { findings: 'Findings', 'left-out': 'Records left out', rules: 'Rules applied' } as const

function holdsOf(slice: PartSlice): string[] {
  const title = slice.section !== 'item' ? sectionTitles[slice.section] : slice.item === null ? '' : itemTitle(slice.item)
  const range = rangeText(slice)
  return slice.of === 0 && slice.section !== 'item' ? [] : [range === null ? title : `${title}: ${range.toLowerCase()}`]
}

function indexOf(parts: readonly (readonly PartSlice[])[], print: Print): PrintedReport['index'] {
  if (parts.length === 1) return []
  return parts.map((slices, index) => ({ part: `Part ${index + 1}`, holds: slices.flatMap(holdsOf).map(print) }))
}

type TurnedSlice = { readonly slice: PartSlice; readonly turned: boolean }

function isItem(slice: PartSlice): slice is ItemSlice {
  return slice.item !== null
}

/**
 * Decides which slices stand on turned sheets. A schedule with its parts is turned as a whole, and so is an upright one between two
 * turned ones: otherwise each change of direction leaves the rest of a sheet empty.
 */
function withDirections(slices: readonly PartSlice[], document: ReportDocument): readonly TurnedSlice[] {
  const rootIdOf = (slice: PartSlice): string => (slice.item === null ? slice.section : rootOf(slice.item, document.items).id)
  const turnedRoots = new Set(slices.filter(isItem).filter(asksForTurnedSheet).map(rootIdOf))
  const turned = slices.map((slice) => turnedRoots.has(rootIdOf(slice)))
  return slices.map((slice, index) => {
    const before = turned.slice(0, index).findLastIndex(Boolean)
    const after = turned.indexOf(true, index)
    const isBetween = before >= 0 && after >= 0 && slices.slice(before, after).every(isItem)
    return { slice, turned: isItem(slice) && (turned[index] === true || isBetween) }
  })
}

function blockOf({ slice, turned }: TurnedSlice, document: ReportDocument, print: Print): PrintedBlock {
  if (isItem(slice)) return { kind: 'items', turned, items: [printedItem(slice, document.items, turned, print)] }
  if (slice.section === 'findings') return { kind: 'findings', rows: printedFindings(slice, document, print) }
  if (slice.section === 'left-out') return { kind: 'left-out', rows: printedLeftOut(slice, document, print) }
  return { kind: 'rules', rows: printedRules(slice, document, print) }
}

function blocksOf(slices: readonly PartSlice[], document: ReportDocument, print: Print): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  for (const turnedSlice of withDirections(slices, document)) {
    const block = blockOf(turnedSlice, document, print)
    const last = blocks.at(-1)
    if (last?.kind === 'items' && block.kind === 'items' && last.turned === block.turned) {
      blocks.splice(-1, 1, { ...last, items: [...last.items, ...block.items] })
    } else blocks.push(block)
  }
  return blocks
}

function dayOf(document: ReportDocument): PrintedReport['date'] {
  const [year, month, day] = (document.asOf.at ?? document.period.through).slice(0, 10).split('-').map(Number)
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day }
}

function summaryOf(document: ReportDocument, print: Print): PrintedReport['summary'] {
  return document.summary.map((line) => ({ label: print(line.label), amount: formatCents(line.amountCents), arithmetic: print(line.arithmetic) }))
}

/** Gives each part of the report ready for the template; signs without a glyph are added to `replaced`. */
export function printedParts(
  document: ReportDocument,
  parts: readonly (readonly PartSlice[])[],
  options: PrintedReportOptions,
  replaced: Set<string>,
): PrintedReport[] {
  const print: Print = (text) => printedText(text, replaced)
  const index = indexOf(parts, print)
  return parts.map((slices, partIndex) => ({
    title: print(document.title),
    titleText: `${document.title}, ${document.period.label}`,
    runningHead: print(`${document.title} · ${document.period.label}`),
    organization: print(document.organization.name),
    part: parts.length > 1 ? `Part ${partIndex + 1} of ${parts.length}` : null,
    draft: options.draft,
    date: dayOf(document),
    facts: factsOf(document, options, print),
    notices: noticesOf(document, print),
    summary: partIndex === 0 ? summaryOf(document, print) : [],
    index,
    blocks: blocksOf(slices, document, print),
  }))
}
