import { command } from './start/command'

void command(
  'start',
  `npm start: sets everything up and serves it until it is stopped (Ctrl-C).

It starts the database, brings it up to date, builds the pages if there is no build of this source, and prints the address.
Settings are environment variables, all optional: PORT (3000), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL, DATABASE_URL_APP,
NEXTAUTH_URL, NEXTAUTH_SECRET, ENCRYPTION_KEY. They are explained in .env.example and docs/running.md.`,
)
