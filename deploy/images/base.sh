#!/usr/bin/env bash
# Makes a base image where no registry can be reached: a Java runtime linked from an installed JDK, on the few Debian
# packages that it needs, without a shell. What it holds of Debian stands in /var/lib/dpkg/status.d, where scanners look.
#
#   deploy/images/base.sh TARGET.tar [JDK]
#       JDK is a folder such as /usr/lib/jvm/temurin-25-jdk-amd64; without it JAVA_HOME, or the JDK of `java`
set -euo pipefail
export LC_ALL=C

# glibc; what the JVM and its compression are linked with; images and colours, which PDF documents may hold
packages="libc6 libgcc-s1 libstdc++6 zlib1g libjpeg62-turbo liblcms2-2"
modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns
modules=$modules,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs
# one moment for each file, so that the same packages and the same JDK make the same image
moment=@0

fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

[ $# -ge 1 ] && [ $# -le 2 ] || fail "Usage: deploy/images/base.sh TARGET.tar [JDK]" 2
for tool in apt-get dpkg-deb sha256sum tar; do
  command -v "$tool" >/dev/null || fail "$tool is missing: the base is made from Debian packages"
done
target=$(realpath -m "$1")
jdk=${2:-${JAVA_HOME:-$(dirname "$(dirname "$(realpath "$(command -v java)")")")}}
[ -x "$jdk/bin/jlink" ] || fail "$jdk holds no jlink: name a whole JDK"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$work/packages" "$root"/{dev,proc,sys,tmp,etc,opt/java,var/lib/dpkg/status.d}

# Packages are public, and apt gives up root to fetch them.
chmod 755 "$work" && chmod 777 "$work/packages"
cd "$work/packages"
lists=()
fetch() { apt-get -q=2 "${lists[@]}" download "$@"; }
if ! fetch $packages 2>"$work/errors"; then
  # this machine has no lists of packages, or old ones: fetch them to a place of our own
  mkdir -p "$work/lists/partial"
  lists=(-o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work")
  { apt-get -q=2 "${lists[@]}" update && fetch $packages; } >"$work/errors" 2>&1 ||
    fail "Debian packages cannot be fetched: $(grep -v '^W:' "$work/errors" | tail -1)"
fi
# the licence of libgcc and libstdc++ lies in a package of its own
fetch "$(dpkg-deb --field libgcc-s1_*.deb Depends | grep -o 'gcc-[0-9]*-base')" 2>"$work/errors" ||
  fail "$(tail -1 "$work/errors")"
for package in *.deb; do
  dpkg-deb --extract "$package" "$root"
  dpkg-deb --field "$package" >"$root/var/lib/dpkg/status.d/$(dpkg-deb --field "$package" Package)"
done
rm -rf "$root"/usr/share/{doc/*/*changelog*,doc/*/NEWS*,lintian,man,gcc,gdb,locale} "$root"/usr/lib/*/{gconv,audit}
find "$root" -type f \( -name 'ld.so*' -o -name ldconfig \) -path '*bin*' -delete

"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-man-pages --no-header-files --generate-cds-archive \
  --output "$root/opt/java/openjdk" 2>"$work/errors" >&2 || fail "jlink: $(tail -1 "$work/errors")"
# a distribution may keep the certificates of the public authorities outside of its JDK
cp --remove-destination -L "$jdk/lib/security/cacerts" "$root/opt/java/openjdk/lib/security/cacerts"

echo 'nobody:x:65534:65534:nobody:/nonexistent:/nonexistent' >"$root/etc/passwd"
echo 'nogroup:x:65534:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
touch "$root/etc/hosts" "$root/etc/hostname" "$root/etc/resolv.conf"
chmod -R u=rwX,go=rX "$root"
chmod 1777 "$root/tmp"

# The form of `docker save`: a description, a configuration, and one layer.
cd "$work"
pack() { tar --sort=name --mtime="$moment" --owner=0 --group=0 --numeric-owner --format=gnu -C "$1" -cf "$2" "${@:3}"; }
mkdir image
pack "$root" image/layer.tar .
layer=$(sha256sum image/layer.tar | cut -d' ' -f1)
version=$("$jdk/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
case $(uname -m) in x86_64) architecture=amd64 ;; aarch64) architecture=arm64 ;; *) architecture=$(uname -m) ;; esac
cat >image/config.json <<CONFIG
{
  "architecture": "$architecture",
  "os": "linux",
  "created": "1970-01-01T00:00:00Z",
  "config": {
    "Env": [
      "PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "JAVA_HOME=/opt/java/openjdk",
      "JAVA_VERSION=$version",
      "LANG=C.UTF-8"
    ]
  },
  "rootfs": {"type": "layers", "diff_ids": ["sha256:$layer"]}
}
CONFIG
echo '[{"Config": "config.json", "RepoTags": ["base:local"], "Layers": ["layer.tar"]}]' >image/manifest.json
mkdir -p "$(dirname "$target")"
pack image "$work/base.tar" manifest.json config.json layer.tar
mv "$work/base.tar" "$target"
echo "$target: Java $version on $(ls packages | sed 's/_[^_]*$//; s/%3a/:/; s/_/ /' | paste -sd,)"
