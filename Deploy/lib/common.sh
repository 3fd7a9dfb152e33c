# Sourced by the commands in Deploy: finding the toolchain, installing system packages, saying what happens.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STARTED=$SECONDS

say() { printf '\n== %s (%d s)\n' "$*" $((SECONDS - STARTED)); }

fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

need_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail 'no Swift toolchain found; get Swift 6.2 or later from https://www.swift.org/install/linux (or: curl -O https://download.swift.org/swiftly/linux/swiftly-$(uname -m).tar.gz), then run this again'
}

# need_packages PACKAGE...: installs the Debian packages that are missing.
need_packages() {
  local missing=() package sudo=
  for package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return 0
  command -v apt-get >/dev/null 2>&1 || fail "please install: ${missing[*]} (names as in Debian 12 and Ubuntu 24.04)"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "please install as root: apt-get install ${missing[*]}"
    sudo=sudo
  fi
  printf 'installing %s\n' "${missing[*]}"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

BUILD_PACKAGES=(libsqlite3-dev libsystemd-dev libxml2-dev pkg-config)
