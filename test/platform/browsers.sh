#!/usr/bin/env bash
# Makes the guide and a poster with one version of Chromium after another, of npm's package of it (Linux x64), and with the one that is installed here.
# One that is too old must be refused.
#
#   test/platform/browsers.sh [VERSIONS OF @sparticuz/chromium…]
set -euo pipefail
cd "$(dirname "$0")/../.."

LEAST=147
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(143.0.4 147.0.0 148.0.0 149.0.0 152.0.0 153.0.0)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

unbrotli() { node -e 'process.stdin.pipe(zlib.createBrotliDecompress()).pipe(process.stdout)' <"$1"; }

# A program that starts this version with its own libraries and fonts.
brought() {
  local folder="$work/$1"
  mkdir -p "$folder/lib" "$folder/fonts"
  (cd "$folder" && npm pack "@sparticuz/chromium@$1" --silent >/dev/null && tar -xzf ./*.tgz && rm ./*.tgz)
  unbrotli "$folder/package/bin/chromium.br" >"$folder/chromium"
  unbrotli "$folder/package/bin/al2023.tar.br" | tar -x -C "$folder/lib"
  unbrotli "$folder/package/bin/fonts.tar.br" | tar -x -C "$folder/fonts"
  printf '<fontconfig><dir>%s/fonts</dir><cachedir>%s/cache</cachedir></fontconfig>' "$folder" "$folder" >"$folder/fonts.conf"
  printf '#!/bin/sh\nFONTCONFIG_FILE=%s LD_LIBRARY_PATH=%s exec %s "$@"\n' \
    "$folder/fonts.conf" "$folder/lib/lib" "$folder/chromium" >"$folder/headless-shell"
  chmod +x "$folder/chromium" "$folder/headless-shell"
}

# What came of it, in one line.
try() {
  local name=$1 program=$2 expected=$3 code=0 out="$work/out-$1"
  for asked in "build guide" "poster --municipality Slagelse"; do
    # shellcheck disable=SC2086
    node bin/kl-docs.js $asked --language en --quiet --browser "$program" --out "$out" >"$work/said" 2>&1 || { code=$?; break; }
  done
  local said
  said=$(grep -m 1 'error:' "$work/said" || true)
  echo "$name: exit code $code, expected $expected${said:+ – $said}"
  [ $code = "$expected" ] || { cat "$work/said"; failed=1; }
}

for version in "${versions[@]}"; do
  brought "$version"
  if [ "${version%%.*}" -lt $LEAST ]; then expected=2; else expected=0; fi
  try "$version" "$work/$version/headless-shell" $expected
done
installed=$(command -v chromium || command -v google-chrome || true)
[ -z "$installed" ] || try "$("$installed" --version | grep -oE '[0-9][0-9.]+' | head -1) (installed)" "$installed" 0
exit $failed
