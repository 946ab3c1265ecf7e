#!/usr/bin/env bash
# 2,000 subscribers, or as many as are asked for, who all want each of ten reports pushed at once, on a fresh one-machine stack: when
# the first critical alert is accepted, how fast all deliveries drain beside what the mail server and the database alone allow,
# what a slow mail domain and hanging webhooks beside them cost them, in pairs of rounds with and without these, and who spent
# the processor's time. Takes some minutes a pair.
# usage: deploy/checks/load.sh [SUBSCRIBERS [PAIRS]], after ./mvnw package; ports as in deploy/local/run.sh --help
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
run_main load.Load "$data" "$@"
