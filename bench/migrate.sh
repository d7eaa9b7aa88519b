#!/usr/bin/env bash
# Times the migrations of a large application (the corpus's drizzle-sim) on a new database of a local PostgreSQL:
# waymark migrate, drizzle-orm's migrator and psql in one session; the tool and psql in turn; then a start with nothing to do.
#   bench/migrate.sh [RUNS]
# Needs hyperfine, node, npm, and PostgreSQL's server binaries. The two files that need pgvector are adapted for all alike
# (tests/node/without-vector.mjs). Prints hyperfine's two tables, and the one of turns, in Markdown.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-15}
corpus=${WAYMARK_CORPUS:-../shared/corpus}/drizzle-sim
[ -d "$corpus" ] || { echo "No corpus at $corpus: set WAYMARK_CORPUS." >&2; exit 1; }
for program in hyperfine node npm psql; do
  command -v "$program" >/dev/null || { echo "$program is not installed." >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -e tests/node/node_modules/.package-lock.json ] || npm ci --prefix tests/node --no-audit --no-fund --loglevel=error
node tests/node/without-vector.mjs "$corpus" "$work/migrations"
./waymark --version >/dev/null
tool=artifacts/waymark/current
export DOTNET_ROOT=${DOTNET_ROOT:-$(cat "$tool/dotnet-root")}

source bench/server.sh

url=postgres://postgres:bench@127.0.0.1:$port/bench
new_database='psql -X -q -d postgres -c "DROP DATABASE IF EXISTS bench WITH (FORCE)" -c "CREATE DATABASE bench"'
files=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1])).entries.map(e => `-f ${process.argv[2]}/${e.tag}.sql`).join(" ")' \
  "$work/migrations/meta/_journal.json" "$work/migrations")
waymark="$tool/Waymark.Cli migrate $url --dir $work/migrations"
drizzle="node tests/node/drizzle-migrate.mjs $url $work/migrations"
psql="psql -X -q -o /dev/null -v ON_ERROR_STOP=1 -d bench"

# What is timed has to have done the work.
check() {
  eval "$new_database"
  $1 >/dev/null
  [ "$(psql -X -q -A -t -d bench -c 'SELECT count(*) FROM drizzle.__drizzle_migrations')" = "$(wc -w <<<"${files//-f/}")" ] ||
    { echo "Not every migration is in the journal after: $1" >&2; exit 1; }
}
check "$drizzle"
check "$waymark"

run() { hyperfine --style basic --warmup 2 --runs "$runs" --export-markdown "$work/table.md" "$@" >&2; cat "$work/table.md"; }

echo "Every migration, on a new database:"
run --prepare "$new_database" \
  -n 'psql, one session' "$psql $files" \
  -n 'psql, one session and one transaction' "$psql --single-transaction $files" \
  -n "drizzle-orm's migrator" "$drizzle" \
  -n 'waymark migrate' "$waymark"

# The server's own work drifts while one command is repeated, so the two that are compared take turns as well.
seconds() { local start=$EPOCHREALTIME; "$@" >/dev/null 2>&1; awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'; }
for _ in $(seq "$runs"); do
  eval "$new_database"
  one=$(seconds $psql $files)
  eval "$new_database"
  echo "$one $(seconds $waymark)"
done >"$work/turns"
echo
echo "Every migration, in turn:"
awk '{ p += $1; w += $2 } END { printf "| psql, one session | waymark migrate | |\n|---|---|---|\n| %.0f ms | %.0f ms | %.2f |\n", 1000 * p / NR, 1000 * w / NR, w / p }' "$work/turns"

check "$waymark"
echo
echo "Nothing to do:"
run -n 'psql, one query of the journal' "$psql -c 'SELECT max(created_at) FROM drizzle.__drizzle_migrations'" \
  -n "drizzle-orm's migrator" "$drizzle" \
  -n 'waymark migrate' "$waymark"
