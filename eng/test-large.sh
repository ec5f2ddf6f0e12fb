#!/usr/bin/env bash
# What takes too long for every run of the tests: every network of the zoo at its own size, all specs of torchvision's ResNets as PyTorch writes them, the format of
# the sources by all of its rules, and a program that is trimmed and not compiled ahead of time.
#   eng/test-large.sh [NETWORK ...]   with names: these networks, and nothing else
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export RESNETGEN_EFFORT=10
dotnet run --project tests/ResNetGen.Networks.Large --configuration Release -- "$@"
[ $# = 0 ] || exit 0
dotnet test tests/ResNetGen.Tool.Tests --configuration Release --nologo --filter FullyQualifiedName~The_models_that_PyTorch_writes
# Before the package's tests, which restore some projects for one platform.
dotnet restore ResNetGen.sln --verbosity quiet
eng/format.sh --verify-no-changes
dotnet test tests/ResNetGen.Package.Tests --configuration Release --nologo --filter FullyQualifiedName~A_published_program
