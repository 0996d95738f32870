/** The fields of a clock in their order on the page. */
export const clockFields = ['kind', 'title', 'happenedOn', 'happenedTime', 'dueOn', 'note', 'mistaken', 'reason'] as const
