#!/usr/bin/env bash
# Runs tests in a temporary folder that makes no difference between capitals and small letters, nor between NFC and NFD, as a Mac's. Says so
# and ends well where it cannot be mounted: it wants Linux with /dev/fuse, and Python 3 with fusepy (Debian: python3-fusepy, fuse3 or fuse).
#
#   test/platform/case-insensitive.sh [FILES OF TESTS…]
set -euo pipefail
cd "$(dirname "$0")/../.."

unmount() { fusermount -u "$1" || fusermount3 -u "$1"; } 2>/dev/null
store=$(mktemp -d)
mounted=$(mktemp -d)
trap 'unmount "$mounted" || true; rm -rf "$store"; rmdir "$mounted" || true' EXIT

python="$(command -v /usr/bin/python3 || command -v python3 || true)"
"${python:-false}" test/platform/case_insensitive.py "$store" "$mounted" 2>"$store.log" &
for _ in 1 2 3 4 5 6 7 8 9 10; do
  mountpoint -q "$mounted" && break
  sleep 1
done
if ! mountpoint -q "$mounted"; then
  echo "Left out: a case-insensitive folder cannot be mounted here ($(tail -1 "$store.log" 2>/dev/null || true))."
  rm -f "$store.log"
  exit 0
fi
rm -f "$store.log"
touch "$mounted/Name" && [ -e "$mounted/name" ] && rm "$mounted/NAME"

folders=(files workspace document data edition check plan output template)
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=("${folders[@]/#/test/}")
TMPDIR="$mounted" node_modules/.bin/vitest run "${tests[@]}"
