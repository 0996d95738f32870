'use server'
import { defineAction } from '@/lib/actions'
import { changeOrganization } from '@/lib/data/organization/change'
import { organizationSchema } from '@/lib/schemas/organization'

export const changeOrganizationAction = defineAction({
  form: 'organization',
  schema: organizationSchema,
  verb: (actor, input, { revision }) => changeOrganization(actor, { ...input, revision: revision ?? 0 }),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/organization?saved=1`,
})
