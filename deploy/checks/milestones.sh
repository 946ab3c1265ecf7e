#!/usr/bin/env bash
# What it costs to derive every milestone anew, of the real history and of longer ones, and how that grows.
# usage: deploy/checks/milestones.sh, after ./mvnw package
set -euo pipefail
cd "$(dirname "$0")/../.."
app=grading-service/target/quarkus-app
[ -d "$app" ] || { echo "$app is missing: build it with ./mvnw -DskipTests package" >&2; exit 1; }
exec java -Xmx2g -cp "deploy/checks/target/classes:$app/app/*:$app/lib/main/*" uk.inspectionalerts.checks.milestone.MilestoneBenchmark
