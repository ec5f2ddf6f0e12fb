# shellcheck shell=bash
# Counts what tests came to, from the result files (trx) that they leave.

passed=0 failed=0 skipped=0
failures=()

count_success() {
    passed=$((passed + 1))
}

count_failure() {
    failed=$((failed + 1))
    failures+=("$1")
}

# Where a part of 'make test' leaves its results.
results_folder() {
    local results="$1" part="$2" name
    name="$(basename "$part")"
    echo "$results/${name%.*}"
}

# The exit status that a part has left; a word where it was broken off and has left none.
left_status() {
    cat "$(results_folder "$1" "$2")/status" 2> /dev/null || echo unknown
}

# The sum of one counter over all result files of a folder.
sum_counter() {
    local folder="$1" counter="$2"
    { grep -rhoE --include='*.trx' '<Counters [^>]*>' "$folder" 2> /dev/null || true; } |
        sed -n "s/.* $counter=\"\([0-9]*\)\".*/\1/p" |
        awk '{ sum += $1 } END { print sum + 0 }'
}

# Adds a project's results. $3 is the exit status of its run: a run that fails without a failed test died on the way.
count_results() {
    local name="$1" folder="$2" status="$3"
    local total executed ok bad
    total="$(sum_counter "$folder" total)"
    executed="$(sum_counter "$folder" executed)"
    ok="$(sum_counter "$folder" passed)"
    bad=$((executed - ok))

    passed=$((passed + ok))
    failed=$((failed + bad))
    skipped=$((skipped + total - executed))
    [ "$bad" = 0 ] || failures+=("$name: $bad failed.")

    if [ "$executed" = 0 ]; then
        count_failure "$name ended before a test had run (exit status $status)."
    elif [ "$status" != 0 ] && [ "$bad" = 0 ]; then
        count_failure "$name was broken off: it ended with exit status $status and no failed test."
    fi
}

# Adds what another script has counted, by the last line of what it printed. Without such a line it died on the way.
count_totals() {
    local name="$1" printed="$2" pattern='^([0-9]+) passed, ([0-9]+) failed(, ([0-9]+) skipped)?$'
    if [[ "$(tail -n 1 "$printed")" =~ $pattern ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
        [ "${BASH_REMATCH[2]}" = 0 ] || failures+=("$name: ${BASH_REMATCH[2]} failed.")
    else
        count_failure "$name was broken off: it ended without a count."
    fi
}

# Prints the last line and ends the script with what it says.
print_totals() {
    local failure line="$passed passed, $failed failed"
    for failure in "${failures[@]}"; do
        say "$failure"
    done
    [ "$skipped" = 0 ] || line+=", $skipped skipped"
    echo "$line"
    [ "$failed" = 0 ] || exit 1
    exit 0
}
