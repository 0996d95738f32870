/** The fields of a filing in their order on the page. */
export const filingFields = ['filedOn', 'confirmationNumber', 'lateReason', 'extendedTo', 'extensionProof', 'note', 'reason'] as const
