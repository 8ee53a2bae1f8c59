#!/bin/sh
# Side by side with peers on this machine, in one run: bench/compare.sh estimate
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "${1:-}" in
  estimate)
    dotnet build -c Release -v q "$here/Impact.Bench" >&2
    bench() { dotnet run -c Release --no-build --project "$here/Impact.Bench" -- estimate "$work" "$@"; }
    bench --prepare
    echo "| who | what | wall s | CPU s |"
    echo "|---|---|---|---|"
    if command -v Rscript >/dev/null; then Rscript "$here/estimate.R" "$work"; else echo "| R | not installed | | |"; fi
    bench
    ;;
  *)
    echo "usage: bench/compare.sh estimate" >&2
    exit 2
    ;;
esac
