#!/usr/bin/env bash
# Checks that the sources are formatted as .editorconfig says.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/../lib/say.sh"

"$here/../format.sh" --verify-no-changes || stop "Sources are not formatted: run eng/format.sh."
