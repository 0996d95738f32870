import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { TaskList } from '@/components/ui/task-list'
import { currentSetUp } from '@/lib/auth/set-up'
import { hasAccounts, hasRealOrganization } from '@/lib/data/installation/set-up-state'
import { completedSteps, setUpSteps } from '@/lib/schemas/setup'

export async function generateMetadata() {
  return titled((await getTranslations('setup'))('title'))
}

/** The list of steps for who sets up; for anybody else how to begin; not found once it is done. */
export default async function SetUpPage() {
  const [setUp, words, done] = await Promise.all([currentSetUp(), getTranslations('setup'), hasRealOrganization()])
  if (done) notFound()
  if (setUp === null) {
    return (
      <>
        <h1>{words('title')}</h1>
        <p>{words('needLink')}</p>
        {(await hasAccounts()) ? <PageLink href="/sign-in">{words('signIn')}</PageLink> : null}
      </>
    )
  }
  const completed = completedSteps(setUp.answers, setUp)
  const all = completed.length === setUpSteps.length
  const steps = setUpSteps.map((step) => ({
    key: step,
    label: words(`steps.${step}`),
    href: `/setup/${step}`,
    status: completed.includes(step) ? ('completed' as const) : ('not-started' as const),
  }))
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('list')}</p>
      <TaskList
        tasks={[
          { key: 'account', label: words('steps.account'), href: null, status: 'completed' },
          ...steps,
          { key: 'check', label: words('check'), href: all ? '/setup/check' : null, status: all ? 'not-started' : 'cannot-start' },
        ]}
      />
    </>
  )
}
