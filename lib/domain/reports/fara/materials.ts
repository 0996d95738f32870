/** What is asked of each informational material: a copy filed within 48 hours, and the label in the language used. */
import { hoursAfter } from '../../instant'
import { factorsOf } from '../../rules/deadlines'
import { missingElements } from '../../rules/fara-label'
import type { FaraFacts, FaraMaterial } from './facts'
import { principalName } from './served'

/** Tells whether the copy was filed not later than 48 elapsed hours after transmittal began (22 U.S.C. 614(a)). */
export function isFiledInTime({ transmittedAt, filedAt }: FaraMaterial): boolean {
  return filedAt !== null && filedAt <= hoursAfter(transmittedAt, factorsOf('fara.informational-materials-due').hours)
}

/** Gives the elements of the statement that the label lacks; all of them where no label is stored. */
export function labelGaps({ labelText, labelLanguage, principalId }: FaraMaterial, facts: FaraFacts): readonly string[] {
  const { organization } = facts
  const registrant = organization.legalName === '' ? organization.name : organization.legalName
  return missingElements(labelText, { registrant, principal: principalName(facts, principalId) }, labelLanguage === '' ? 'English' : labelLanguage)
}

/** Tells whether a material bears the whole statement in its own language (28 CFR 5.402(b)). */
export function isLabelled(row: FaraMaterial, facts: FaraFacts): boolean {
  return labelGaps(row, facts).length === 0 && row.labelLanguage === row.language
}
