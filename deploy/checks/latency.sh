#!/usr/bin/env bash
# Time from the 201 of a push to the acceptance of the alert email, on a fresh one-machine stack.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$(mktemp -d)
DATA_DIR="$data/stack" deploy/local/run.sh > "$data/run.out" &
stack=$!
trap 'kill "$stack" 2>/dev/null; wait "$stack" 2>/dev/null; rm -rf "$data"' EXIT
until grep -q '^READY' "$data/run.out"; do
  kill -0 "$stack" || { cat "$data/run.out"; exit 1; }
  sleep 1
done
field() { grep '^READY' "$data/run.out" | tr ' ' '\n' | sed -n "s/^$1=//p"; }
java -cp deploy/checks/target/classes uk.inspectionalerts.checks.Latency \
  "$(field data)" "$(field ingest)" "$(field grading)" "$(field notification)"
for service in ingest grading notification; do
  pid=$(pgrep -f "$service-service/target/quarkus-app/quarkus-run.jar" | head -n 1)
  echo "$service-service: $(($(ps -o rss= -p "$pid") / 1024)) MB resident"
done
