#!/usr/bin/env bash
# Ten outcomes at once with 200, 2,000 and 20,000 subscriptions of a realistic mix, on a fresh one-machine stack: how long until all
# are matched, rendered and accepted, what notification-service holds in memory, and how long a preview over the whole history
# takes. Takes some minutes.
# usage: deploy/checks/matching.sh, after ./mvnw package; ports as in deploy/local/run.sh --help
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
run_main load.Matching "$data"
