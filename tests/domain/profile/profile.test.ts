/**
 * @jest-environment node
 */
import { calendarDate } from '@/lib/domain/calendar-date'
import { problemsOf } from '@/lib/domain/problem-text'
import { exposureQuestions, heldWithin, profileKinds, profileShapes, sourceField, type ProfileFacts } from '@/lib/domain/profile/profile'
import { profileCorrectionSchema, profileSchema } from '@/lib/schemas/profile'
import words from '@/messages/en/profile.json'

const today = calendarDate('2026-03-15')
const id = '01900000-0000-7000-8000-000000000001'

function problems(typed: Readonly<Record<string, string>>, schema = profileSchema({ today })) {
  const read = schema.safeParse(typed)
  return read.success ? {} : Object.fromEntries(Object.entries(problemsOf(read.error.issues)).map(([field, { key }]) => [field, key]))
}

describe('the exposure record', () => {
  it('has the 24 questions of FARA and the stop question of the LDA, each with its source, and weighs nothing', () => {
    expect(exposureQuestions).toHaveLength(25)
    expect(exposureQuestions.map((each) => each.id)).toEqual([...Array.from({ length: 24 }, (_, index) => `EA-${String(index + 1).padStart(2, '0')}`), 'LDA-01'])
    expect(exposureQuestions.every(({ ask, why, source }) => ask !== '' && why !== '' && source !== '')).toBe(true)
    for (const question of exposureQuestions) expect(Object.keys(question).toSorted()).toEqual(['ask', 'id', 'mark', 'source', 'why'])
    expect(profileShapes.exposure.fields.map(({ name }) => name)).toEqual([...exposureQuestions.flatMap((each) => [each.id, sourceField(each.id)]), 'exemption', 'nextReviewOn'])
  })

  it('may be begun with nothing and filled later', () => {
    expect(problems({ kind: 'exposure' })).toEqual({})
  })
})

describe('the form of the profile', () => {
  it.each([
    ['agreement', { principalId: 'missingChoice', fromOn: 'missing', title: 'missing', form: 'missingChoice', nature: 'missing', activities: 'missing', political: 'missingChoice' }],
    ['service', { person: 'missing', principalId: 'missingChoice', fromOn: 'missing', position: 'missing', services: 'missing', clerical: 'missingChoice' }],
    ['officer', { person: 'missing', fromOn: 'missing', position: 'missing', body: 'missingChoice' }],
    ['covered-position', { person: 'missing', position: 'missing', office: 'missing', branch: 'missingChoice' }],
    ['lobbyist', { person: 'missing', fromOn: 'missing', paid: 'missingChoice', contacts: 'missingChoice' }],
    ['foreign-entity', { principalId: 'missingChoice', directs: 'missingChoice' }],
    ['affiliate', { person: 'missing', activePart: 'missingChoice' }],
    ['member-count', { fromOn: 'missing', members: 'missing', officersConfirmed: 'missingChoice' }],
    ['parent-change', { principalId: 'missingChoice', fromOn: 'missing', change: 'missing' }],
    ['kingdom', { kind: 'choiceUnknown' }],
  ])('asks of a new %s what its form needs', (kind, expected) => {
    expect(problems({ kind })).toEqual(expected)
  })

  it('gives the facts of the kind and nothing else that was sent', () => {
    const typed = { kind: 'officer', person: 'Ayesha', fromOn: '2025-01-02', position: ' President ', body: 'officer', political: 'yes', principalId: id }
    expect(profileSchema({ today }).parse(typed)).toMatchObject({
      kind: 'officer', person: { typed: 'Ayesha' }, principalId: null, fromOn: '2025-01-02', untilOn: null, facts: { position: 'President', body: 'officer', note: '' }, mistaken: false,
    })
  })

  it('refuses an end before the beginning, another choice, and a correction without a reason', () => {
    const officer = { kind: 'officer', person: 'Ayesha', fromOn: '2025-01-02', position: 'President', body: 'officer' }
    expect(problems({ ...officer, untilOn: '2025-01-01' })).toEqual({ untilOn: 'periodOrder' })
    expect(problems({ ...officer, body: 'queen' })).toEqual({ body: 'choiceUnknown' })
    expect(problems(officer, profileCorrectionSchema({ today }))).toEqual({ reason: 'missing' })
  })

  it('has a word for each field and choice of each kind', () => {
    const kinds: Readonly<Record<string, { title: string; fields?: Readonly<Record<string, string>>; choices?: Readonly<Record<string, string>> }>> = words.kinds
    const common = ['note', 'nextReviewOn']
    for (const kind of profileKinds.filter((each) => each !== 'exposure')) {
      for (const { name, choices = [] } of profileShapes[kind].fields) {
        if (!common.includes(name)) expect([kind, name, kinds[kind]?.fields?.[name] !== undefined]).toEqual([kind, name, true])
        for (const choice of choices.filter((each) => each !== 'yes' && each !== 'no')) expect([kind, choice, kinds[kind]?.choices?.[choice] !== undefined]).toEqual([kind, choice, true])
      }
    }
  })
})

describe('an entry held within a span', () => {
  const entry: ProfileFacts = { kind: 'officer', personId: null, principalId: null, fromOn: calendarDate('2026-01-10'), untilOn: calendarDate('2026-02-10'), facts: {}, mistaken: false }
  it.each([
    ['2026-02-10', '2026-03-01', {}, true],
    ['2026-02-11', '2026-03-01', {}, false],
    ['2025-12-01', '2026-01-10', {}, true],
    ['2025-12-01', '2026-01-09', {}, false],
    ['2030-01-01', '2030-02-01', { untilOn: null }, true],
    ['2020-01-01', '2020-02-01', { fromOn: null }, true],
    ['2026-01-15', '2026-01-20', { mistaken: true }, false],
  ])('from %s through %s with %j: %s', (from, through, more, held) => {
    expect(heldWithin({ ...entry, ...more }, { from: calendarDate(from), through: calendarDate(through) })).toBe(held)
  })
})
