import { newId } from '@/lib/data/database/uuid'
import { answerReport } from '@/lib/data/reports/answer'
import { askedInReport, nextAsked } from '@/lib/data/reports/asked'
import type { Actor } from '@/lib/domain/permission'
import { answerState, type KeptAnswer } from '@/lib/domain/reports/answers'
import { faraPeriod } from '@/lib/domain/reporting-period'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { answer, answerAll, keyOf, registered, registeredOn } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

function give(actor: Actor, question: string, choice: KeptAnswer['choice'], text: string, revision?: number) {
  return answerReport(actor, { key: keyOf(), formKey: newId(), answers: [{ question, choice, text }], ...(revision !== undefined && { revision }) })
}

async function asked(actor: Actor, key = keyOf()) {
  return valueOf(await askedInReport(actor, key))
}

describe('the answers of a report', () => {
  it('are asked in the order of the form, each with the records that speak against a no', async () => {
    const { administrator, principalId } = await registered()
    const { questions, revision, frozen } = await asked(administrator)
    expect(questions.slice(0, 3).map(({ schedule }) => schedule)).toEqual(['Item 2(b)', 'Item 3', 'Item 4(a)'])
    expect(questions.find(({ id }) => id === `11:${principalId}`)?.against.map(({ kind }) => kind)).toEqual(['donation'])
    expect(questions.find(({ id }) => id === '13')?.against).toEqual([])
    expect([revision, frozen]).toEqual([0, false])
  })

  it('are refused where the records say otherwise, and the refusal names them', async () => {
    const { administrator, principalId } = await registered()
    const refused = refusalOf(await give(administrator, `11:${principalId}`, 'no', ''))
    expect(refused.fields).toEqual({ choice: { key: 'recordsSayOtherwise', values: { numbers: expect.stringMatching(/^CHI-D-2026-\d{4}$/), more: 0 } } })
    expect((await give(administrator, `12:${principalId}`, 'no', '')).ok).toBe(true)
  })

  it('are refused where a choice or the words that it needs are missing, and where nobody asks', async () => {
    const { administrator } = await registered()
    expect(refusalOf(await give(administrator, '13', null, 'Words')).fields).toEqual({ choice: { key: 'missingChoice' } })
    expect(refusalOf(await give(administrator, '13', 'yes', ' ')).fields).toEqual({ text: { key: 'missing' } })
    expect(refusalOf(await give(administrator, '14-a', null, 'No money came in.')).reason).toBe('not-found')
    expect((await asked(administrator)).revision).toBe(0)
  })

  it('lead on to the next question that is open', async () => {
    const { administrator } = await registered()
    expect(valueOf(await nextAsked(administrator, keyOf(), '2-b'))).toBe('3')
    await give(administrator, '3', 'no', '')
    expect(valueOf(await nextAsked(administrator, keyOf(), '2-b'))).toBe('4-a')
  })

  it('of two people at once stand side by side for the second to choose; what only one of them answered is nobody’s conflict', async () => {
    const organization = await registered()
    const [first, second] = [organization.administrator, organization.actorAs('treasurer', null)]
    valueOf(await give(first, '2-b', 'no', ''))
    const { revision } = await asked(second)
    valueOf(await give(first, '13', 'no', 'Nothing.', revision))
    expect((await give(second, '3', 'no', '', revision)).ok).toBe(true)
    const refused = refusalOf(await give(second, '13', 'yes', 'A rally of our own.', revision))
    expect(refused).toMatchObject({ reason: 'conflict', conflicts: [{ field: 'choice', before: '', theirs: 'no', yours: 'yes' }, { field: 'text', before: '', theirs: 'Nothing.', yours: 'A rally of our own.' }] })
    expect((await asked(first)).answers.get('13')?.text).toBe('Nothing.')
    expect((await give(second, '13', 'yes', 'A rally of our own.', refused.currentRevision)).ok).toBe(true)
  })

  it('that were taken over from the period before block the seal until somebody confirms each', async () => {
    const organization = await registered()
    const next = keyOf(faraPeriod(registeredOn, 2))
    await answer(organization, ['13'])
    const { questions, answers } = await asked(organization.administrator, next)
    expect(questions.filter((question) => answerState(question, answers.get(question.id)) === 'prefilled').map(({ id }) => id)).toEqual(['13'])
    const unconfirmed = async () => (await drafted(organization.administrator, next)).findings.filter(({ sentence }) => sentence.includes('nobody has confirmed it'))
    expect(await unconfirmed()).toMatchObject([{ check: 'FARA-36', severity: 'error', mendedAt: { place: 'answer', id: '13' } }])
    await answer(organization, ['13'], next)
    expect(await unconfirmed()).toEqual([])
  })

  it('are frozen with the seal', async () => {
    const organization = await registered()
    await answerAll(organization)
    await aSealedReport(organization, keyOf())
    expect((await asked(organization.administrator)).frozen).toBe(true)
    expect(refusalOf(await give(organization.administrator, '13', 'yes', 'A rally.')).reason).toBe('already-sealed')
  })

  it('are shown to who drafts the report of that organization, and to nobody else', async () => {
    const [organization, other] = [await registered(), await anOrganization()]
    const ofChapter = { ...keyOf(), chapterId: organization.chapter.id }
    expect((await askedInReport(organization.actorAs('treasurer'), ofChapter)).ok).toBe(true)
    expect(refusalOf(await askedInReport(organization.actorAs('reviewer'), ofChapter)).reason).toBe('not-allowed')
    expect(refusalOf(await askedInReport(other.administrator, ofChapter)).reason).toBe('not-found')
    expect(refusalOf(await nextAsked(organization.actorAs('viewer'), ofChapter, '13')).reason).toBe('not-allowed')
  })
})
