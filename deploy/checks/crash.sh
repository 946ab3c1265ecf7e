#!/usr/bin/env bash
# The long crash run: faults drawn from a seed while reports stream in, are revised and withdrawn, in pieces of 64 on a fresh
# one-machine stack each.
# usage: deploy/checks/crash.sh [FAULTS [REPORT [SEED]]], after ./mvnw package; ports as in deploy/local/run.sh --help. REPORT
# (deploy/checks/target/crash.csv) gets a line for each piece, and a run that is started again goes on after the last; it is
# done when it holds FAULTS (1000) in all. The first piece has SEED (0), each later one the next. A piece that fails ends it
# with 1 and leaves its stack's folder in DATA_DIR; it is played again with its seed: deploy/checks/crash.sh 64 again.csv SEED.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/stack.sh
data=${DATA_DIR:-$(mktemp -d)}
run_main crashing.Crashing "$data" "${2:-deploy/checks/target/crash.csv}" "${1:-1000}" "${3:-0}"
