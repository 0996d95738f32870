import 'server-only'

/** Migrates, backs up, restores; owns every table; not a superuser. */
export const ownerRole = 'sunledger_owner'
/** Serves pages, actions and jobs; owns nothing. */
export const appRole = 'sunledger_app'
/** The embedded cluster's own superuser: for start-up only. */
export const superuserRole = 'postgres'
export const databaseName = 'sunledger'
