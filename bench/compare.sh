#!/bin/sh
# Side by side with peers on this machine, in one run: bench/compare.sh estimate
# Every task has a process of its own, so that the last column is its peak memory (resident, reading the table included).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measured() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -q -f %M -o "$work/peak" "$@" >"$work/rows"
    peak=$(awk '{ printf "%.0f", $1 / 1024 }' "$work/peak")
  else
    "$@" >"$work/rows"
    peak="-"
  fi
  sed "s/\$/ $peak |/" "$work/rows"
}

case "${1:-}" in
  estimate)
    dotnet build -c Release -v q "$here/Impact.Bench" >&2
    bench() { measured dotnet "$here/../artifacts/bin/Impact.Bench/release/Impact.Bench.dll" estimate "$work" "$@"; }
    bench --prepare
    echo "| who | what | wall s | CPU s | peak MB |"
    echo "|---|---|---|---|---|"
    for task in lm_robust vcovCL bootstrap; do
      if command -v Rscript >/dev/null; then measured Rscript "$here/estimate.R" "$work" $task; else echo "| R, $task | not installed | | | |"; fi
    done
    for task in ols bootstrap staggered; do bench --only $task; done
    ;;
  *)
    echo "usage: bench/compare.sh estimate" >&2
    exit 2
    ;;
esac
