// Runs drizzle-orm's own migrator: node drizzle-migrate.mjs URL FOLDER [0|1]
// The last argument is drizzle-orm's major version; URL is postgres://… or file:….
const [url, migrationsFolder, version = '0'] = process.argv.slice(2);
const orm = version === '1' ? 'drizzle-orm-1' : 'drizzle-orm';

async function migratePostgres() {
  const { drizzle } = await import(`${orm}/node-postgres`);
  const { migrate } = await import(`${orm}/node-postgres/migrator`);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.end();
  }
}

async function migrateSqlite() {
  const { drizzle } = await import(`${orm}/libsql`);
  const { migrate } = await import(`${orm}/libsql/migrator`);
  const { createClient } = await import('@libsql/client');
  const client = createClient({ url });
  try {
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    client.close();
  }
}

await (url.startsWith('file:') ? migrateSqlite() : migratePostgres());
