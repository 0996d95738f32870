import { render } from '@testing-library/react'
import { AnswerForm } from '@/components/reports/answer-form'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ReportQuestion } from '@/lib/domain/reports/answers'
import { openForm } from '@/lib/form-state'
import { InWords } from './words'

function textOf(question: Pick<ReportQuestion, 'kind' | 'wordsWith'>): string {
  const { container } = render(
    <AnswerForm
      question={question} action={(state) => Promise.resolve(state)} initial={openForm()} formKey="key" today={calendarDate('2026-03-15')} chapter="chicago" title="Title" heading="Line 6"
    >
      <p>Which number did the House give?</p>
    </AnswerForm>,
    { wrapper: InWords },
  )
  return container.textContent
}

describe('the form of an answer', () => {
  it('speaks of yes and no only where they are asked', () => {
    expect(textOf({ kind: 'yes-no', wordsWith: 'never' })).toContain('Only where yes or no leaves something unsaid')
    const inWords = textOf({ kind: 'text', wordsWith: 'never' })
    expect(inWords).toContain('Save it empty where there is nothing to say')
    expect(inWords).not.toContain('yes or no')
  })

  it('tells when words are needed', () => {
    expect(textOf({ kind: 'yes-no', wordsWith: 'yes' })).toContain('Needed where the answer is yes')
    expect(textOf({ kind: 'text', wordsWith: 'always' })).toContain('In full detail')
  })
})
