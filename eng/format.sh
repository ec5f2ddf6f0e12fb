#!/usr/bin/env bash
# Formats the sources by .editorconfig; with --verify-no-changes only says what it would change.
#   eng/format.sh [--white-space] [--verify-no-changes]   --white-space: leaves out what needs all projects loaded
# Generated samples and snapshots are compared byte for byte and stay as they are.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
style=yes
if [ "${1:-}" = --white-space ]; then
    style=no
    shift
fi

# White space can be judged file by file, which takes a fraction of loading all projects.
dotnet format whitespace . --folder --exclude generated-samples/ artifacts/ "$@"
[ "$style" = no ] || dotnet format style ResNetGen.sln --no-restore --exclude generated-samples/ "$@"
