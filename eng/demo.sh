#!/usr/bin/env bash
# Shows what the project does, on real tensors: the zoo's tables, a forward pass, a training step, a spec that becomes a class.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

"$here/setup.sh" demo
dotnet run --project "$root/demo/ResNetGen.Demo" --configuration Release
"$here/demo-outside.sh"
