# What a kubelet does with a container of the class "restricted", by the means of any Linux: a root that nobody can write
# to, a /tmp that is emptied with the container, no rights, and nothing of this machine's environment.
#
#   unshare --mount --propagation private sh contain.sh ROOT UID GID FILE COMMAND…
#
# FILE holds the environment, a NAME=VALUE a line.
set -eu
root=$1 user=$2 group=$3 environment=$4
shift 4
mount --bind "$root" "$root"
mount -o remount,bind,ro,nosuid,nodev "$root"
mount -t tmpfs -o mode=1777,nosuid,nodev,size=256m tmpfs "$root/tmp"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
for device in null zero random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -o remount,ro "$root/dev"
for file in hosts resolv.conf; do
  mount --bind "/etc/$file" "$root/etc/$file"
  mount -o remount,bind,ro "$root/etc/$file"
done
command=$(command -v unshare)
exec 3<"$environment"
set -- "$command" --root="$root" --wd=/ --setgid="$group" --setuid="$user" -- "$@"
while IFS= read -r line <&3; do
  set -- "$line" "$@"
done
exec 3<&-
exec setpriv --no-new-privs --inh-caps=-all env -i "$@"
