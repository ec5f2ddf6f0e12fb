#!/usr/bin/env bash
# Formats the sources by .editorconfig; with --verify-no-changes only says what it would change.
# Generated samples and snapshots are compared byte for byte and stay as they are.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
for kind in whitespace style; do
    dotnet format "$kind" ResNetGen.sln --no-restore --exclude generated-samples/ "$@"
done
