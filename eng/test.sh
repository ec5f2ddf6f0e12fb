#!/usr/bin/env bash
# Builds everything once, runs every test project and the checks of eng/tests, and ends with one line: "N passed, N failed".
# A test project is any tests/*/*.Tests.csproj. Whatever ends without a result counts as a failure.
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
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# On some processors libtorch starts with one thread, whatever there is, and with one thread it takes slow ways through small convolutions.
# Threads that wait asleep leave the processors to the other test hosts.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-$(getconf _NPROCESSORS_ONLN)}" OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"
# A test process ends before what the just-in-time compiler learns of it has paid.
export DOTNET_TieredPGO=0
results="$root/artifacts/test-results"
cd "$root"
start_compiler

"$here/setup.sh" test

# The page is published once, for its own tests and for the package of the tool.
if ! "$here/playground.sh"; then
    count_failure "The page could not be published; no test was run."
    print_totals
fi

say "Building ..."
if ! build_quietly build ResNetGen.sln --configuration Release --no-restore; then
    count_failure "The build failed; no test was run."
    print_totals
fi

rm -rf "$results"
built=()
for project in tests/*/*.Tests.csproj; do
    if grep -qF "$(basename "$project")" ResNetGen.sln; then
        built+=("$project")
    else
        count_failure "$project is not part of ResNetGen.sln and was not built: run 'dotnet sln add $project'."
    fi
done

# A project with more sources has more tests, as a rule: the longest first, so that no long one is left at the end with nothing beside it.
source_bytes() {
    local folder
    folder="$(dirname "$1")"
    find "$folder" \( -name bin -o -name obj \) -prune -o -name '*.cs' -type f -exec cat {} + | wc -c
}
longest_first() {
    local project
    for project in "$@"; do
        echo "$(source_bytes "$project") $project"
    done | sort -rn | cut -d ' ' -f 2
}

# Two at a time: most parts leave a processor idle for some of their time. How each ended is in the files that it leaves.
# The scripts are first, which are short.
{ printf '%s\n' eng/tests/*.sh; longest_first "${built[@]}"; } | tr '\n' '\0' | xargs -0 -n 1 -P 2 "$here/test-part.sh" "$results" || true
for check in eng/tests/*.sh; do
    if [ "$(left_status "$results" "$check")" = 0 ]; then
        count_success
    else
        count_failure "$check failed."
    fi
done
for project in "${built[@]}"; do
    count_results "$(basename "$project" .csproj)" "$(results_folder "$results" "$project")" "$(left_status "$results" "$project")"
done

say "That took $SECONDS s."
print_totals
