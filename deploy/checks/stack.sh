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

# Resident memory of a process, in MB.
megabytes() { echo $(($(ps -o rss= -p "$1") / 1024)); }

print_memory() {
  local service
  for service in ingest grading notification; do
    echo "$service-service: $(megabytes "$(process_of $service)") MB resident"
  done
}
