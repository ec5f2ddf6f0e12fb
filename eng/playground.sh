#!/usr/bin/env bash
# Publishes the page of src/ResNetGen.Playground, once for all who need it:
#   artifacts/playground       static files for any web server, under any path
#   artifacts/playground.zip   the same, compressed, as the package of the tool carries them
# What is there already is kept while no source of it is newer.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# shellcheck source=eng/lib/build.sh
. "$root/eng/lib/build.sh"
# shellcheck source=eng/lib/say.sh
. "$root/eng/lib/say.sh"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$root"

sources=(src/ResNetGen.Playground src/ResNetGen.Compiler src/ResNetGen.Reports src/ResNetGen.Targets src/ResNetGen.Onnx src/ResNetGen/schema src/ResNetGen.Tool/Rendering eng/notices/Playground.txt specs Directory.Packages.props Directory.Build.props eng/playground.sh)
if [ -f artifacts/playground.zip ] &&
    [ -z "$(find "${sources[@]}" \( -name bin -o -name obj \) -prune -o -type f -newer artifacts/playground.zip -print -quit)" ]; then
    exit 0
fi

say "Publishing the playground ..."
rm -rf artifacts/playground artifacts/playground.zip artifacts/playground-publish
build_quietly publish src/ResNetGen.Playground/ResNetGen.Playground.csproj --configuration Release --output artifacts/playground-publish \
    "-p:PageArchive=$root/artifacts/playground-publish/playground.zip"
mv artifacts/playground-publish/wwwroot artifacts/playground
mv artifacts/playground-publish/playground.zip artifacts/playground.zip
rm -rf artifacts/playground-publish
