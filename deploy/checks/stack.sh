# For the scripts beside it: a fresh one-machine stack that ends with the script.

# Starts it with these options of run.sh and waits until it is ready.
start_stack() {
  data=$(mktemp -d)
  DATA_DIR="$data/stack" deploy/local/run.sh "$@" > "$data/run.out" &
  stack=$!
  trap 'kill "$stack" 2>/dev/null; wait "$stack" 2>/dev/null; rm -rf "$data"' EXIT
  await_line READY
}

# Waits until it prints a line that begins so; ends the script if it fails.
await_line() {
  until grep -q "^$1" "$data/run.out"; do
    kill -0 "$stack" 2>/dev/null || { cat "$data/run.out"; exit 1; }
    sleep 0.5
  done
}

# A field of the READY line.
field() { grep '^READY' "$data/run.out" | tr ' ' '\n' | sed -n "s/^$1=//p"; }

# The process of a service.
process_of() { pgrep -P "$stack" -f "$1-service/target/quarkus-app/quarkus-run.jar"; }

# What a process holds in memory and how long it has computed.
print_process() {
  echo "$1: $(($(ps -o rss= -p "$2") / 1024)) MB resident, $(ps -o time= -p "$2" | tr -d ' ') of processor time"
}

print_processes() {
  local service
  for service in ingest grading notification; do
    print_process "$service-service" "$(process_of $service)"
  done
}

# Runs a main class of the checks that starts a stack of its own; what is in $extra is on its class path too.
run_main() {
  local local=deploy/local/target
  [ -d "$local/lib" ] || { echo "The services are missing: build them with ./mvnw -DskipTests package" >&2; exit 1; }
  java -Xmx256m -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dinspection-alerts.root="$PWD" \
    -cp "deploy/checks/target/classes:$local/classes:$local/lib/*${extra:-}" "uk.inspectionalerts.checks.$1" "${@:2}"
}
