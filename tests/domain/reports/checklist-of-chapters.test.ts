/**
 * @jest-environment node
 */
import { checklistItems } from '@/lib/domain/reports/checklist-items'
import type { ChecklistLine } from '@/lib/domain/reports/period-facts'

const line = (id: string, answer: ChecklistLine['answer']): ChecklistLine => ({
  id, section: 'Funds', period: 'Third quarter', question: `Question ${id}?`, answer, basis: '', query: '', answeredBy: '', answeredOn: null, citation: '',
})

const chapters = [
  { name: 'Chicago', lines: [line('FUN-01', 'yes'), line('FUN-02', 'open')] },
  { name: 'Houston', lines: [line('FUN-01', 'yes'), line('FUN-02', 'no'), line('IL-01', 'open')] },
  { name: 'Jersey City', lines: [line('FUN-01', 'partly'), line('FUN-02', 'not-applicable')] },
]

describe('the checklist part of a report of the whole organization', () => {
  const [items, byChapter, open] = checklistItems({ title: 'Transparency checklist of each chapter', chapters })

  it('has one line an item with the chapters by their answer, in the order of the checklist', () => {
    expect(items?.columns.map(({ label }) => label)).toEqual(['Item', 'Question', 'Yes', 'No', 'Partly', 'Not applicable', 'Open'])
    expect(items?.lines.map(({ cells }) => cells)).toEqual([
      ['FUN-01', 'Question FUN-01?', 'Chicago; Houston', '', 'Jersey City', '', ''],
      ['FUN-02', 'Question FUN-02?', '', 'Houston', '', 'Jersey City', 'Chicago'],
      ['IL-01', 'Question IL-01?', '', '', '', '', 'Houston'],
    ])
    expect(items?.text).toMatch(/^3 items in 3 chapters, 2 answers open\./)
  })

  it('counts the answers of each chapter', () => {
    expect(byChapter?.lines.map(({ cells }) => cells)).toEqual([
      ['Chicago', '1', '0', '0', '0', '1'], ['Houston', '1', '1', '0', '0', '1'], ['Jersey City', '0', '0', '1', '1', '0'],
    ])
  })

  it('lists what is open where', () => {
    expect(open?.lines.map(({ cells }) => cells.slice(0, 2))).toEqual([['Chicago', 'FUN-02'], ['Houston', 'IL-01']])
    expect(new Set(open?.lines.map(({ id }) => id)).size).toBe(2)
  })
})
