#!/usr/bin/env bash
# Times finding the difference between a live database and a desired schema, at N tables: waymark plan, @pgkit/migra, drizzle-kit generate,
# apgdiff, and pg_dump -s as the floor. One table in a hundred differs (bench/schema.mjs).
#   bench/plan.sh [N …]          default: 1000 10000
# RUNS sets how often each is timed (default 5), SLOW what takes too long beyond 1000 tables (default: migra drizzle-kit).
# Needs hyperfine, node, npm, java, apgdiff, and PostgreSQL's server binaries. Prints a table in Markdown for each N.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sizes=("${@:-1000 10000}")
runs=${RUNS:-5}
slow=${SLOW:-migra drizzle-kit}
for program in hyperfine node npm psql pg_dump apgdiff; do
  command -v "$program" >/dev/null || { echo "$program is not installed." >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work/node" --no-audit --no-fund --loglevel=error \
  @pgkit/migra@0.6.1 drizzle-kit@0.31.11 drizzle-orm@0.45.4 pg@8.23.1 >&2
./waymark --version >/dev/null
tool=artifacts/waymark/current
export DOTNET_ROOT=${DOTNET_ROOT:-$(cat "$tool/dotnet-root")}
source bench/server.sh

# drizzle-kit compares with a snapshot, which it made of the first schema.
prepare_drizzle() {
  local folder=$1
  ln -sfn "$work/node/node_modules" "$folder/node_modules"
  echo "export default { dialect: 'postgresql', schema: '$folder/schema.ts', out: '$folder/out' };" >"$folder/drizzle.config.ts"
  cp "$folder/v1.ts" "$folder/schema.ts"
  (cd "$folder" && "$work/node/node_modules/.bin/drizzle-kit" generate --name first >/dev/null)
  cp "$folder/v2.ts" "$folder/schema.ts"
  cp -r "$folder/out" "$folder/snapshot"
}

peers() {
  local folder=$1 name=$2 url=postgres://postgres:bench@127.0.0.1:$PGPORT
  arguments=(
    -n 'pg_dump -s' "pg_dump -s -d ${name}_1 -f $folder/dump.out"
    -n 'waymark plan' "$tool/Waymark.Cli plan $url/${name}_1 --to $folder/v2.sql >$folder/plan.out"
    -n 'apgdiff (two dumps, no database)' "apgdiff $folder/v1.dump $folder/v2.dump >$folder/apgdiff.out"
  )
  [[ " $slow " == *" migra "* && $name != t1000 ]] || arguments+=(
    -n '@pgkit/migra (two databases)' "$work/node/node_modules/.bin/migra $url/${name}_1 $url/${name}_2 --unsafe >$folder/migra.out || [ \$? = 2 ]")
  [[ " $slow " == *" drizzle-kit "* && $name != t1000 ]] || {
    prepare_drizzle "$folder"
    arguments+=(-n 'drizzle-kit generate (snapshot, no database)'
      "cd $folder && rm -rf out && cp -r snapshot out && $work/node/node_modules/.bin/drizzle-kit generate --name second >$folder/drizzle.out")
  }
}

for size in ${sizes[@]}; do
  name=t$size folder=$work/t$size
  node bench/schema.mjs "$size" "$folder"
  for version in 1 2; do
    psql -X -q -d postgres -c "CREATE DATABASE ${name}_$version"
    psql -X -q -v ON_ERROR_STOP=1 -d "${name}_$version" -f "$folder/v$version.sql"
    psql -X -q -d "${name}_$version" -c 'VACUUM ANALYZE'
    # apgdiff knows none of the commands for psql that pg_dump writes since 2025.
    pg_dump -s -d "${name}_$version" | grep -v '^\\' >"$folder/v$version.dump"
  done
  peers "$folder" "$name"
  echo "$size tables, one in a hundred differs:"
  hyperfine --style basic --warmup 1 --runs "$runs" --export-markdown "$work/table.md" "${arguments[@]}" >&2
  cat "$work/table.md"
  # What is timed has to have found the differences, and has to be the whole of them.
  expected=$(((size + 99) / 100 * 2))
  [ "$(grep -c ';$' "$folder/plan.out")" = "$expected" ] || { echo "waymark plan did not print $expected statements." >&2; exit 1; }
  echo "Peak memory of waymark plan: $(/usr/bin/time -f %M "$tool/Waymark.Cli" plan "postgres://postgres:bench@127.0.0.1:$PGPORT/${name}_1" --to "$folder/v2.sql" 2>&1 >/dev/null | tail -n 1) KB"
  echo
done
