import { z } from 'zod'
import { problem } from '@/lib/domain/field-problem'
import { isEin, organizationDefaults, taxKinds, type OrganizationFacts } from '@/lib/domain/organization'
import { approverLists, approversOf } from '@/lib/domain/reports/approvers'
import { timeZones } from '@/lib/domain/places'
import { amount, choice, country, line, lines, reference, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

const optionalText = (charactersMax: number) => line(charactersMax).transform((text) => (text === '' ? null : text))

/** Nine digits, with or without the hyphen. */
const ein = reference()
  .transform((text) => (/^\d{9}$/.test(text) ? `${text.slice(0, 2)}-${text.slice(2)}` : text))
  .refine((text) => text === '' || isEin(text), problem('einForm').refusal.key)
  .transform((text) => (text === '' ? null : text))

/** Who the organization is: asked at set-up and in the settings. */
export const identityFields = {
  name: requiredLine(),
  legalName: line(),
  ein,
  taxKind: choice(taxKinds),
  addressCountry: country(),
  addressLines: lines(500),
  addressCity: line(),
  addressState: line(),
  addressPostalCode: reference(),
}

type Identity = z.output<z.ZodObject<typeof identityFields>>

/** The facts of an organization from its identity, with the defaults for all else. */
export function identityFacts(typed: Identity): OrganizationFacts {
  const {
    name,
    legalName,
    taxKind,
    addressLines,
    addressCity: city,
    addressState: state,
    addressPostalCode: postalCode,
    addressCountry,
  } = typed
  return {
    ...organizationDefaults,
    name,
    legalName: legalName || name,
    ein: typed.ein,
    taxKind,
    addressLines,
    city,
    state,
    postalCode,
    country: addressCountry || 'US',
  }
}

const days = (max: number) =>
  reference()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) <= max, problem('wholeNumber').refusal.key)
    .transform(Number)

/** The profile and settings of the organization. */
export function organizationSchema() {
  return z
    .object({
      ...identityFields,
      website: optionalText(500),
      telephone: optionalText(50),
      email: optionalText(254),
      description: lines(2000).transform((text) => (text === '' ? null : text)),
      timeZone: choice(timeZones),
      approvalLimit: amount('not-negative'),
      lateEntryDays: days(366),
      depositDays: days(366),
      reportApprovers: choice(approverLists).transform(approversOf),
      retentionYears: days(100),
      reason: requiredLines(reasonCharactersMax),
    })
    .transform(
      ({
        approvalLimit,
        reason,
        website,
        telephone,
        email,
        description,
        timeZone,
        lateEntryDays,
        depositDays,
        reportApprovers,
        retentionYears,
        ...identity
      }) => ({
        ...identityFacts(identity),
        website,
        telephone,
        email,
        description,
        timeZone,
        lateEntryDays,
        depositDays,
        reportApprovers,
        retentionYears,
        expenditureApprovalLimitCents: approvalLimit,
        reason,
      }),
    )
}
