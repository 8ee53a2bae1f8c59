# What ./impact and ./test ask of the machine. Sourced by both; expects $home_of_impact.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# Nothing keeps running after the command: no build server, no compiler server.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# Without standard input the first file to be opened would take its place.
{ : <&0; } 2>/dev/null || exec </dev/null

# dotnet and NuGet keep files in the home folder.
if [ -z "${HOME-}" ]; then
  export HOME="$home_of_impact/artifacts/home"
  mkdir -p "$HOME"
fi

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

# The SDK on the path, else the one of Microsoft's install script.
require_sdk() {
  has dotnet || PATH="${DOTNET_ROOT:-$HOME/.dotnet}:$PATH"
  if has dotnet && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then return 0; fi
  say 'Impact heeft de .NET SDK 10 nodig en die is niet gevonden (Impact needs the .NET SDK 10).'
  say 'Installeer hem met:'
  say '  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0'
  say 'of zie https://dotnet.microsoft.com/download/dotnet/10.0'
  return 3
}

has_browser() {
  local name
  [ -z "${IMPACT_CHROMIUM-}" ] || return 0
  for name in chromium-headless-shell chromium google-chrome microsoft-edge; do
    if has "$name"; then return 0; fi
  done
  ls -d /Applications/{Chromium,'Google Chrome','Microsoft Edge'}.app >/dev/null 2>&1
}

has_fonts() {
  [ -d /usr/share/fonts/truetype/open-sans ] || { has fc-list && fc-list | grep -q 'Open \?Sans'; }
}

# Chromium fences itself off with user namespaces, which some machines forbid, or with Debian's helper program.
has_sandbox() {
  local unprivileged=
  [ "$(id -u)" != 0 ] || unprivileged='setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all'
  [ "${IMPACT_CHROMIUM_NO_SANDBOX-}" = 1 ] || [ -u /usr/lib/chromium/chrome-sandbox ] || $unprivileged unshare --user true 2>/dev/null
}

# Debian packages that are missing for what was asked: "print" for PDF, "inspect" for the tests that look into one.
missing_packages() {
  local purpose
  for purpose in "$@"; do
    case $purpose in
      print)
        has_browser || echo chromium-headless-shell
        has_sandbox || ! has apt-get || echo chromium-sandbox
        has_fonts || echo fonts-open-sans ;;
      inspect)
        has qpdf || echo qpdf
        has pdftotext || echo poppler-utils ;;
    esac
  done
}

# Who may install: nothing for root, sudo where it works; fails where nobody may.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

may_install() {
  has apt-get || return 1
  [ "$(id -u)" = 0 ] && return 0
  has sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

# Installs what is missing, or says exactly what to install. The list is in Debian's names.
require_packages() {
  local packages log
  packages=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  if may_install; then
    say "Nodig en nog niet aanwezig: $packages- wordt nu geïnstalleerd …"
    log=$(mktemp)
    # shellcheck disable=SC2086  # the list is meant to be split
    if { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } >"$log" 2>&1; then
      rm -f "$log"
      return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
  fi
  say "Niet aanwezig: $packages"
  say "Installeer met: sudo apt-get install $packages"
  say 'Op een ander systeem: Chromium of Google Chrome en het lettertype Open Sans; IMPACT_CHROMIUM wijst een eigen browser aan.'
  return 3
}

# A fingerprint of everything a build of these folders is made from.
fingerprint() {
  (cd "$home_of_impact" && find "$@" 2>/dev/null Directory.* global.json BannedSymbols.txt .editorconfig -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 cksum | cksum)
}

# Builds Release when the sources differ from those of the last build: build TARGET NAME FOLDER…
build() {
  is_built "${@:2}" && return 0
  mkdir -p "$home_of_impact/artifacts"
  # One build at a time; who waited finds it done.
  ( if has flock; then flock 9; fi
    is_built "${@:2}" || build_now "$@" ) 9>"$home_of_impact/artifacts/.lock"
}

is_built() { [ "$(fingerprint "${@:2}")" = "$(cat "$home_of_impact/artifacts/.built-$1" 2>/dev/null)" ]; }

build_now() {
  local target=$1 name=$2 log now
  shift 2
  now=$(fingerprint "$@")
  say 'Impact wordt gebouwd; dat duurt de eerste keer ongeveer een minuut …'
  log=$(mktemp)
  if (cd "$home_of_impact" && dotnet build "$target" -c Release -v quiet -p:RestoreLockedMode=true) >"$log" 2>&1; then
    rm -f "$log"
    printf '%s\n' "$now" >"$home_of_impact/artifacts/.built-$name"
    return 0
  fi
  say 'Het bouwen is niet gelukt (the build failed):'
  grep -E 'error|warn' "$log" | sort -u | head -n 20 >&2 || tail -n 20 "$log" >&2
  rm -f "$log"
  return 3
}

program_sources=(src instruments schemas prices)

build_program() { build src/Impact.Worker program "${program_sources[@]}"; }

# The solution holds the program, so that is built then too.
build_everything() {
  build Impact.sln everything "${program_sources[@]}" tests bench &&
    fingerprint "${program_sources[@]}" >"$home_of_impact/artifacts/.built-program"
}
