#!/usr/bin/env bash
# What text, structure and judgements of a report cost beside the bare extraction of its text.
# usage: deploy/checks/reading.sh [FOLDER], after ./mvnw package; without a folder, the reports that the tests ship
set -euo pipefail
folder=$(cd "${1:-$(dirname "$0")/src/test/resources/corpus}" && pwd)
cd "$(dirname "$0")/../.."
classes=deploy/checks/target/classes
for service in ingest grading; do
  app=$service-service/target/quarkus-app
  [ -d "$app" ] || { echo "$app is missing: build it with ./mvnw -DskipTests package" >&2; exit 1; }
  classes=$classes:$app/app/*:$app/lib/main/*
done
exec java -Xmx1g -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "$classes" uk.inspectionalerts.checks.reading.ReadingBenchmark "$folder"
