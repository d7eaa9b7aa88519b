// Serves PostgreSQL with pgvector on a free loopback port, in memory, until standard input ends.
// Each input line is a JSON request, answered by one JSON line: {"sql": "…"} runs SQL, {"dump": true} returns pg_dump -s.
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';

// pg_dump relies on the end of its session, which here is everyone's: its transaction and its settings would stay.
// Its wrapper puts the search path back as SET search_path TO …, which an empty path does not survive.
async function dump(db) {
  const { rows: [{ path }] } = await db.query("SELECT current_setting('search_path') AS path");
  await db.exec('SET search_path = pg_catalog');
  const file = await pgDump({ pg: db, args: ['--schema-only', '--no-owner'] });
  await db.exec('ROLLBACK');
  await db.exec('RESET ALL');
  await db.query("SELECT set_config('search_path', $1, false)", [path]);
  return { text: await file.text() };
}

async function answer(db, request) {
  if (request.dump) {
    return dump(db);
  }
  const results = await db.exec(request.sql);
  return { rows: results.at(-1)?.rows ?? [] };
}

const db = await PGlite.create({ extensions: { vector } });
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 10 });
server.addEventListener('listening', ({ detail }) => console.log(JSON.stringify(detail)));
await server.start();
for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(db, JSON.parse(line)).catch(error => ({ error: String(error.message ?? error) }));
  console.log(JSON.stringify(reply));
}
process.exit(0);
