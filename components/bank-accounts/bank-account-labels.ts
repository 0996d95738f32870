/** The fields of a bank account in their order on the page. */
export const bankAccountFields = ['bankName', 'name', 'last4', 'country', 'openingBalance', 'openedOn', 'closedOn', 'reason'] as const
