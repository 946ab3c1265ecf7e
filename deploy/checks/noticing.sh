#!/usr/bin/env bash
# Time from the moment at which the reports site shows a report to the acceptance of the alert email, on a fresh one-machine stack
# that watches a simulated site: fifty reports one by one, then ten at once. Takes about ten minutes.
# usage: deploy/checks/noticing.sh, after ./mvnw package; ports as in deploy/local/run.sh --help; with DATA_DIR, an empty folder,
# the stack's logs and emails are kept there
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh
pdf=(ingest-service/target/quarkus-app/lib/main/org.apache.pdfbox.*.jar)
[ -e "${pdf[0]}" ] || { echo "The services are missing: build them with ./mvnw -DskipTests package" >&2; exit 1; }
data=${DATA_DIR:-}
if [ -z "$data" ]; then
  data=$(mktemp -d)
  trap 'rm -rf "$data"' EXIT
fi
extra=$(printf ':%s' "${pdf[@]}")
run_main noticing.Noticing "$data"
