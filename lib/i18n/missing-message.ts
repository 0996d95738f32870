/**
 * A missing or broken message is a defect. It throws in tests and while developing; in production the reader
 * sees the key instead of losing the page.
 */
export function onMissingMessage(error: Error): void {
  if (process.env.NODE_ENV !== 'production') throw error
}
