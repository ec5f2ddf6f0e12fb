#!/usr/bin/env bash
# Checks that the sources are formatted as .editorconfig says.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/../lib/say.sh"

"$here/../format.sh" --white-space --verify-no-changes || stop "Sources are not formatted: run eng/format.sh."

# The one style that .editorconfig demands: the namespace of a file has no braces. 'dotnet format style' loads every project to see it, which takes a processor three
# minutes: 'make test-large' runs it.
cd "$here/../.."
braced="$(find src tests samples \( -name bin -o -name obj \) -prune -o -name '*.cs' -type f ! -name '*.verified.cs' -exec awk '
    function end() { if (namespaces == 1 && braces) print file }
    FNR == 1 { end(); file = FILENAME; namespaces = braces = 0 }
    /^namespace / { namespaces++; if (!/;/) braces = 1 }
    END { end() }' {} +)"
[ -z "$braced" ] || stop "The namespace of a file ends with a semicolon and has no braces. Run eng/format.sh for:" $braced
