# shellcheck shell=bash

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Runs a dotnet command that restores or builds. Of what it prints only warnings and what the repository's own programs say
# are shown; all of it when it fails.
build_quietly() {
    local log status=0 line
    log="$(mktemp)"
    dotnet "$@" --verbosity minimal > "$log" 2>&1 < /dev/null || status=$?
    if [ "$status" != 0 ]; then
        cat "$log"
    else
        while IFS= read -r line; do
            say "${line//"$repository/"/}"
        done < <(sed -n -e 's/^ *resnetgen: //p' -e '/: warning /p' "$log" | sort -u)
    fi
    rm -f "$log"
    return "$status"
}

# Compiles from here on by one compiler that stays: each project would start one of its own otherwise, and take twice as long.
# It is this run's alone, whatever else builds on the machine, and ends with it.
start_compiler() {
    export UseSharedCompilation=true SharedCompilationId="resnetgen-$$"
    trap stop_compiler EXIT
}

# Where there is no pkill, it ends by itself after ten idle minutes.
stop_compiler() {
    pkill -f -- "-pipename:$SharedCompilationId" || true
}
