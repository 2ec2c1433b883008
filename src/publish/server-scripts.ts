/**
 * What is run on a server, by its POSIX shell: the same as FolderTarget does here. `$1` is the folder that the web server shows, a link to one
 * of the numbered folders beside it.
 */
const PRELUDE = `set -eu
umask 022
site=$1
name=$(basename "$site")
all=$site.publications
# The number of the publication that is shown, 0 for none, or what else is there.
shown() {
  if [ -L "$site" ]; then
    to=$(readlink "$site")
    number=\${to#"$name.publications/"}
    case $number in
      ''|*[!0-9]*) echo "link $to" ;;
      *) if [ "$to" = "$name.publications/$number" ]; then echo "$number"; else echo "link $to"; fi ;;
    esac
  elif [ -d "$site" ] && [ -z "$(ls -A "$site")" ]; then echo 0
  elif [ -e "$site" ]; then echo taken
  else echo 0
  fi
}
numbers() { if [ -d "$all" ]; then ls "$all"; fi; }
`;

/** $1 site. What is shown, the numbers of what is kept, and the files of what is shown, each below `./`. */
export const LOOK = `${PRELUDE}
now=$(shown)
echo "$now"
echo $(numbers)
case $now in 0|taken|link*) ;; *) cd "$all/$now" && find . -type f ;; esac
`;

/** $1 site, $2 number. The files of a publication. */
export const LIST = `${PRELUDE}
cd "$all/$2" && find . -type f
`;

/** $1 site, $2 number, $3 file. Its bytes; exit code 44 where there is none. */
export const READ = `${PRELUDE}
[ -f "$all/$2/$3" ] || exit 44
cat "$all/$2/$3"
`;

/** $1 site, $2 number; on standard input the files, each ended by NUL. The sums of those that are there. */
export const SUMS = `${PRELUDE}
cd "$all/$2"
if command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
code=0
xargs -0 $sum -- 2>/dev/null || code=$?
[ $code -ne 127 ]
`;

/**
 * $1 site, $2 name of a new folder; on standard input files that are there already and stay, as `number/path` on a line each. What a run that
 * was killed has left is taken away after a day: nobody can know whether one of today still runs.
 */
export const PREPARE = `${PRELUDE}
mkdir -p "$all"
find "$all" -maxdepth 1 -name '.new-*' -mtime +0 -exec rm -rf {} +
mkdir "$all/$2"
while IFS= read -r file; do
  mkdir -p "$(dirname "$all/$2/\${file#*/}")"
  cp -p "$all/$file" "$all/$2/\${file#*/}"
done
`;

/**
 * $1 site, $2 name of the new folder, $3 number that is to be shown still, $4 bytes of the manifest, which comes on standard input: less of it
 * have come where the connection broke. Exit code 75 when somebody else was quicker, or is at it. Only who has made the lock gets further; one
 * that is older than ten minutes was left by a server that stopped.
 */
export const EXCHANGE = `${PRELUDE}
cat > "$all/$2/manifest.json"
[ "$(wc -c < "$all/$2/manifest.json")" -eq "$4" ]
find "$all" -maxdepth 1 -name .lock -mmin +10 -exec rmdir {} +
mkdir "$all/.lock" 2>/dev/null || exit 75
trap 'rmdir "$all/.lock"' EXIT
[ "$(shown)" = "$3" ] || exit 75
for number in $(numbers); do if [ "$number" -gt "$3" ]; then rm -rf "$all/$number"; fi; done
next=$(($3 + 1))
mv "$all/$2" "$all/$next"
rm -f "$all/.link"
ln -s "$name.publications/$next" "$all/.link"
if [ "$3" -eq 0 ] && [ -d "$site" ]; then rmdir "$site"; fi
# A link to a folder is replaced, not followed: GNU and BusyBox say -T, BSD and macOS -h.
case $(mv --help 2>&1) in
  *-T*) mv -fT "$all/.link" "$site" ;;
  *) mv -fh "$all/.link" "$site" ;;
esac
for number in $(numbers); do if [ "$number" -lt "$3" ]; then rm -rf "$all/$number"; fi; done
`;

/** $1 site, $2 name of a new folder that is not needed any more. */
export const DISCARD = `${PRELUDE}
rm -rf "$all/$2"
rmdir "$all" 2>/dev/null || true
`;
