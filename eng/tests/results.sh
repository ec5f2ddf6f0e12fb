#!/usr/bin/env bash
# Checks eng/lib/results.sh: what a run of tests leaves behind must never be counted as better than it was.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/../lib/say.sh"
# shellcheck source=eng/lib/results.sh
. "$here/../lib/results.sh"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

# Leaves one result file with the given counters.
leave_result() {
    local file="$1" total="$2" executed="$3" ok="$4" bad="$5"
    cat > "$folder/$file.trx" << TRX
<TestRun><ResultSummary outcome="Completed">
  <Counters total="$total" executed="$executed" passed="$ok" failed="$bad" error="0" notExecuted="0" />
</ResultSummary></TestRun>
TRX
}

# Counts what lies in the folder for a run with the given exit status, and compares the last line and the script's own status.
expect() {
    local sentence="$1" run_status="$2" wanted_line="$3" wanted_status="$4" output status=0
    output="$(passed=0 failed=0 skipped=0 failures=(); count_results X "$folder" "$run_status"; print_totals)" || status=$?
    rm -f "$folder"/*.trx
    if [ "$(tail -n 1 <<< "$output")" != "$wanted_line" ] || [ "$status" != "$wanted_status" ]; then
        stop "$sentence: expected '$wanted_line' and status $wanted_status, got status $status and" "$output"
    fi
}

leave_result a 3 3 3 0
expect "Passed tests are counted" 0 "3 passed, 0 failed" 0

leave_result a 3 3 3 0
leave_result b 2 2 2 0
expect "All result files of a project are summed" 0 "5 passed, 0 failed" 0

leave_result a 4 3 3 0
expect "A test that was not executed is skipped" 0 "3 passed, 0 failed, 1 skipped" 0

leave_result a 3 3 2 1
expect "A failed test is counted" 1 "2 passed, 1 failed" 1

expect "A project without a result file has failed" 0 "0 passed, 1 failed" 1

leave_result a 0 0 0 0
expect "A project that ran no test has failed" 0 "0 passed, 1 failed" 1

leave_result a 3 3 3 0
expect "A run that dies after its last result has failed" 134 "3 passed, 1 failed" 1

# Adds the counts of two scripts that printed these last lines, and compares.
expect_sum() {
    local sentence="$1" first="$2" second="$3" wanted="$4" output
    printf 'before\n%s\n' "$first" > "$folder/first"
    printf '%s\n' "$second" > "$folder/second"
    output="$(passed=0 failed=0 skipped=0 failures=(); count_totals A "$folder/first"; count_totals B "$folder/second"; print_totals)" || true
    [ "$(tail -n 1 <<< "$output")" = "$wanted" ] || stop "$sentence: expected '$wanted', got" "$output"
}

expect_sum "Counts are added" "10 passed, 0 failed, 1 skipped" "3 passed, 0 failed" "13 passed, 0 failed, 1 skipped"
expect_sum "Failures are added" "9 passed, 1 failed" "2 passed, 2 failed" "11 passed, 3 failed"
expect_sum "A script that ended without a count has failed" "10 passed, 0 failed" "make: *** Error 1" "10 passed, 1 failed"
