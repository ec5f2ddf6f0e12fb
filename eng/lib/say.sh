# shellcheck shell=bash
# One voice for all scripts: what they say is told from what the programs they call say.

# shellcheck source=eng/lib/text.sh
. "$(dirname "${BASH_SOURCE[0]}")/text.sh"

say() {
    printf 'resnetgen: %s\n' "$*" | fold_words 11
}

# Prints each argument as a line and ends the script.
stop() {
    local line
    for line in "$@"; do
        say "$line" >&2
    done
    exit 1
}
