'use server'
import { defineAction } from '@/lib/actions'
import { showLinkOnce } from '@/lib/auth/one-time-link'
import { changeMember } from '@/lib/data/members/change'
import { endMember } from '@/lib/data/members/end'
import { inviteMember } from '@/lib/data/members/invite'
import { renewInvitation } from '@/lib/data/members/new-link'
import { signOutMember } from '@/lib/data/members/sign-out'
import { memberChangeSchema, memberEndSchema, memberSchema, membershipSchema } from '@/lib/schemas/member'

export const inviteMemberAction = defineAction({
  form: 'invite-member',
  schema: memberSchema,
  verb: async (actor, input) => {
    const invited = await inviteMember(actor, input)
    if (invited.ok && invited.value.token !== null) await showLinkOnce(invited.value.token)
    return invited
  },
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/people?saved=invited`,
})

export const renewInvitationAction = defineAction({
  form: 'new-link',
  schema: membershipSchema,
  verb: async (actor, { membershipId }, { chapter }) => {
    const renewed = await renewInvitation(actor, { membershipId, chapterId: chapter.id })
    if (renewed.ok) await showLinkOnce(renewed.value.token)
    return renewed
  },
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/people`,
})

export const changeMemberAction = defineAction({
  form: 'change-member',
  schema: memberChangeSchema,
  verb: (actor, input, { revision }) => changeMember(actor, { ...input, revision: revision ?? 0 }),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/people?saved=changed`,
})

export const endMemberAction = defineAction({
  form: 'end-member',
  schema: memberEndSchema,
  verb: (actor, input, { chapter }) => endMember(actor, { ...input, chapterId: chapter.id }),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/people?saved=ended`,
})

export const signOutMemberAction = defineAction({
  form: 'sign-out-member',
  schema: membershipSchema,
  verb: (actor, { membershipId }, { chapter }) => signOutMember(actor, { membershipId, chapterId: chapter.id }),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/people?saved=signedOut`,
})
