#!/usr/bin/env bash
# Makes a project in a temporary folder, adds a spec with a mistake, builds, mends it, builds and runs.
# What the project refers to, eng/demo.sh has built.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/build.sh
. "$here/lib/build.sh"
# shellcheck source=eng/lib/demo.sh
. "$here/lib/demo.sh"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
write_outside_project "$folder" "$(dirname "$here")"
build=(build "$folder/MyApp.csproj" --configuration Release --no-dependencies)

title "A spec becomes a class, in a project of its own"
side_by_side "$folder/tiny.resnet.yaml" "$folder/Program.cs"

prompt "dotnet build"
if output="$(build_quietly "${build[@]}")"; then
    stop "The build should have failed: the spec has a mistake."
fi
grep -q 'error RNG103' <<< "$output" || stop "The build failed, and not for the mistake in the spec:" "$output"
mistakes "$folder" <<< "$output" | coloured 31

prompt "sed -i s/projektion/projection/ tiny.resnet.yaml; dotnet run"
mended="$(sed 's/projektion/projection/' "$folder/tiny.resnet.yaml")"
echo "$mended" > "$folder/tiny.resnet.yaml"
build_quietly "${build[@]}" --no-restore
dotnet "$folder/bin/Release/net10.0/MyApp.dll"
