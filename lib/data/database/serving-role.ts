import 'server-only'
import { CannotStart } from './cannot-start'
import { withConnection } from './connect'

type Powers = { readonly name: string; readonly superuser: boolean; readonly bypass: boolean; readonly owned: string | null }

/** Refuses a serving role that row-level security would not bind: then every organization could read every other one's records. */
export async function refuseTooPowerful(app: string): Promise<void> {
  const { name, superuser, bypass, owned } = await withConnection(app, async (client) => {
    const answer = await client.query<Powers>(
      `SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypass,
              (SELECT min(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema$)' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned
         FROM pg_roles WHERE rolname = current_user`,
    )
    return answer.rows[0] ?? { name: '', superuser: true, bypass: true, owned: null }
  })
  const reason = superuser ? 'is a superuser' : bypass ? 'has BYPASSRLS' : owned === null ? null : `owns the table ${owned}`
  if (reason !== null) {
    throw new CannotStart(`The database user ${name} ${reason}, so it could read every organization: give DATABASE_URL_APP a user without that power.`)
  }
}
