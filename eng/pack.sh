#!/usr/bin/env bash
# Makes the package ResNetGen and its symbol package. The same sources give the same bytes.
#   eng/pack.sh [FOLDER]   FOLDER is artifacts/packages when none is named
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet pack "$root/src/ResNetGen/ResNetGen.csproj" --configuration Release --nologo --verbosity quiet \
    --output "${1:-$root/artifacts/packages}"
