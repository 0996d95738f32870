import { useFormatter, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { permissions, roles, type Role } from '@/lib/domain/permission'

type Row = { readonly permission: string; readonly label: string; readonly holders: readonly Role[] }

/** Whoever reads with limits (architecture.md section 5): the cell says which. */
const limited = ['secretary', 'auditor', 'viewer'] as const

/** The table of rights in words, made from the table that decides. `held` are the roles of whoever reads it. */
export function RightsMatrix({ held }: { readonly held: readonly Role[] }) {
  const words = useTranslations('members')
  const format = useFormatter()
  const own = [...new Set(held)].map((role) => words(`roles.${role}`))
  const rows: readonly Row[] = Object.entries(permissions).map(([permission, holders]) => {
    const [noun = '', verb = ''] = permission.split('.')
    return { permission, holders, label: words(`verbs.${verb}`, { noun: words(`nouns.${noun}`) }) }
  })
  const cell = (row: Row, role: Role) => {
    if (!row.holders.includes(role)) return words('matrix.no')
    const limit = row.permission === 'chapter.read' ? limited.find((each) => each === role) : undefined
    return limit === undefined ? words('matrix.yes') : words(`matrix.limited.${limit}`)
  }
  const columns: readonly Column<Row>[] = [
    { key: 'permission', label: words('matrix.permission'), cell: ({ label }) => label },
    ...roles.map((role) => ({ key: role, label: words(`roles.${role}`), cell: (row: Row) => cell(row, role) })),
  ]
  return (
    <>
      <h1>{words('matrix.title')}</h1>
      <p>{words('matrix.own', { count: own.length, roles: format.list(own) })}</p>
      <p>{words('matrix.explanation')}</p>
      <DataTable caption={words('matrix.caption')} columns={columns} rows={rows} rowKey={({ permission }) => permission} />
    </>
  )
}
