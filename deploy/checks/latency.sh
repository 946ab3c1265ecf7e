#!/usr/bin/env bash
# Time from the 201 of a push to the acceptance of the alert email, on a fresh one-machine stack.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh
start_stack
java -cp deploy/checks/target/classes uk.inspectionalerts.checks.Latency \
  "$(field data)" "$(field ingest)" "$(field grading)" "$(field notification)"
print_processes
