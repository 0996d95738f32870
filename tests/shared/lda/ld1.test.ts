/** Filed registrations, entered again as a profile. */
import { existsSync, readdirSync } from 'node:fs'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'
import { houseLd1 } from '@/lib/domain/reports/lda/house-ld1'
import { registrationKinds, type Ld1Facts } from '@/lib/domain/reports/lda/ld1-facts'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { aClient, aLobbyist, aName, aRegistration, day } from '../../domain/reports/lda/facts'
import { all, folder, houseFile, one, parseHouse, shape, text, values } from './house-file'
import { addressOf, dayOf, registrantOf } from './re-entered'

const present = existsSync(folder)
const files = present ? readdirSync(folder).filter((name) => /^ld1-.*\.xml$/.test(name)) : []
const each = present ? it : it.skip

function factsOf(root: HouseElement): Ld1Facts {
  const address = addressOf(root, ['clientAddress', '', 'clientCity', 'clientState', 'clientZip', 'clientZipExt', 'clientCountry'])
  const [, client] = text(root, 'senateID').split('-')
  const lobbyists = all(one(root, 'lobbyists'), 'lobbyist').filter((row) => text(row, 'lobbyistLastName') !== '')
  return aRegistration(
    {
      registrant: registrantOf(root),
      client: aClient({
        name: text(root, 'clientName'), isSelf: text(root, 'selfSelect') === 'Y', description: text(root, 'clientGeneralDescription'), address: address.city === '' ? null : address,
        senateNumber: client === undefined ? null : Number(client), houseNumber: text(root, 'houseID').slice(5), effectiveOn: dayOf(text(root, 'effectiveDate')),
      }),
      kind: registrationKinds[Number(text(root, 'regType')) - 1] ?? 'new-client',
      contacts: [],
      lobbyists: lobbyists.map((row, index) => aLobbyist(`l${index}`, { name: aName({ first: text(row, 'lobbyistFirstName'), last: text(row, 'lobbyistLastName') }), coveredPosition: text(row, 'coveredPosition'), listedFrom: day('2014-01-01') })),
    },
    {
      issueCodes: all(one(root, 'alis'), 'ali_Code').flatMap(({ content }) => (typeof content === 'string' && content !== '' ? [content] : [])),
      specificIssues: text(root, 'specific_issues'),
      signature: { printedName: text(root, 'printedName'), on: dayOf(text(root, 'signedDate')), time: null },
    },
  )
}

function built(name: string): HouseElement {
  return parseHouse(houseXml(houseLd1(ld1Filing(factsOf(houseFile(name))))))
}

describe('a filed LD-1 entered again', () => {
  each.each(present ? files : ['absent'])('%s has the same values', (name) => {
    expect(values(built(name))).toEqual(values(houseFile(name)))
  })

  each.each(present ? files : ['absent'])('%s has the same elements in the same order', (name) => {
    expect(shape(built(name))).toEqual(shape(houseFile(name)))
  })

  each('covers three files', () => {
    expect(files).toHaveLength(3)
  })
})
