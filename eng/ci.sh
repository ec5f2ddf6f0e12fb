#!/usr/bin/env bash
# Runs all tests, and ends with one line for all of them: what 'make test' and 'make test-cluster' count, added up.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/results.sh
. "$here/lib/results.sh"

printed="$(mktemp -d)"
trap 'rm -rf "$printed"' EXIT
run() {
    local part="$1"
    shift
    # Their own last lines are counts too: what they print stays whole, and the sum comes last.
    "$here/$part.sh" "$@" 2>&1 | tee "$printed/$part" || true
    count_totals "make $part" "$printed/$part"
}
run test
run test-cluster --built
print_totals
