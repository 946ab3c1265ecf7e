#!/usr/bin/env bash
# 2,000 subscribers, or as many as are asked for, who all want each of ten reports pushed at once, on a fresh one-machine stack: when
# the first critical alert is accepted, how fast all deliveries drain beside what the mail server and the database alone allow,
# and who spent the processor's time. Takes some minutes.
# usage: deploy/checks/load.sh [SUBSCRIBERS], after ./mvnw package; ports as in deploy/local/run.sh --help
set -euo pipefail
cd "$(dirname "$0")/../.."
local=deploy/local/target
[ -d "$local/lib" ] || { echo "The services are missing: build them with ./mvnw -DskipTests package" >&2; exit 1; }
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
java -Xmx256m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dinspection-alerts.root="$PWD" \
  -cp "deploy/checks/target/classes:$local/classes:$local/lib/*" \
  uk.inspectionalerts.checks.load.Load "$data" "$@"
