/** The organization: the tenant, and the registrant or filer of its reports. */
import { cents, type Cents } from './money'
import type { ApproverRole } from './reports/approvers'

export const taxKinds = ['501c3', '501c4', '527', 'other', 'unknown'] as const
export type TaxKind = (typeof taxKinds)[number]

export type OrganizationFacts = {
  readonly name: string
  readonly legalName: string
  /** Employer identification number as `12-3456789`. */
  readonly ein: string | null
  readonly taxKind: TaxKind
  readonly addressLines: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
  readonly website: string | null
  readonly telephone: string | null
  readonly email: string | null
  readonly description: string | null
  /** Decides what day it is for the organization as a whole. */
  readonly timeZone: string
  /** An expenditure above it waits for approval. */
  readonly expenditureApprovalLimitCents: Cents
  /** A record entered more than this many days after its date is listed as late. */
  readonly lateEntryDays: number
  /** A gift in cash must be deposited within this many days. */
  readonly depositDays: number
  /** The roles that must approve a report before its seal, each by another person. */
  readonly reportApprovers: readonly ApproverRole[]
  readonly retentionYears: number
}

export type Organization = OrganizationFacts & { readonly id: string; readonly revision: number }

/** What an organization starts with where nobody has said otherwise (architecture.md section 5, money.md section 6). */
export const organizationDefaults = {
  ein: null, taxKind: 'unknown', addressLines: '', city: '', state: '', postalCode: '', country: 'US', website: null, telephone: null, email: null,
  description: null, timeZone: 'America/New_York', expenditureApprovalLimitCents: cents(50_000), lateEntryDays: 30, depositDays: 10, reportApprovers: ['treasurer', 'administrator'], retentionYears: 10,
} as const satisfies Omit<OrganizationFacts, 'name' | 'legalName'>

/** Tells whether a text is an employer identification number; the number itself is not checked with anybody. */
export function isEin(text: string): boolean {
  return /^\d{2}-\d{7}$/.test(text)
}
