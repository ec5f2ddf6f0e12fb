#!/usr/bin/env bash
# Checks what eng/SymbolVersions does with TorchSharp's library on this system: one copy and one line where the system is too old for
# the library, nothing anywhere else.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$(dirname "$here")")"
# shellcheck source=eng/lib/say.sh
. "$here/../lib/say.sh"
# shellcheck source=eng/lib/downloads.sh
. "$here/../lib/downloads.sh"

[ "$(uname -sm)" = "Linux x86_64" ] || exit 0
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
library="$(packages_folder)torchsharp/$(package_version "$root" TorchSharpVersion)/runtimes/linux-x64/native/libLibTorchSharp.so"
copy="$folder/native/copy.so"

mend() {
    local said
    said="$(dotnet "$root/eng/SymbolVersions/bin/Release/net10.0/SymbolVersions.dll" "$1" "$copy" 2>&1)" || stop "SymbolVersions failed with $1:" "$said"
    echo "$said"
}

# What the build itself has decided says which of the two systems this is.
if [ -f "$root/artifacts/native/libLibTorchSharp.so" ]; then
    said="$(mend "$library")"
    [ "$(wc -l <<< "$said")" = 1 ] && [[ "$said" = "resnetgen: This system's libstdc++ lacks "* ]] || stop "One line was expected, and it said:" "$said"
    cmp -s "$copy" "$root/artifacts/native/libLibTorchSharp.so" || stop "The copy differs from the one that the build has made."
    ! cmp -s "$copy" "$library" || stop "The copy does not differ from the package's library."
    said="$(mend "$library")"
    [ -z "$said" ] || stop "The copy was there already, and it said:" "$said"
    # A library that needs nothing: its copy is of an older package.
    said="$(mend "$root/artifacts/native/libLibTorchSharp.so")"
    [ -z "$said" ] && [ ! -e "$copy" ] || stop "The library needs no copy; the old one should have been deleted without a word." "$said"
else
    said="$(mend "$library")"
    [ -z "$said" ] || stop "Nothing was to be done, and it said:" "$said"
    [ ! -e "$folder/native" ] || stop "Nothing was to be done, and it made a folder."
    mkdir "$folder/native"
    touch "$copy"
    mend "$library" > /dev/null
    [ ! -e "$copy" ] || stop "A copy that this system does not need should have been deleted."
fi
