#!/usr/bin/env bash
# Measures cors-lint on a whole tree beside other tools, in one interleaved run, and prints a table.
#
#   tree.sh             sources of libraries, some 35,000 files; with the growth from 1,000 to 100,000
#   tree.sh --small     sources of one library, one round, small growth: whether all of it works
#   tree.sh TREE        a tree of yours, beside the same tools, without the growth
#
# Needs mvn, npm, rg (ripgrep) and GNU time; a tool that is not there is left out of the table. The
# tree and the tools are kept in target/, so that only the first run fetches them. ROUNDS sets how
# often each command is run (5); the smallest CPU time of the rounds counts. PMD is run once.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$here/target/tree-benchmark
ast_grep=0.51.1

small=false
own=
case ${1:-} in
--small) small=true ;;
-*)
  echo "usage: tree.sh [--small | TREE]" >&2
  exit 2
  ;;
?*) own=$(cd "$1" && pwd) ;;
esac
rounds=${ROUNDS:-$($small && echo 1 || echo 5)}
tree=${own:-$work/$($small && echo small || echo large)}
results=$work/results.txt
mkdir -p "$work"
: >"$results"
export LC_ALL=C

note() { printf '%s\n' "$*" >&2; }

fetch_tree() {
  [ -z "$own" ] && [ ! -f "$tree.done" ] || return 0
  note "fetching the sources of the tree"
  mvn -B -q -f "$here/tree/pom.xml" $($small && echo -Psmall) dependency:unpack "-Dtree=$tree" >&2
  touch "$tree.done"
}

fetch_tools() {
  if command -v npm >/dev/null && [ ! -x "$work/npm/node_modules/.bin/ast-grep" ]; then
    npm install --silent --no-audit --no-fund --prefix "$work/npm" "@ast-grep/cli@$ast_grep" >&2
  fi
  if [ ! -f "$work/pmd.classpath" ]; then
    mvn -B -q -f "$here/tree/pom.xml" dependency:build-classpath \
      "-Dmdep.outputFile=$work/pmd.classpath" >&2
  fi
}

# The words of the sieve as one regular expression, from the catalogue itself.
words() {
  java -cp "$here/../cors-lint-cli/target/cors-lint.jar:$here/target/classes" \
    io.github.corslint.benchmarks.Words
}

# measure NAME COMMAND...: appends name, CPU seconds, wall seconds, peak MB to the results.
measure() {
  local name=$1 status=0
  shift
  command time -f '%U %S %e %M' -o "$work/time.txt" "$@" >/dev/null 2>"$work/error.txt" || status=$?
  case $status in
  0 | 1 | 4 | 5) ;; # findings, nothing found, and files that PMD cannot read are no failures
  *)
    note "$name failed with $status:"
    cat "$work/error.txt" >&2
    exit 1
    ;;
  esac
  tail -n 1 "$work/time.txt" |
    awk -v name="$name" '{ printf "%s\t%.2f\t%.2f\t%d\n", name, $1 + $2, $3, $4 / 1024 }' >>"$results"
}

cors_lint() { echo "$here/../cors-lint"; }

compare() {
  local round regex
  regex=$(words)
  for round in $(seq "$rounds"); do
    note "round $round of $rounds"
    if command -v rg >/dev/null; then
      measure "rg -j1 -il" rg -j1 -il --no-ignore -g '*.java' -e "$regex" "$tree"
    fi
    measure "cors-lint scan" "$(cors_lint)" scan "$tree" --fail-on never
    if [ -x "$work/npm/node_modules/.bin/ast-grep" ]; then
      measure "ast-grep, one pattern" "$work/npm/node_modules/.bin/ast-grep" run --lang java \
        --pattern '$X.setHeader("Access-Control-Allow-Origin", $Y)' "$tree"
    fi
    if [ "$round" = 1 ]; then
      measure "PMD, one XPath rule" java -cp "$(cat "$work/pmd.classpath")" \
        net.sourceforge.pmd.cli.PmdCli check --no-cache --no-progress -t 2 \
        -d "$tree" -R "$here/tree/rule.xml" -f text
    fi
  done
}

grow() {
  local files round
  for files in "$@"; do
    if [ ! -d "$work/generated-$files" ]; then
      java -cp "$here/target/classes" io.github.corslint.benchmarks.GeneratedTree \
        "$work/generated-$files" "$files"
    fi
  done
  for round in $(seq "$rounds"); do
    for files in "$@"; do
      measure "cors-lint, $files made-up files" "$(cors_lint)" scan "$work/generated-$files" --fail-on never
    done
  done
}

one_file() {
  local round
  for round in $(seq $((rounds * 4))); do
    measure "java -version" java -version
    measure "cors-lint, one file" "$(cors_lint)" scan \
      "$work/generated-1000/src/main/java/org/example/p0/Type0.java" --fail-on never
  done
}

# The smallest of each column by name, in order of appearance, with ratios to cors-lint on the tree.
table() {
  awk -F '\t' '
    !($1 in cpu) { order[++n] = $1; cpu[$1] = $2; wall[$1] = $3; peak[$1] = $4 }
    $2 < cpu[$1] { cpu[$1] = $2 }
    $3 < wall[$1] { wall[$1] = $3 }
    $4 > peak[$1] { peak[$1] = $4 }
    END {
      base = cpu["cors-lint scan"]
      print "| command | CPU s | wall s | peak MB | CPU, cors-lint = 1 |"
      print "|---|---|---|---|---|"
      for (i = 1; i <= n; i++) {
        name = order[i]
        printf "| %s | %.2f | %.2f | %d | %.2f |\n", name, cpu[name], wall[name], peak[name], cpu[name] / base
      }
    }' "$results"
}

command -v time >/dev/null || [ -x /usr/bin/time ] || { note "GNU time is needed"; exit 2; }
"$(cors_lint)" --version >/dev/null
[ -d "$here/target/classes" ] || (cd "$here/.." && mvn -B -q -pl cors-lint-benchmarks -am -Dmaven.test.skip=true compile)
fetch_tree
fetch_tools
note "$(find "$tree" -name '*.java' | wc -l) Java files, $(du -sm --apparent-size "$tree" | cut -f1) MB"
compare
if $small || [ -n "$own" ]; then grow 1000; else grow 1000 10000 100000; fi
one_file
table
