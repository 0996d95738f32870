/** Who approves a report: a list of roles, each stood for by another person (architecture.md section 5). */
import type { Role } from '../permission'

/** The roles that can be asked for. */
export const approverRoles = ['treasurer', 'administrator', 'reviewer'] as const satisfies readonly Role[]
export type ApproverRole = (typeof approverRoles)[number]

/** The lists of roles that the settings offer, as their words joined by commas: default first. */
export const approverLists = ['treasurer,administrator', 'treasurer,administrator,reviewer', 'administrator,reviewer', 'administrator'] as const

/** Reads such a list. */
export function approversOf(list: string): readonly ApproverRole[] {
  const words = list.split(',')
  return approverRoles.filter((role) => words.includes(role))
}
