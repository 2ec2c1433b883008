#!/bin/sh
# Opens the preview: double-click this file. It stays open as long as the preview runs.
cd "$(dirname "$0")" || exit 1
[ -d node_modules ] || npm install
npx kl-docs preview --open
