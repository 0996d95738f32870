/** What is due of a gift that may not simply be kept (11 CFR 103.3): it goes back, its source is confirmed, or what is too much of it is mended. */
export const giftClockKinds = ['gift-return', 'gift-confirm', 'gift-excess'] as const
export type GiftClockKind = (typeof giftClockKinds)[number]
