#!/usr/bin/env bash
# Checks what 'make demo' shows: two screens of 25 lines of 80 columns, and no colour where there is no terminal.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$(dirname "$here")")"
# shellcheck source=eng/lib/say.sh
. "$here/../lib/say.sh"
# shellcheck source=eng/lib/demo.sh
. "$here/../lib/demo.sh"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

equal() {
    [ "$2" = "$3" ] || stop "$1: expected" "$3" "and got" "$2"
}

# A build's output as MSBuild writes it: the error, and the same again in the summary.
canned_build() {
    local error="$folder/tiny.resnet.yaml(8,11): error RNG103: 'projektion' is not a value of 'shortcut'. Did you mean 'projection'? 'shortcut' takes 'none', 'zero_pad', 'projection', 'projection_all' or 'avgpool_projection'. (https://github.com/resnetgen/resnetgen/blob/main/docs/diagnostics/RNG103.md) [$folder/MyApp.csproj]"
    printf '%s\n' "  Restored $folder/MyApp.csproj (in 1 s)." "$error" "" "Build FAILED." "" "$error" "    0 Warning(s)" "    1 Error(s)"
}

shown="$(dotnet "$root/demo/ResNetGen.Demo/bin/Release/net10.0/ResNetGen.Demo.dll"; "$here/../demo-outside.sh"; where_to_go_on)"

long="$(awk 'length($0) > 80' <<< "$shown")"
equal "No line is longer than 80 columns" "$long" ""
lines="$(wc -l <<< "$shown")"
[ "$lines" -le 50 ] || stop "What is shown has $lines lines, more than two screens of 25."
escapes="$(grep -c "$(printf '\033')" <<< "$shown" || true)"
equal "In a pipe there are no escape codes" "$escapes" 0

files="$(find "$root/specs" -name '*.resnet.yaml' | wc -l | tr -d ' ')"
grep -qE "^[1-9][0-9]* networks in $files files: dotnet run --project src/ResNetGen.Tool -- list$" <<< "$shown" ||
    stop "The zoo's line, with its count and its $files files, is not shown:" "$shown"

equal "An error is shown once, from its folder, broken between words" "$(canned_build | mistakes "$folder")" \
"tiny.resnet.yaml(8,11): error RNG103: 'projektion' is not a value of 'shortcut'.
  Did you mean 'projection'? 'shortcut' takes 'none', 'zero_pad', 'projection',
  'projection_all' or 'avgpool_projection'.
  (https://github.com/resnetgen/resnetgen/blob/main/docs/diagnostics/RNG103.md)"

equal "A line of 80 columns stays as it is" "$(printf '%40s%40s' a b | fold_words)" "$(printf '%40s%40s' a b)"
equal "A word is never broken" "$(printf 'a %090d b' 0 | fold_words)" "$(printf 'a\n%090d\nb' 0)"
