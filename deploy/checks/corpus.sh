#!/usr/bin/env bash
# A whole folder of reports through a fresh one-machine stack: how long it takes, where the time goes, what memory it needs.
# usage: deploy/checks/corpus.sh FOLDER
set -euo pipefail
[ -d "${1:-}" ] || { echo "usage: deploy/checks/corpus.sh FOLDER" >&2; exit 2; }
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh

# What a service's timer has counted, from its management port; an example may stand behind each value.
timer() {
  local port=$(($(field "$1" | sed 's/.*://') + 1000))
  curl -fsS "http://127.0.0.1:$port/q/metrics" | sed 's/ #.*//' | awk -v sum="$2_sum" -v count="$2_count" -v which="$3" '
    $0 ~ which && index($0, sum) == 1 { s += $NF }
    $0 ~ which && index($0, count) == 1 { n += $NF }
    END { printf "%d times, %.1f s together, %.0f ms each\n", n, s, n ? 1000 * s / n : 0 }'
}

start_stack --ingest "$folder"
SECONDS=0
await_line SETTLED
grep '^SETTLED' "$data/run.out"
echo "from ready to settled: $SECONDS s"
echo "pushes, six at once (extraction, storing): $(timer ingest http_server_requests_seconds 'method="POST"')"
echo "grading, one after the other (reading, history): $(timer grading inspections_reports_duration_seconds .)"
print_processes
for child in $(pgrep -P "$(process_of ingest)"); do
  print_process "extraction process" "$child"
done
