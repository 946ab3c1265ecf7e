#!/usr/bin/env bash
# The whole system on one machine. Options, output and environment: deploy/local/run.sh --help
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/deploy/local/target
modules=(ingest-service grading-service notification-service deploy/local)
sources=("$root"/pom.xml "$root"/{ingest,grading,notification}-service "$root"/deploy/{contracts,local,messaging,web})

fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

# A typing error must not cost a whole build; the Java side reads the options in earnest.
while_building_check_options() {
  local option
  for option in "$@"; do
    case $option in
      --demo | --watch-demo | --ingest | --alerts | --fresh | --exit | --help | -h) ;;
      -*) fail "Unknown option $option
Usage: deploy/local/run.sh [--demo | --watch-demo] [--ingest PATH]... [--alerts] [--fresh] [--exit]" 2 ;;
    esac
  done
}

find_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
  command -v "$java" >/dev/null || fail "No Java found: install a JDK 17 or newer, or set JAVA_HOME to one."
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  if [ "${version%%.*}" -lt 17 ]; then
    fail "JDK 17 or newer is needed, but $java is version $version: install one, or set JAVA_HOME to one."
  fi
}

is_built() {
  [ -e "$target/built" ] && [ -d "$target/lib" ] || return 1
  local module
  for module in "${modules[@]}"; do
    [ "$module" = deploy/local ] || [ -e "$root/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -z "$(find "${sources[@]}" \( -name target -o -name test -o -path "$root/deploy/local/data" -o -path \
    "$root/deploy/local/demo" \) -prune -o -type f -newer "$target/built" -print -quit)" ]
}

build() {
  command -v "${java%java}javac" >/dev/null || fail "A JDK is needed to build, but $java has no javac beside it."
  mkdir -p "$target" || fail "Cannot write in $root: run this from a folder that you can write to."
  touch "$target/building"
  echo "Building; the first time takes some minutes." >&2
  (
    cd "$root"
    exec ./mvnw -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.skip=true package -pl "$(IFS=,; echo "${modules[*]}")" -am
  ) > >(tee "$target/build.log" | sed -un 's/^\[INFO\] Building \(.*\) [0-9][^ ]* *\(\[[0-9/]*\]\)$/  \2 \1/p' >&2) 2>&1 &
  local maven=$!
  trap 'kill "$maven" 2>/dev/null; wait "$maven" 2>/dev/null; exit 143' TERM INT HUP
  if ! wait "$maven"; then
    grep '^\[ERROR\]' "$target/build.log" | head -5 >&2
    fail "The build failed: see $target/build.log"
  fi
  trap - TERM INT HUP
  mv "$target/building" "$target/built"
}

find_java
if ! is_built; then
  while_building_check_options "$@"
  build
fi
terminal=false
if [ -t 2 ]; then terminal=true; fi
exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -Dinspection-alerts.root="$root" -Dinspection-alerts.terminal=$terminal \
  -cp "$target/classes:$target/lib/*" uk.inspectionalerts.local.run.Run "$@"
