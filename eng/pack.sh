#!/usr/bin/env bash
# Makes the packages ResNetGen, ResNetGen.Tool and ResNetGen.Lab, each with its symbol package. The same sources give the same bytes.
#   eng/pack.sh [FOLDER]   FOLDER is artifacts/packages when none is named
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

"$root/eng/playground.sh"
for project in ResNetGen ResNetGen.Tool ResNetGen.Lab; do
    dotnet pack "$root/src/$project/$project.csproj" --configuration Release --nologo --verbosity quiet \
        --output "${1:-$root/artifacts/packages}"
done
