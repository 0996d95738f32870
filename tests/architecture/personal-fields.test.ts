/**
 * @jest-environment node
 */
import { personalColumns } from '@/lib/data/people/personal'
import { textOf } from './sources'

/** Columns of a person that say nothing about who it is, or that an erasure replaces or empties (lib/data/people/erase.ts). */
const others = [
  'organizationId', 'id', 'formKey', 'mergedIntoId', 'kind', 'tags', 'country', 'state', 'citizenStatus', 'citizenStatusBasis', 'screenedOn', 'screeningListOn', 'screeningResult', 'recordState', 'stateReason',
  'enteredBy', 'enteredAt', 'revision', 'journalIndex', 'dataKeyWrapped',
]
const replaced = ['name', 'nameSort', 'nameOtherScript', 'nameKey', 'office', 'note', 'bankReferenceLast4', 'emailDigest', 'telephoneDigest', 'addressDigest', 'identityDigest']

describe('the columns of a person', () => {
  const model = /model Person \{(.*?)\n\}/s.exec(textOf('prisma/schema.prisma'))?.[1] ?? ''
  const fields = [...model.matchAll(/^ {2}(\w+) +(?:String|Int|BigInt|DateTime|Bytes|Boolean|Json)\b/gm)].map(([, name]) => name ?? '')

  it('are each in ciphertext, replaced by an erasure, or about nobody: a new one is put into one of the lists', () => {
    expect(fields.toSorted()).toEqual([...Object.values(personalColumns), ...others, ...replaced].toSorted())
  })

  it('that are replaced are each named by the erasure', () => {
    const erasing = textOf('lib/data/people/erase.ts') + textOf('lib/data/people/personal.ts')
    expect(replaced.filter((field) => !new RegExp(`\\b${field}\\b`).test(erasing))).toEqual([])
  })
})
