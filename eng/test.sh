#!/usr/bin/env bash
# Builds everything once, runs every test project, and ends with one line: "N passed, N failed".
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
results="$root/artifacts/test-results"
cd "$root"

"$here/setup.sh" test

say "Building ..."
if ! build_quietly build ResNetGen.sln --configuration Release --no-restore; then
    count_failure "The build failed; no test was run."
    print_totals
fi

rm -rf "$results"
for project in tests/*/*.Tests.csproj; do
    name="$(basename "$project" .csproj)"
    say "Testing $name ..."
    if ! grep -qF "$name.csproj" ResNetGen.sln; then
        count_failure "$name is not part of ResNetGen.sln and was not built: run 'dotnet sln add $project'."
        continue
    fi
    status=0
    # --blame-hang-timeout also names the test that was running when a test host dies in native code.
    dotnet test "$project" --no-build --configuration Release --nologo \
        --results-directory "$results/$name" --logger "trx;LogFilePrefix=$name" --logger "console;verbosity=minimal" \
        --blame-hang-timeout 10m --blame-hang-dump-type none < /dev/null || status=$?
    count_results "$name" "$results/$name" "$status"
done

say "Checking the scripts ..."
for check in eng/tests/*.sh; do
    if "$check"; then
        count_success
    else
        count_failure "$check failed."
    fi
done

say "Checking the format of the sources ..."
if "$here/format.sh" --verify-no-changes < /dev/null; then
    count_success
else
    count_failure "Sources are not formatted: run eng/format.sh."
fi

say "That took $SECONDS s."
print_totals
