import {
  answerProgress, answerState, isContradicted, keptAnswers, nextToAnswer, type KeptAnswer, type ReportQuestion,
} from '@/lib/domain/reports/answers'

function question(id: string, parts: Partial<ReportQuestion> = {}): ReportQuestion {
  return { id, item: `item-${id}`, schedule: `Item ${id}`, asks: `What about ${id}?`, kind: 'yes-no', wordsWith: 'yes', against: [], ...parts }
}

function answer(id: string, parts: Partial<KeptAnswer> = {}): KeptAnswer {
  return { question: id, choice: 'no', text: '', prefilled: false, ...parts }
}

describe('how far an answer is', () => {
  it.each([
    ['nothing was said', undefined, 'open'],
    ['nothing was chosen', answer('1', { choice: null, text: 'Words' }), 'open'],
    ['the words that a yes needs are missing', answer('1', { choice: 'yes', text: ' ' }), 'open'],
    ['it says all', answer('1', { choice: 'yes', text: 'An office was opened.' }), 'answered'],
    ['a no needs no words', answer('1'), 'answered'],
    ['it was taken over and not confirmed', answer('1', { prefilled: true }), 'prefilled'],
    ['it was taken over without what it needs', answer('1', { choice: 'yes', prefilled: true }), 'open'],
  ] as const)('%s', (_case, kept, state) => {
    expect(answerState(question('1'), kept)).toBe(state)
  })
})

describe('the questions of a report', () => {
  const questions = ['1', '2', '3', '4'].map((id) => question(id))
  const answers = keptAnswers([answer('1'), answer('3', { prefilled: true }), answer('4')])

  it('are counted by how far their answers are', () => {
    expect(answerProgress(questions, answers)).toEqual({ open: 1, prefilled: 1, answered: 2 })
  })

  it('lead from each to the next that is open or unconfirmed, around the end, and to none once all are answered', () => {
    expect(['', '1', '2', '3', '4', 'unknown'].map((after) => nextToAnswer(questions, answers, after)?.id)).toEqual(['2', '2', '3', '2', '2', '2'])
    expect(nextToAnswer(questions, keptAnswers(questions.map(({ id }) => answer(id))), '2')).toBeNull()
  })
})

describe('a no that records speak against', () => {
  const record = { kind: 'lobbying-contact', number: 'CHI-L-2026-0001', id: 'contact', revision: 1 } as const

  it('is contradicted; a yes is not, nor a no that no record speaks against', () => {
    expect(isContradicted(question('1', { against: [record] }), answer('1'))).toBe(true)
    expect(isContradicted(question('1', { against: [record] }), answer('1', { choice: 'yes' }))).toBe(false)
    expect(isContradicted(question('1'), answer('1'))).toBe(false)
  })
})
