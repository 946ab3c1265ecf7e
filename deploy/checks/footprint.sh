#!/usr/bin/env bash
# Start-up time and resident memory of each service, at rest and under load, with the memory that its manifest gives it.
# usage: deploy/checks/footprint.sh [JDK]..., after ./mvnw package, on Linux; without a JDK on that of JAVA_HOME or `java`; ports
# as in deploy/local/run.sh --help
set -euo pipefail
cd "$(dirname "$0")/../.."
local=deploy/local/target
[ -d "$local/lib" ] || { echo "The services are missing: build them with ./mvnw -DskipTests package" >&2; exit 1; }
[ $# -gt 0 ] || set -- "${JAVA_HOME:-$(dirname "$(dirname "$(realpath "$(command -v java)")")")}"
for jdk in "$@"; do
  [ -x "$jdk/bin/java" ] || { echo "$jdk holds no bin/java: name the folder of a JDK" >&2; exit 2; }
done
for jdk in "$@"; do
  data=$(mktemp -d)
  trap 'rm -rf "$data"' EXIT
  java -Xmx256m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dinspection-alerts.root="$PWD" \
    -cp "deploy/checks/target/classes:$local/classes:$local/lib/*" uk.inspectionalerts.checks.Footprint "$data/stack" "$jdk"
  rm -rf "$data"
done
