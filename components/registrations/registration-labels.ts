/** The fields of a registration in their order on the page. */
export const registrationFields = ['regime', 'number', 'jurisdiction', 'becameAgentOn', 'registeredOn', 'expiresOn', 'endedOn', 'assignedPeriodEnds', 'coveredChapterIds', 'approvers', 'followFrom', 'note', 'reason'] as const

/** How a registration is called where it has no page of its own: the law and the number. */
export function registrationName(law: string, number: string): string {
  return number === '' ? law : `${law} ${number}`
}
