#!/bin/sh
# Starts a PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a loopback port.
#   sh postgres-server.sh BIN PORT PASSWORD
# BIN is the folder of initdb and postgres; PASSWORD is what the superuser "postgres" gives over TCP.
# Prints "PROCESS FOLDER" when the server is starting, and runs until standard input ends: whoever holds the other end
# of that pipe may end in any way, and the server is stopped and its folder removed. A script that was itself killed is
# cleaned up after by the next one. PostgreSQL refuses to run as root: run this as another user.
set -u
trap '' INT TERM HUP
bin=$1 port=$2 password=$3 prefix=${TMPDIR:-/tmp}/waymark-postgres

for old in "$prefix".*; do
  if [ -O "$old/shell" ] && ! kill -0 "$(cat "$old/shell")" 2>/dev/null; then
    kill -QUIT "$(head -n 1 "$old/data/postmaster.pid" 2>/dev/null)" 2>/dev/null
    rm -rf "$old"
  fi
done

dir=$(mktemp -d "$prefix.XXXXXX") || exit 1
trap 'cd /; rm -rf "$dir"' EXIT
cd "$dir" || exit 1
echo $$ >shell
printf %s "$password" >password
"$bin/initdb" -D data -U postgres -E UTF8 --locale=C.UTF-8 --no-sync -A scram-sha-256 --pwfile=password >initdb.log 2>&1 ||
  { cat initdb.log >&2; exit 1; }
# The folder is removed with the server, so nothing is ever flushed to disk.
"$bin/postgres" -D data -p "$port" -k "$dir" -c listen_addresses=127.0.0.1 -c max_connections=200 \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c timezone=UTC </dev/null >server.log 2>&1 &
server=$!
trap 'kill -QUIT $server 2>/dev/null; wait $server; cd /; rm -rf "$dir"' EXIT
echo "$server $dir"
cat >/dev/null
