# shellcheck shell=bash
# One voice for all scripts: what they say is told from what the programs they call say.

say() {
    printf 'resnetgen: %s\n' "$*"
}

# Prints each argument as a line and ends the script.
stop() {
    local line
    for line in "$@"; do
        printf 'resnetgen: %s\n' "$line" >&2
    done
    exit 1
}
