/** Filed contribution reports, entered again as records. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'
import { houseLd203 } from '@/lib/domain/reports/lda/house-ld203'
import { contributionTypes, type Ld203Facts } from '@/lib/domain/reports/lda/ld203-facts'
import { ld203Filing } from '@/lib/domain/reports/lda/ld203-filing'
import { publicLd203 } from '@/lib/domain/reports/lda/public-contributions'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { aContribution, aHalfYear, aName, aRegistrant, day, reference } from '../../domain/reports/lda/facts'
import { all, folder, houseFile, one, parseHouse, shape, text, values } from './house-file'
import { asJson, at, names, read } from './json'
import { amountOf, dayOf, timeOf } from './re-entered'

const present = existsSync(folder)
const files = present ? readdirSync(folder).filter((name) => /^ld203-.*\.xml$/.test(name)) : []
const each = present ? it : it.skip

function factsOf(root: HouseElement): Ld203Facts {
  const signed = text(root, 'signedDate')
  const rows = all(one(root, 'contributions'), 'contribution').filter((row) => text(row, 'payeeName') !== '')
  const isLobbyist = text(root, 'filerType') === 'L'
  const name = aName({ prefix: text(root, 'lobbyistPrefix'), first: text(root, 'lobbyistFirstName'), middle: text(root, 'lobbyistMiddleName'), last: text(root, 'lobbyistLastName'), suffix: text(root, 'lobbyistSuffix') })
  return aHalfYear(
    {
      registrant: aRegistrant({ organizationName: text(root, 'organizationName'), senateId: Number(text(root, 'senateRegID')), houseId: Number(text(root, 'houseRegID')) }),
      lobbyist: isLobbyist ? { reference: reference('person', 'lobbyist'), name, senateId: null } : null,
      year: Number(text(root, 'reportYear')),
      half: text(root, 'reportType').startsWith('M') ? 1 : 2,
      contributions: rows.map((row, index) =>
        aContribution(`g${index + 1}`, {
          type: contributionTypes.find((type) => type === text(row, 'type').toLowerCase()) ?? 'he', on: dayOf(text(row, 'date')) ?? day('1900-01-01'), cents: amountOf(text(row, 'amount')),
          contributorName: text(row, 'contributorName'), payeeName: text(row, 'payeeName'), honoreeName: text(row, 'recipientName'),
        }),
      ),
    },
    {
      contactName: text(root, 'contactName'), comments: text(root, 'comments'), committees: all(one(root, 'pacs'), 'pac').map((pac) => text(pac, 'name')).filter((pac) => pac !== ''),
      noContributions: text(root, 'noContributions') === 'true', certifiedBy: text(root, 'certifiedcontent') === 'true' ? 'the filer' : null, signature: { printedName: '', on: dayOf(signed), time: timeOf(signed) },
    },
  )
}

function built(name: string): HouseElement {
  return parseHouse(houseXml(houseLd203(ld203Filing(factsOf(houseFile(name))))))
}

/** One filed day was typed as `10/2/2013`. */
function withWholeDays(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/=(\d+)\/(\d)\/(\d{4})$/, '=$1/0$2/$3'))
}

describe('a filed LD-203 entered again', () => {
  each.each(present ? files : ['absent'])('%s has the same values', (name) => {
    expect(values(built(name))).toEqual(withWholeDays(values(houseFile(name))))
  })

  each.each(present ? files : ['absent'])('%s has the same elements in the same order', (name) => {
    expect(shape(built(name))).toEqual(shape(houseFile(name)))
  })

  each('covers three files', () => {
    expect(files).toHaveLength(3)
  })
})

describe('a contribution report of the public interface', () => {
  const nil = aHalfYear(
    { year: 2025, half: 1, contributions: [], registrant: aRegistrant({ organizationName: 'FDD ACTION', senateId: 401105458 }), lobbyist: { reference: reference('person', 'l'), name: aName({ first: 'GIVEN', middle: 'MIDDLE', last: 'FAMILY' }), senateId: 146703 } },
    { noContributions: true },
  )

  each('has the same values as the filed nil report of 2025', () => {
    const { filing_uuid, dt_posted, ...known } = Object.fromEntries(Object.entries(at(read(path.join(folder, 'api-contribution-2025-mm-nil-abridged.json')), 'contribution_report') ?? {}))
    expect([typeof filing_uuid, typeof dt_posted]).toEqual(['string', 'string'])
    expect(publicLd203(ld203Filing(nil))).toMatchObject(known)
  })

  each('has every name of the documented shape', () => {
    const documented = at(read(path.join(folder, '../../domain/data/lda-api-shapes.json')), 'ContributionReport')
    expect([...names(asJson(publicLd203(ld203Filing(aHalfYear()))))].sort()).toEqual([...names(documented)].sort())
  })
})
