/** What is asked of one informational material, in its statement and on its own page: copy, label, language, address (22 U.S.C. 614; 28 CFR 5.402). */
import { isFiledInTime, labelGaps } from '../../../reports/fara/materials'
import type { FaraMaterial } from '../../../reports/fara/facts'
import type { LabelNames } from '../../fara-label'

type Material = Omit<FaraMaterial, 'record' | 'principalId' | 'groups'>

export type MaterialCheck = { readonly id: string; readonly find: (row: Material, names: LabelNames) => string | null }

const onTheWeb = new Set(['Website', 'Social media'])

function label(row: Material, names: LabelNames): string | null {
  const gaps = labelGaps(row, names)
  return gaps.length === 0 ? null : `The label of ${row.title} lacks: ${gaps.join('; ')}.`
}

function filing(row: Material): string | null {
  if (isFiledInTime(row)) return null
  return row.filedAt === null ? `No filing of a copy is recorded for ${row.title}.` : `The copy of ${row.title} was filed more than 48 hours after it was first sent.`
}

/** The checks of a material by what they ask. */
export const materialChecks = {
  filing: { id: 'FARA-05', find: filing },
  label: { id: 'FARA-06', find: label },
  language: {
    id: 'FARA-44',
    find: ({ title, language, labelLanguage, labelText }) => (labelText !== '' && labelLanguage !== language ? `${title} is in ${language}, and its label is not.` : null),
  },
  address: {
    id: 'FARA-45',
    find: ({ title, channel, address }) => (onTheWeb.has(channel) && address === '' ? `The address of the website or account on which ${title} stands is not given.` : null),
  },
} as const satisfies Record<string, MaterialCheck>
