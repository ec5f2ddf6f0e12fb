#!/usr/bin/env bash
# Makes the packages ResNetGen, ResNetGen.Tool and ResNetGen.Lab, each with its symbol package. The same sources give the same bytes.
#   eng/pack.sh [FOLDER [PROJECT ...]]   FOLDER is artifacts/packages when none is named; without a project, all three
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

output="${1:-$root/artifacts/packages}"
projects=("${@:2}")
[ "${#projects[@]}" != 0 ] || projects=(ResNetGen ResNetGen.Tool ResNetGen.Lab)
"$root/eng/playground.sh"
for project in "${projects[@]}"; do
    dotnet pack "$root/src/$project/$project.csproj" --configuration Release --nologo --verbosity quiet \
        --output "$output"
done
