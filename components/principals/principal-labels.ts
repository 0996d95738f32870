/** The fields of a principal in their order on the page. */
export const principalFields = ['name', 'kind', 'country', 'aliases', 'address', 'aim', 'officialDealtWith', 'fromOn', 'untilOn', 'reason'] as const
