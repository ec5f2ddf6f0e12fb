#!/usr/bin/env bash
# Runs sweeps on a real Slurm of one node, this machine, and ends with one line: "N passed, N failed". Needs Linux and root, for the daemons.
#   eng/test-cluster.sh [--built]   --built: after 'make test', which has built the project
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/results.sh
. "$here/lib/results.sh"
# shellcheck source=eng/lib/build.sh
. "$here/lib/build.sh"

SECONDS=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0
project=tests/ResNetGen.Lab.Cluster/ResNetGen.Lab.Cluster.csproj
results="$root/artifacts/cluster-test-results"
cd "$root"

[ "$(id -u)" = 0 ] || stop "The daemons of Slurm need root: run 'make test-cluster' as root."
"$here/setup.sh" test-cluster

if [ "${1:-}" != --built ] && ! build_quietly build "$project" --configuration Release --no-restore; then
    count_failure "The build failed; no test was run."
    print_totals
fi

rm -rf "$results"
"$here/test-part.sh" "$results" "$project" || true
count_results "$(basename "$project" .csproj)" "$(results_folder "$results" "$project")" "$(left_status "$results" "$project")"
say "That took $SECONDS s."
print_totals
