#!/usr/bin/env bash
# Runs one test project that is built, prints what it said in one piece, and leaves its exit status beside its results. eng/test.sh runs two at a time.
#   eng/test-project.sh RESULTS PROJECT
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"

results="$1" project="$2"
name="$(basename "$project" .csproj)"
mkdir -p "$results/$name"
status=0
say "Testing $name ..."
# --blame-hang-timeout also names the test that was running when a test host dies in native code.
dotnet test "$project" --no-build --configuration Release --nologo \
    --results-directory "$results/$name" --logger "trx;LogFilePrefix=$name" --logger "console;verbosity=minimal" \
    --blame-hang-timeout 10m --blame-hang-dump-type none > "$results/$name/output.txt" 2>&1 < /dev/null || status=$?
echo "$status" > "$results/$name/status"
cat "$results/$name/output.txt"
