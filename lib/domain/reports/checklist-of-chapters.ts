/** The checklists of all chapters as the last part of a report of the whole organization: who answered what, and what is open where. */
import { counted, itemOf, lineOf } from './lines'
import type { ChecklistLine, OrganizationChecklist } from './period-facts'
import type { ReportColumn, ReportItem, ReportLine } from './report-document'

type Answer = ChecklistLine['answer']
type Chapter = OrganizationChecklist['chapters'][number]

/** In the order of the columns. */
const answers: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'yes', label: 'Yes' },
  { answer: 'no', label: 'No' },
  { answer: 'partly', label: 'Partly' },
  { answer: 'not-applicable', label: 'Not applicable' },
  { answer: 'open', label: 'Open' },
]

const text = (id: string, label: string): ReportColumn => ({ id, label, kind: 'text' })
const answerColumns = answers.map(({ answer, label }) => text(answer, label))

function answeredBy(chapters: readonly Chapter[], id: string, answer: Answer): string {
  return chapters.filter(({ lines }) => lines.some((line) => line.id === id && line.answer === answer)).map(({ name }) => name).join('; ')
}

/** One line an item: the chapters by their answer. An item that applies in one chapter alone is shown with that one. */
function itemLines(chapters: readonly Chapter[]): readonly ReportLine[] {
  const items = new Map(chapters.flatMap(({ lines }) => lines).map((line) => [line.id, line]))
  const inOrder = [...new Set(longestFirst(chapters).flatMap(({ lines }) => lines.map(({ id }) => id)))]
  return inOrder.flatMap((id) => {
    const item = items.get(id)
    return item === undefined ? [] : [lineOf('detail', id, [id, item.question, ...answers.map(({ answer }) => answeredBy(chapters, id, answer))])]
  })
}

/** The chapter to which most items apply gives the order of the checklist. */
function longestFirst(chapters: readonly Chapter[]): readonly Chapter[] {
  return [...chapters].sort((left, right) => right.lines.length - left.lines.length)
}

function chapterLine({ name, lines }: Chapter, position: number): ReportLine {
  const count = (answer: Answer) => String(lines.filter((line) => line.answer === answer).length)
  return lineOf('detail', `chapter-${String(position + 1)}`, [name, ...answers.map(({ answer }) => count(answer))])
}

function openLines(chapters: readonly Chapter[]): readonly ReportLine[] {
  return chapters.flatMap(({ name, lines }, position) =>
    lines.filter(({ answer }) => answer === 'open').map(({ id, section, period, question }) => lineOf('detail', `${id}-${String(position + 1)}`, [name, id, section, period, question])),
  )
}

/** Gives the answers of every chapter in the order of the checklist, their counts by chapter, and the open items of each. */
export function organizationChecklistItems({ title, chapters }: OrganizationChecklist): readonly ReportItem[] {
  const lines = itemLines(chapters)
  const open = openLines(chapters)
  return [
    itemOf('checklist', title, {
      lines,
      text: `${counted(lines.length, 'item', 'items')} in ${counted(chapters.length, 'chapter', 'chapters')}, ${counted(open.length, 'answer', 'answers')} open. How each answer came about stands in the report of the chapter.`,
      columns: [text('item', 'Item'), text('question', 'Question'), ...answerColumns],
    }),
    itemOf('checklist-chapters', 'Answers by chapter', {
      parent: 'checklist', lines: chapters.map(chapterLine), columns: [text('chapter', 'Chapter'), ...answerColumns],
    }),
    itemOf('checklist-open', 'Open items of the checklists', {
      parent: 'checklist', lines: open, columns: [text('chapter', 'Chapter'), text('item', 'Item'), text('section', 'Section'), text('period', 'Period'), text('question', 'Question')],
    }),
  ]
}
