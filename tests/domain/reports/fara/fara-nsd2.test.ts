import fc from 'fast-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { keptAnswers, prefilledFrom } from '@/lib/domain/reports/answers'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { nsd2Questions } from '@/lib/domain/reports/fara/questions'
import { openFigure } from '@/lib/domain/reports/figures'
import { nsd2Items, skippedByIndividuals } from '@/lib/domain/rules/fara-nsd2'
import { asText } from '../as-text'
import { expectGolden } from '../golden-text'
import { answered, contact, item, money, officer, party, period, quiet, record, said, shortForm, statementOf, thing } from './fara-facts'

/** A half-year in which nothing was kept but the registration and its principal. */
const bare = {
  receipts: [], disbursements: [], transmitted: [], contacts: [], officers: null, shortForms: null, agreements: null, exhibits: null, activities: null, materials: null,
  thingsReceived: null, thingsGiven: null, contributions: null, signing: null, feesPaidFor: [], previous: null, answers: keptAnswers([]),
} as const

describe('the FARA supplemental statement', () => {
  it('gives the statement as it stands in the golden file', () => {
    expectGolden(asText(statementOf()), 'fara-half-year', 'expected.txt')
  })

  it('has every item of the form, in its order', () => {
    const ids = nsd2Items.map(({ id }) => id)
    for (const document of [statementOf(), statementOf(bare)]) {
      expect(document.items.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(ids)
    }
  })

  it('leaves no item without an answer when every question is answered, and has no finding', () => {
    const document = statementOf()
    expect(document.items.filter(({ answer }) => answer === null).map(({ id }) => id)).toEqual([])
    expect(document.findings).toEqual([])
  })

  it('asks for every item that no record answers, and names each that is blank with the place that mends it', () => {
    const document = statementOf(bare)
    const blank = document.findings.filter(({ check }) => check === 'FARA-36')
    const asked = nsd2Questions({ ...quiet, ...bare }, period).map(({ id }) => id)
    expect(blank.map(({ mendedAt }) => mendedAt?.id)).toEqual(expect.arrayContaining([...asked]))
    expect(asked).toEqual([
      '2-b', '3', '4-a', '4-b', '5-a', '5-b', '5-c', '5-d', '6', '10-b', '11:party', '12:party', '13', '14-a', '14-c', '15-a-1', '15-b', '15-c', '16-a',
    ])
    expect(item(document, 'item-4-a')).toMatchObject({ answer: null, text: 'Needs an answer.' })
  })

  it('says none expressly where the answer is no', () => {
    const no = keptAnswers(nsd2Questions({ ...quiet, ...bare }, period).map(({ id }) => said(id, 'no', 'Nothing happened.')))
    const document = statementOf({ ...bare, answers: no })
    expect(item(document, 'item-15-c')).toMatchObject({ answer: 'none', text: 'No. Nothing happened.' })
    expect(item(document, 'item-7')).toMatchObject({ answer: 'none', lines: [] })
    expect(item(document, 'item-16-b').answer).toBeNull()
  })

  it('marks what was taken over from the period before until somebody confirms it', () => {
    const taken = keptAnswers(prefilledFrom(keptAnswers(answered), nsd2Questions(quiet, period)))
    expect(item(statementOf({ answers: taken }), 'item-13').text).toBe('No. Prefilled from the period before, not confirmed.')
    expect(item(statementOf(), 'item-13').text).toBe('No.')
  })

  it('lists receipts by principal with subtotals, in order of days, and every line leads to its record and rule', () => {
    const receipts = item(statementOf(), 'item-14-a')
    expect(receipts.columns.map(({ label }) => label)).toEqual(['Foreign principal', 'Date received', 'From whom', 'Purpose', 'Amount'])
    expect(receipts.lines.map(({ kind, cells }) => [kind, cells[1], cells[4]])).toEqual([
      ['detail', '2025-04-02', 10_005], ['detail', '2025-04-10', 12_345], ['subtotal', null, 22_350],
    ])
    expect(receipts.totalCents).toBe(22_350)
    const figure = openFigure(statementOf(), 'item-14-a~CHI-D-2025-0001')
    expect(figure?.records).toEqual([record('donation', 'CHI-D-2025-0001')])
    expect(figure?.rules.map(({ citation, toBeConfirmed }) => [citation, toBeConfirmed])).toEqual([
      ['FARA Form NSD-2, item 14(a)', false], ['22 U.S.C. 612(a)(5), 612(a)(8); Sunledger, which money is listed', true],
    ])
  })

  it('keeps a line without its own date in the total and says what it needs', () => {
    const undated = money('CHI-D-2025-0003', { on: period.through, hasOwnDate: false, purpose: '', amountCents: cents(1) })
    const receipts = item(statementOf({ receipts: [...quiet.receipts, undated] }), 'item-14-a')
    expect(receipts.lines[0]?.cells).toEqual([party.name, null, 'Bilal Aziz', 'Needs information: its purpose. Needs information: its own date.', 1])
    expect([receipts.totalCents, receipts.text]).toEqual([22_351, expect.stringContaining('1 line has no date of its own and counts in the total.')])
  })

  it('adds disbursements and transmitted money in the summary', () => {
    expect(statementOf().summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['received', 22_350], ['paid', 30_050], ['sent', 20_000], ['disbursed', 50_050]])
  })

  it('tells a campaign once more in 14(b) without adding it again', () => {
    const receipts = [money('CHI-D-2025-0004', { campaign: 'Conference' }), money('CHI-D-2025-0005', { campaign: 'Conference' })]
    const document = statementOf({ receipts, exhibitDOn: calendarDate('2025-05-01') })
    expect(item(document, 'item-14-b')).toMatchObject({ answer: 'yes', totalCents: null, lines: [{ cells: [party.name, 'Conference', 2, 24_690] }] })
    expect(item(document, 'item-14-b').text).toContain('Exhibit D was filed on 2025-05-01')
  })

  it('puts principals into items 7, 8 and 9 by the days of their connection', () => {
    const ended = { ...party, id: 'ended', name: 'Ended', untilOn: calendarDate('2025-05-01') }
    const gained = { ...party, id: 'gained', name: 'Gained', fromOn: calendarDate('2025-06-01') }
    const before = { ...party, id: 'before', name: 'Before', untilOn: calendarDate('2025-02-27') }
    const document = statementOf({ principals: [party, ended, gained, before] })
    expect(['item-7', 'item-8', 'item-9'].map((id) => item(document, id).lines.map(({ cells }) => cells[0]))).toEqual([['Ended'], ['Gained'], [party.name]])
    expect(item(document, 'item-10-a').text).toBe('No: to be attached for Gained.')
  })

  it('names officers and staff who came and left, and who has no short form', () => {
    const came = officer('O-2', { personId: 'noor', position: 'Secretary', fromOn: calendarDate('2025-04-01'), service: 'Spoke with officials' })
    const left = shortForm('S-2', { personId: 'noor', filedOn: calendarDate('2024-09-01'), untilOn: calendarDate('2025-05-31'), serves: [{ principalId: 'party', untilOn: calendarDate('2025-05-31') }] })
    expect(item(statementOf({ officers: [officer('O-1'), came] }), 'item-4-b').lines[0]?.cells).toEqual(['Noor Said', 'IL US (masked)', 'United States', 'Secretary', '2025-04-01'])
    expect(item(statementOf({ officers: [officer('O-1'), came] }), 'item-5-a').lines[0]?.cells).toEqual(['Noor Said', 'Spoke with officials'])
    expect(item(statementOf({ officers: [officer('O-1'), came] }), 'item-6')).toMatchObject({ answer: 'none', lines: [{ cells: ['Noor Said'] }] })
    const document = statementOf({ shortForms: [shortForm('S-1'), left] })
    expect(item(document, 'item-5-c').lines[0]?.cells).toEqual(['Noor Said', 'President', '2025-05-31'])
    expect(item(document, 'item-5-d').lines[0]?.cells).toEqual(['Noor Said', 'President', party.name, '2025-05-31'])
    expect(item(document, 'item-6')).toMatchObject({ answer: 'none', text: 'Not applicable: nobody is named in 5(a) and 5(b).' })
    const registered = statementOf({ officers: [officer('O-1'), came], shortForms: [shortForm('S-1'), left] })
    expect(item(registered, 'item-6')).toMatchObject({ answer: 'yes', text: 'Yes: everyone named in 5(a) and 5(b) has a short form on file.' })
  })

  it('says that chapters are missing which the registration covers, so that whoever seals it says why', () => {
    expect(statementOf({}).findings.filter(({ check }) => check === 'house.fara.part')).toEqual([])
    expect(statementOf({ alsoCovered: ['Jersey City', 'Houston'] }).findings.find(({ check }) => check === 'house.fara.part')).toMatchObject({
      severity: 'warn', sentence: 'This statement counts the records of Chicago alone. The registration also covers Houston, Jersey City: the statement of the registrant is that of the whole organization.',
      mendedAt: { place: 'registration' },
    })
  })

  it('skips the items that an individual does not answer', () => {
    const document = statementOf({ registration: { ...quiet.registration, registrantKind: 'individual' }, answers: keptAnswers([...answered, said('2-a', 'no')]) })
    const texts = nsd2Items.filter(({ item: name }) => skippedByIndividuals.includes(name)).map(({ id }) => item(document, id).text)
    expect(new Set(texts)).toEqual(new Set(['Not applicable: the registrant is an individual.']))
    expect(item(document, 'item-2-b').text).toBe('Not applicable: the registrant is an individual.')
  })

  it('lists contacts and things of value with the columns of the form', () => {
    const document = statementOf({ thingsReceived: [thing('V-1')], thingsGiven: [thing('V-2')] })
    expect(item(document, 'item-12-contacts').lines[0]?.cells).toEqual([
      party.name, '2025-05-06', 'Jane Roe, Legislative director, House of Representatives', 'Meeting', 'H.R. 100, sanctions on port authorities',
    ])
    expect(item(document, 'item-14-c').lines[0]?.cells).toEqual([party.name, '2025-05-01', 'Twelve flags', 'Flags for the rally of 3 May'])
    expect(item(document, 'item-15-b').lines[0]?.cells).toEqual(['2025-05-01', 'Zephyria Unity Party', party.name, 'Twelve flags', 'Flags for the rally of 3 May'])
    expect(item(document, 'item-15-c').lines[0]?.cells).toEqual(['2025-07-04', '$50.00', 'Roe for Congress', 'Chicago'])
  })

  it('tells channels, groups and languages from the materials', () => {
    const document = statementOf()
    expect(['item-19', 'item-20', 'item-21', 'item-22', 'item-23'].map((id) => item(document, id).text)).toEqual([
      'Pamphlets or other publications', 'Legislators', 'English', 'Yes, for each item.', 'Yes, for each item.',
    ])
  })

  it('gives the same text for facts in any order', () => {
    const facts = {
      ...quiet, receipts: [...quiet.receipts, money('CHI-D-2025-0009'), money('CHI-D-2025-0010', { principalId: null })], contacts: [contact('CHI-C-2025-0001'), contact('CHI-C-2025-0002')],
      officers: [officer('O-1'), officer('O-2', { personId: 'noor', fromOn: calendarDate('2025-04-01') })], principals: [party, { ...party, id: 'other', name: 'Other' }],
    }
    const text = canonicalText(statementOf(facts))
    const orders = fc.record({
      receipts: fc.shuffledSubarray(facts.receipts, { minLength: 4 }), contacts: fc.shuffledSubarray(facts.contacts, { minLength: 2 }),
      officers: fc.shuffledSubarray(facts.officers, { minLength: 2 }), principals: fc.shuffledSubarray(facts.principals, { minLength: 2 }),
    })
    fc.assert(fc.property(orders, (ordered) => canonicalText(statementOf({ ...facts, ...ordered })) === text), { numRuns: 30 })
  })
})
