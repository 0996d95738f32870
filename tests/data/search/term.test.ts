import { listPeople } from '@/lib/data/people/list'
import { readPersonFilter } from '@/lib/data/people/query'
import { findEverywhere } from '@/lib/data/search/find'
import { closedTerm, openedTerm } from '@/lib/data/search/term'
import { calendarDate } from '@/lib/domain/calendar-date'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

describe('a search term in an address', () => {
  it('cannot be read, and opens in its chapter alone and unchanged', () => {
    const term = closedTerm(organization.chapter.id, 'Farzana Lodhi لودھی')
    expect(term).toMatch(/^~[\w-]+$/)
    expect(openedTerm(organization.chapter.id, term)).toBe('Farzana Lodhi لودھی')
    expect(openedTerm(organization.otherChapter.id, term)).toBe('')
    expect(openedTerm(organization.chapter.id, `${term.slice(0, -2)}AA`)).toBe('')
    expect(openedTerm(organization.chapter.id, '~')).toBe('')
  })

  it('may also stand as it is typed, as in a link that somebody wrote by hand', () => {
    expect(openedTerm(organization.chapter.id, 'CHI-D-2026-0001')).toBe('CHI-D-2026-0001')
    expect(closedTerm(organization.chapter.id, '')).toBe('')
  })

  it('leads from the search to the same people in their list', async () => {
    const person = await aRecordedPerson(organization, { name: 'Perveen Saleem' })
    const [group] = valueOf(await findEverywhere(organization.administrator, { chapterId: organization.chapter.id, query: 'perveen' }))
    expect(group?.term).not.toContain('perveen')
    const { filter } = readPersonFilter({ text: group?.term ?? '' }, { id: organization.chapter.id, today: calendarDate('2026-11-25') })
    expect(valueOf(await listPeople(organization.administrator, filter, null)).rows.map(({ id }) => id)).toEqual([person.id])
  })
})
