#!/usr/bin/env bash
# Checks eng/SymbolVersions where nothing is to be done: in a fresh clone of a system that has what TorchSharp's library needs.
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

# A copy that was made needs nothing more; where none was made, the package's own file does not.
library="$root/artifacts/native/libLibTorchSharp.so"
[ -f "$library" ] || library="$(find "$(packages_folder)/torchsharp" -path '*/linux-x64/native/libLibTorchSharp.so' | sort | tail -n 1)"
said="$(dotnet "$root/eng/SymbolVersions/bin/Release/net10.0/SymbolVersions.dll" "$library" "$folder/native/copy.so" 2>&1)" ||
    stop "Without a folder for the copy it should do nothing, and it failed:" "$said"
[ -z "$said" ] || stop "Nothing was to be done, and it said:" "$said"
[ ! -e "$folder/native" ] || stop "Nothing was to be done, and it made a folder."
