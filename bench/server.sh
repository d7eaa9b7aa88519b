# Sourced by the scripts beside it: starts a PostgreSQL server of its own, which ends with the script, and sets PGHOST, PGPORT, PGUSER, PGPASSWORD.

bin=$(dirname "$(find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1)")
[ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb)")
port=$(node -p 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); }); ""' | grep .)
other_user=()
[ "$(id -u)" != 0 ] || other_user=(setpriv --reuid=postgres --regid=postgres --clear-groups --)
# The server ends when this script, which holds the other end of its standard input, ends.
coproc SERVER { cd /; exec "${other_user[@]}" sh -c "$(cat "$OLDPWD/tests/postgres-server.sh")" postgres-server.sh "$bin" "$port" bench; }
read -r _ _ <&"${SERVER[0]}"
export PGHOST=127.0.0.1 PGPORT=$port PGUSER=postgres PGPASSWORD=bench
until psql -X -q -d postgres -c 'SELECT' >/dev/null 2>&1; do sleep 0.1; done
