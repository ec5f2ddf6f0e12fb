#!/usr/bin/env bash
# Shows what the project does, on two screens: a paper's table, a forward pass, training steps, a spec that becomes a class.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/build.sh
. "$here/lib/build.sh"
# shellcheck source=eng/lib/demo.sh
. "$here/lib/demo.sh"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# As in eng/test.sh: libtorch may start with one thread, and threads that wait busily slow each other down on a machine that has other work.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-$(getconf _NPROCESSORS_ONLN)}" OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"
SECONDS=0

"$here/setup.sh" demo
say "Building the compiler, the zoo and the demonstration ..."
build_quietly build "$root/demo/ResNetGen.Demo/ResNetGen.Demo.csproj" --configuration Release --no-restore
dotnet "$root/demo/ResNetGen.Demo/bin/Release/net10.0/ResNetGen.Demo.dll"
"$here/demo-outside.sh"
where_to_go_on
say "That took $SECONDS s."
