// Copies a folder of migrations so that it runs on a PostgreSQL without pgvector: node without-vector.mjs FOLDER TARGET
// The vector columns become arrays of real, and their indexes GIN; nothing else changes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const replacements = new Map([
  ['CREATE EXTENSION IF NOT EXISTS vector;', ''],
  [' vector(1536) ', ' real[] '],
  ['USING hnsw ("embedding" vector_cosine_ops)', 'USING gin ("embedding" array_ops)'],
  ['(m = 16, ef_construction = 64)', '(fastupdate = on)'],
  ['(m=16,ef_construction=64)', '(fastupdate = on)'],
]);

const [folder, target] = process.argv.slice(2);
const unused = new Set(replacements.keys());

function replaced(text) {
  for (const [from, to] of replacements) {
    if (text.includes(from)) {
      unused.delete(from);
      text = text.replaceAll(from, to);
    }
  }
  return text;
}

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())) {
  const copy = join(target, relative(folder, entry.parentPath), entry.name);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, replaced(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}
if (unused.size > 0) {
  throw new Error(`Not found in ${folder}: ${[...unused].join(', ')}`);
}
