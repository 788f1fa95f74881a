#!/usr/bin/env bash
# Names the code that costs most to follow, over any number of trees: what one scan of each says under --stats --verbose.
#
#   entries.sh TREE...
#
# Prints what all trees cost together, how many pieces of code met a limit of the analysis, and the ten dearest.
# The analysis counts evaluated statements and expressions, so the numbers are the same on every machine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || { echo "usage: entries.sh TREE..." >&2; exit 2; }
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT

for tree in "$@"; do
  status=0
  "$here/../cors-lint" scan "$tree" --fail-on never --stats --verbose --output /dev/null 2>>"$lines" || status=$?
  [ "$status" -le 1 ] || { echo "entries.sh: the scan of $tree ended with $status" >&2; exit 1; }
done

awk '
  function number(text) { gsub(",", "", text); return text + 0 }
  match($0, /^cors-lint: [0-9,]+ pieces? of code run on/) {
    pieces += number($2)
    for (i = 3; i <= NF; i++) {
      if ($i ~ /^paths,?$/) paths += number($(i - 1))
      if ($i ~ /^steps,?$/) steps += number($(i - 1))
      if ($i == "at") limits += number($(i - 1))
    }
  }
  END { printf "%d pieces of code, %d paths, %d steps, %d at a limit\n", pieces, paths, steps, limits }' "$lines"
sed -n 's/^cors-lint: *\([0-9,]*\) steps  /\1 /p' "$lines" | awk '{ gsub(",", "", $1); print }' | sort -rn | head -n 10
