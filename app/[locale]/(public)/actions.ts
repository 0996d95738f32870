'use server'
import { defineVisitorAction } from '@/lib/actions'
import { exploreExample } from '@/lib/auth/explore'
import { visitorsToday } from '@/lib/auth/set-up'
import { nothingSchema } from '@/lib/schemas/account'

export const exploreExampleAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  // The example is large and needed once: it is not part of what the server loads at its start.
  verb: () => exploreExample(async () => (await import('@/lib/example/load')).loadExample()),
  to: ({ chapterSlug }) => `/c/${chapterSlug}`,
})
