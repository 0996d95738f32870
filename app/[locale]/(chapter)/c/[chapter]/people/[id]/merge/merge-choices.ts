import { getLocale, getTranslations } from 'next-intl/server'
import type { MergeChoice } from '@/components/people/merge-form'
import { formatShort } from '@/lib/domain/calendar-date'
import type { MergeView } from '@/lib/data/people/merge'
import type { MergeField } from '@/lib/domain/merge'
import type { Person } from '@/lib/domain/person'

/** The differing fields in the words of both entries; what is closed to the reader says only that it is known. */
export async function mergeChoices({ stays, goes, differing, masked }: MergeView): Promise<readonly MergeChoice[]> {
  const [words, records] = [await getTranslations('people'), await getTranslations('records')]
  const countries = new Intl.DisplayNames(await getLocale(), { type: 'region' })
  const closed: readonly MergeField[] = ['address', 'email', 'telephone', 'employer', 'occupation', 'bankReference']
  const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(', ')
  const textOf: Readonly<Record<MergeField, (person: Person) => string>> = {
    name: ({ name, nameSort }) => joined([name, nameSort]),
    nameOtherScript: ({ nameOtherScript }) => nameOtherScript ?? '',
    kind: ({ kind }) => words(`kinds.${kind}`),
    address: ({ address }) => (address === null ? '' : joined([address.lines, address.city, address.state, address.postalCode, address.country === '' ? '' : (countries.of(address.country) ?? '')])),
    email: ({ email }) => email, telephone: ({ telephone }) => telephone, employer: ({ employer }) => employer, occupation: ({ occupation }) => occupation,
    bankReference: ({ bankReference }) => (bankReference === '' ? '' : words('bankReferenceEnds', { last4: bankReference.slice(-4) })),
    citizenStatus: ({ citizenStatus, citizenStatusBasis }) => joined([words(`citizenStatuses.${citizenStatus}`), citizenStatusBasis === null ? null : words(`citizenStatusBases.${citizenStatusBasis}`)]),
    office: ({ office }) => office,
    screening: ({ screeningResult, screenedOn }) => joined([records(`screenings.${screeningResult}`), screenedOn === null ? null : formatShort(screenedOn)]),
    note: ({ note }) => note,
  }
  const shown = (field: MergeField, person: Person) => {
    const text = textOf[field](person)
    if (text === '') return words('merge.nothing')
    return masked && closed.includes(field) ? words('closed') : text
  }
  return differing.map((field) => ({ field, label: words(`fields.${field === 'screening' ? 'screeningResult' : field}`), stays: shown(field, stays), goes: shown(field, goes) }))
}
