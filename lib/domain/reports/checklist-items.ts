/** The checklist as the last part of a report: every item with its answer, and what is still open. */
import { organizationChecklistItems } from './checklist-of-chapters'
import { counted, groupedBy, itemOf, lineOf } from './lines'
import type { ChecklistLine, PeriodFacts } from './period-facts'
import type { ReportItem, ReportLine } from './report-document'

const answerWords: Readonly<Record<ChecklistLine['answer'], string>> = {
  yes: 'Yes', no: 'No', partly: 'Partly', 'not-applicable': 'Not applicable', open: 'Open',
}

function checklistLine(line: ChecklistLine): ReportLine {
  return lineOf('detail', line.id, [line.id, line.question, line.period, answerWords[line.answer], line.basis, line.query, line.answeredBy, line.answeredOn, line.citation])
}

/**
 * Gives the answers in the order of the checklist, then the open items once more. A report of the whole organization shows every
 * chapter beside the others; null stands for a report without a checklist.
 */
export function checklistItems(checklist: PeriodFacts['checklist']): readonly ReportItem[] {
  if (checklist === null) return [itemOf('checklist', 'Checklist of the period', { text: 'No chapter of this report has a checklist.' })]
  if ('chapters' in checklist) return organizationChecklistItems(checklist)
  const { title, lines } = checklist
  const open = lines.filter(({ answer }) => answer === 'open')
  return [
    itemOf('checklist', title, {
      lines: [...groupedBy(lines, ({ section }) => section)].flatMap(([section, own]) => [
        lineOf('note', `section-${section}`, [section]),
        ...own.map(checklistLine),
      ]),
      text: `${counted(lines.length, 'item', 'items')}, ${counted(open.length, 'item', 'items')} open.`,
      columns: [
        { id: 'item', label: 'Item', kind: 'text' },
        { id: 'question', label: 'Question', kind: 'text' },
        { id: 'period', label: 'Period', kind: 'text' },
        { id: 'answer', label: 'Answer', kind: 'text' },
        { id: 'basis', label: 'What was found or noted', kind: 'text' },
        { id: 'query', label: 'How it is counted', kind: 'text' },
        { id: 'by', label: 'By', kind: 'text' },
        { id: 'answered', label: 'On', kind: 'date' },
        { id: 'citation', label: 'Source', kind: 'text' },
      ],
    }),
    itemOf('checklist-open', 'Open items of the checklist', {
      parent: 'checklist', lines: open.map(({ id, section, period, question }) => lineOf('detail', id, [id, section, period, question])),
      columns: [
        { id: 'item', label: 'Item', kind: 'text' },
        { id: 'section', label: 'Section', kind: 'text' },
        { id: 'period', label: 'Period', kind: 'text' },
        { id: 'question', label: 'Question', kind: 'text' },
      ],
    }),
  ]
}
