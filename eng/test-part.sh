#!/usr/bin/env bash
# Runs one part of 'make test', a test project that is built or a script of eng/tests, prints what it said in one piece, and leaves
# its exit status in its results. eng/test.sh runs two parts at a time.
#   eng/test-part.sh RESULTS PART
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/results.sh
. "$here/lib/results.sh"

part="$2"
folder="$(results_folder "$1" "$part")"
case "$part" in
    # --blame-hang-timeout also names the test that was running when a test host dies in native code.
    *.csproj)
        command=(dotnet test "$part" --no-build --configuration Release --nologo
            --results-directory "$folder" --logger "trx;LogFilePrefix=$(basename "$folder")" --logger "console;verbosity=minimal"
            --blame-hang-timeout 10m --blame-hang-dump-type none)
        ;;
    *) command=("$part") ;;
esac

say "Testing $part ..."
mkdir -p "$folder"
status=0
TIMEFORMAT='%0R %0U'
{ time "${command[@]}" > "$folder/output.txt" 2>&1 < /dev/null; } 2> "$folder/time.txt" || status=$?
echo "$status" > "$folder/status"
cat "$folder/output.txt"
read -r seconds processor < "$folder/time.txt"
say "$(basename "$part" .csproj) took $seconds s, and $processor s of processor time."
