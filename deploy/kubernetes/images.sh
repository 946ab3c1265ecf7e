#!/usr/bin/env bash
# Says which images production runs: writes overlays/prod/images with each image's digest, so that what was tested is
# what runs, whatever happens to a tag.
#
#   deploy/kubernetes/images.sh registry.example/inspection-alerts
#       the digests that pushing the images left in each service's target/jib-image.digest
#   deploy/kubernetes/images.sh registry.example/inspection-alerts ingest-service=sha256:DIGEST ...
#       these digests, of images that somebody else built
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/deploy/kubernetes/overlays/prod/images/kustomization.yaml

fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

digest_of() {
  local service=$1 each file
  shift
  for each in "$@"; do
    if [ "${each%%=*}" = "$service" ]; then
      echo "${each#*=}"
      return
    fi
  done
  file=$root/$service/target/jib-image.digest
  [ -r "$file" ] || fail "No digest of $service: push its image first, or give $service=sha256:DIGEST"
  cat "$file"
}

if [ $# -lt 1 ] || [[ $1 == -* ]]; then
  fail "Usage: deploy/kubernetes/images.sh REGISTRY/PATH [SERVICE=sha256:DIGEST]..." 2
fi
registry=${1%/}
shift
for each in "$@"; do
  [[ $each =~ ^(ingest|grading|notification)-service= ]] || fail "$each does not begin with a service and = " 2
done
draft=$(mktemp "$target.XXXXXX")
trap 'rm -f "$draft"' EXIT
cat >"$draft" <<HEAD
# Written by deploy/kubernetes/images.sh: the images that run, each by the digest of its content.
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
images:
HEAD
for service in ingest-service grading-service notification-service; do
  digest=$(digest_of "$service" "$@")
  [[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || fail "$digest is no digest of $service: one is sha256: and 64 digits" 2
  cat >>"$draft" <<IMAGE
  - name: $service
    newName: $registry/$service
    digest: $digest
IMAGE
done
chmod 644 "$draft"
mv "$draft" "$target"
