/** Filings of the public interface entered again: the same values under the same names, and every name that the interface has. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { publicLd2 } from '@/lib/domain/reports/lda/public-filing'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { parseAmount, zeroCents } from '@/lib/domain/money'
import { aClient, aContactOf, aForeignEntity, aLobbyist, aName, anAffiliate, answers, aQuarter, aRegistrant, aSpending, day } from '../../domain/reports/lda/facts'
import { folder } from './house-file'
import { asJson, at, list, names, read, word, type Json } from './json'

const present = existsSync(folder)
const each = present ? it : it.skip

/** Tells where an abridged filing and ours differ: only what it has is looked at. */
function differences(filed: Json, ours: Json | undefined, above = ''): readonly string[] {
  if (filed === null || typeof filed !== 'object') return filed === ours ? [] : [`${above}: ${JSON.stringify(filed)} and ${JSON.stringify(ours)}`]
  return Object.entries(filed).flatMap(([name, inner]) => differences(inner, at(ours, name), `${above}.${name}`))
}

describe('a filing of the public interface entered again', () => {
  each('has the same values as the filed one of the first quarter of 2025', () => {
    const filed = at(read(path.join(folder, 'api-filing-2025-q1-self-lobbying-abridged.json')), 'filing') ?? null
    const page = at(filed, 'lobbying_activities', 0)
    const lobbyists = list(at(page, 'lobbyists')).map((row, index) =>
      aLobbyist(`l${index}`, {
        name: aName({ first: word(at(row, 'lobbyist', 'first_name')), middle: word(at(row, 'lobbyist', 'middle_name')), last: word(at(row, 'lobbyist', 'last_name')) }),
        senateId: Number(at(row, 'lobbyist', 'id')), coveredPosition: word(at(row, 'covered_position')), listedFrom: day('2021-01-01'),
      }),
    )
    const amount = parseAmount(word(at(filed, 'expenses')))
    const facts = aQuarter({
      year: 2025, quarter: 1,
      registrant: aRegistrant({ organizationName: word(at(filed, 'registrant', 'name')), senateId: Number(at(filed, 'registrant', 'id')), houseId: Number(at(filed, 'registrant', 'house_registrant_id')) }),
      client: aClient({ name: word(at(filed, 'client', 'name')), publicId: Number(at(filed, 'client', 'id')) }),
      spending: [aSpending('e1', { cents: amount.ok ? amount.value : zeroCents })],
      lobbyists,
      contacts: [aContactOf('c1', { on: day('2025-01-08'), issueCode: word(at(page, 'general_issue_code')), specificIssue: word(at(page, 'description')), entities: list(at(page, 'government_entities')).map((entity) => word(at(entity, 'name'))), participantIds: ['l0', 'l1'] })],
      answers: answers({
        pages: [{ code: 'ENV', texts: [], entities: null, lobbyistIds: null, foreignInterest: word(at(page, 'foreign_entity_issues')) }],
        signature: { printedName: word(at(filed, 'posted_by_name')), on: day('2025-01-14'), time: null },
      }),
    })
    // The agency's own number and moment of posting, and the method's letter, which it writes large in records and small in its documentation.
    expect(differences(filed, asJson(publicLd2(ld2Filing(facts))))).toEqual([
      expect.stringContaining('.filing_uuid:'), '.expenses_method: "A" and "a"', expect.stringContaining('.dt_posted:'),
    ])
  })

  each('has every name of a complete filing, and of its documented shape', () => {
    const filing = at(read(path.join(folder, 'api-filings-page-complete-shape.json')), 'results', 0)
    const shape = at(read(path.join(folder, '../../domain/data/lda-api-shapes.json')), 'Filing')
    const full = asJson(
      publicLd2(
        ld2Filing(
          aQuarter({
            lobbyists: [aLobbyist('sana', { convictions: [{ on: day('2020-02-03'), description: 'False statement' }] })], foreignEntities: [aForeignEntity()], affiliates: [anAffiliate()],
          }),
        ),
      ),
    )
    expect(names(full)).toEqual(expect.arrayContaining([...names(filing)]))
    expect([...names(full)].sort()).toEqual([...names(shape)].sort())
  })
})
