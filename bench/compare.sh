#!/bin/sh
# Side by side with peers on this machine, in one run: bench/compare.sh estimate | ingest [ROWS]
# Every task has a process of its own, so that the last column is its peak memory (resident, reading the table included).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bench="$here/../artifacts/bin/Impact.Bench/release/Impact.Bench.dll"
impact="$here/../artifacts/bin/Impact.Worker/release/impact.dll"

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

# What one whole process takes: name, processor seconds (user and system), wall seconds, peak MB; added to the list of runs.
whole() {
  name=$1
  shift
  /usr/bin/time -q -f '%U %S %e %M' -o "$work/time" "$@" >/dev/null
  awk -v name="$name" '{ printf "%s\t%.2f\t%.2f\t%.0f\n", name, $1 + $2, $3, $4 / 1024 }' "$work/time" >>"$work/runs"
}

ingest_impact() {
  rm -rf "$work/data"
  whole impact dotnet "$impact" ingest "$work/survey.csv" --data "$work/data" --organisation proef --dataset survey --quarter 2025Q1
}

ingest_sqlite() {
  rm -f "$work/import.db"
  whole sqlite3 sqlite3 "$work/import.db" '.mode csv' ".import $work/survey.csv survey"
}

ingest_r() {
  rm -f "$work/r.db"
  whole R Rscript "$here/ingest.R" "$work/survey.csv" "$work/r.db"
}

has_r() { command -v Rscript >/dev/null && Rscript -e 'stopifnot(all(c("data.table", "DBI", "RSQLite") %in% rownames(installed.packages())))' >/dev/null 2>&1; }

# The least of three runs in turn: on a machine that others use too, that is the run they disturbed least.
summary() {
  awk -F '\t' '
    !($1 in cpu) { names[++count] = $1; cpu[$1] = $2; wall[$1] = $3 }
    { if ($2 < cpu[$1]) cpu[$1] = $2; if ($3 < wall[$1]) wall[$1] = $3; if ($4 > peak[$1]) peak[$1] = $4 }
    END {
      for (i = 1; i <= count; i++) {
        n = names[i]
        printf "| %s | %.2f | %.2f | %d | %.2f | %.2f |\n", n, cpu[n], wall[n], peak[n], cpu["impact"] / cpu[n], wall["impact"] / wall[n]
      }
    }' "$work/runs"
}

case "${1:-}" in
  estimate)
    dotnet build -c Release -v q "$here/Impact.Bench" >&2
    bench() { measured dotnet "$bench" estimate "$work" "$@"; }
    bench --prepare
    echo "| who | what | wall s | CPU s | peak MB |"
    echo "|---|---|---|---|---|"
    for task in lm_robust vcovCL bootstrap; do
      if command -v Rscript >/dev/null; then measured Rscript "$here/estimate.R" "$work" $task; else echo "| R, $task | not installed | | | |"; fi
    done
    for task in ols bootstrap staggered; do bench --only $task; done
    ;;
  ingest)
    for tool in sqlite3 /usr/bin/time; do
      command -v $tool >/dev/null || { echo "needs $tool (Debian: apt-get install sqlite3 time)" >&2; exit 2; }
    done
    dotnet build -c Release -v q "$here/Impact.Bench" >&2
    dotnet "$bench" ingest --write "$work/survey.csv" --rows "${2:-1000000}"
    for turn in 1 2 3; do
      ingest_impact
      ingest_sqlite
      if has_r; then ingest_r; fi
    done
    echo "${2:-1000000} responses of 24 columns, $(wc -c <"$work/survey.csv") bytes; least of three runs in turn."
    echo "impact: checked, pseudonymised, repetitions found, one durable transaction ($(wc -c <"$work/data/impact.db") bytes)."
    echo "sqlite3: .import of the same file, every cell a text, no check, no key ($(wc -c <"$work/import.db") bytes)."
    has_r || echo "R: data.table, DBI or RSQLite is not installed."
    echo
    echo "| who | CPU s | wall s | peak MB | CPU, impact over it | wall, impact over it |"
    echo "|---|---|---|---|---|---|"
    summary
    echo
    echo "| where the time of impact goes, in one process | wall s | CPU s | peak MB so far |"
    echo "|---|---|---|---|"
    dotnet "$bench" ingest --file "$work/survey.csv"
    ;;
  *)
    echo "usage: bench/compare.sh estimate | ingest [ROWS]" >&2
    exit 2
    ;;
esac
