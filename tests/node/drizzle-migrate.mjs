// Runs drizzle-orm's own migrator: node drizzle-migrate.mjs URL FOLDER
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

const [url, migrationsFolder] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await migrate(drizzle(client), { migrationsFolder });
} finally {
  await client.end();
}
