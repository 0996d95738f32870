/** Who approves a report: a list of roles, each stood for by another person (architecture.md section 5). */
import type { Role } from '../permission'

/** The roles that can be asked for. */
export const approverRoles = ['treasurer', 'administrator', 'reviewer'] as const satisfies readonly Role[]
export type ApproverRole = (typeof approverRoles)[number]

/** The lists of roles that the settings offer, as their words joined by commas: default first. */
export const approverLists = ['treasurer,administrator', 'treasurer,administrator,reviewer', 'administrator,reviewer', 'administrator'] as const

/** What a registration or a chapter offers: its reports are approved as all others, or by a list of its own, for example with counsel. */
export const asOrganization = 'organization'
export const approverChoices = [asOrganization, ...approverLists] as const

/** Gives the choice that stands for the roles of a registration or a chapter. */
export function approverChoiceOf(roles: readonly ApproverRole[]): string {
  return roles.length === 0 ? asOrganization : roles.join(',')
}

/** Reads such a list; no role for the choice of the organization's own. */
export function approversOf(list: string): readonly ApproverRole[] {
  const words = list.split(',')
  return approverRoles.filter((role) => words.includes(role))
}
