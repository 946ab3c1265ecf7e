#!/usr/bin/env bash
# What a report costs from the event that is read to all that follows from it committed, on a fresh stack with the shipped history:
# one that moves nobody else's place, and the withdrawal of an old first, which moves the places of all that came after it.
# usage: deploy/checks/record.sh, after ./mvnw package
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh

# Seconds that grading has spent on reports so far, and how much it has ever said.
spent() {
  curl -fsS "http://127.0.0.1:$(($(port grading) + 1000))/q/metrics" | sed 's/ #.*//' |
    awk '/^inspections_reports_duration_seconds_sum/ { s += $NF } END { printf "%.4f", s }'
}
said() { curl -fsS "$(field grading)/inspections" -o /dev/null -D - | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: W\/"\([0-9]*\):.*/\1/p'; }
port() { field "$1" | sed 's/.*://'; }

# Waits until grading has said more than that, and then a little for its timer.
await_more_than() {
  until [ "$(said)" -gt "$1" ]; do sleep 0.1; done
  sleep 0.5
}

# What a call to ingest costs grading.
measure() {
  local what=$1 seconds before after
  shift
  seconds=$(spent)
  before=$(said)
  curl -fsS -o "$data/answer" -H "Authorization: Bearer $PUBLISHER_TOKEN" "$@"
  await_more_than "$before"
  after=$(said)
  awk -v what="$what" -v a="$seconds" -v b="$(spent)" -v n="$((after - before))" \
    'BEGIN { printf "%-42s %4d ms, %3d outcomes said\n", what, 1000 * (b - a), n }'
}

push() {
  measure "$1" -H "Content-Type: application/pdf" --data-binary "@deploy/local/demo/reports/$2.pdf" \
    "$(field ingest)/reports?alerts=never&publishedOn=$3"
}

start_stack
. "$(field data)/tokens.env"
push "warming up" north-lincolnshire-2017 2017-09-04
push "warming up" north-tyneside-2020 2020-04-15
push "warming up" durham-2022 2022-07-05
push "a report that moves nobody" north-yorkshire-2023 2023-08-18
push "an old report that moves nobody" north-yorkshire-2018 2018-08-06
id=$(sed 's/.*"id" *: *"\([^"]*\)".*/\1/' "$data/answer")
measure "its withdrawal: the first is another" -X POST -H "Content-Type: application/json" -d '{"reason": "measured"}' \
  "$(field ingest)/reports/$id/withdrawal"
