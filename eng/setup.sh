#!/usr/bin/env bash
# Installs what the repository needs besides the .NET SDK and make, and says how much that is.
#   eng/setup.sh demo   what the SDK itself needs, and the NuGet packages of the demonstration, libtorch among them
#   eng/setup.sh test   that, all other NuGet packages, and the Python torch and torchvision that the tests compare with
#   eng/setup.sh test-cluster   what the SDK needs, Slurm and munge, and the NuGet packages of the tests that use them
# On Debian 12 and 13 what comes from the system is installed by apt, as root or by sudo. Elsewhere the script looks at what is
# there, says what is missing, and installs nothing.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/debian.sh
. "$here/lib/debian.sh"
# shellcheck source=eng/lib/elsewhere.sh
. "$here/lib/elsewhere.sh"
# shellcheck source=eng/lib/dotnet.sh
. "$here/lib/dotnet.sh"
# shellcheck source=eng/lib/build.sh
. "$here/lib/build.sh"
# shellcheck source=eng/lib/downloads.sh
. "$here/lib/downloads.sh"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
SECONDS=0
purpose="${1:-}"
case "$purpose" in
    demo) projects="$root/demo/ResNetGen.Demo/ResNetGen.Demo.csproj" ;;
    test) projects="$root/ResNetGen.sln" ;;
    test-cluster) projects="$root/tests/ResNetGen.Lab.Cluster/ResNetGen.Lab.Cluster.csproj" ;;
    *) stop "usage: eng/setup.sh demo|test|test-cluster" ;;
esac

check_platform
debian_downloaded=0
if [ -n "$(debian_release)" ]; then
    install_debian_packages "$purpose"
else
    check_other_system "$purpose"
fi
check_dotnet "$root"

packages="$(packages_folder)"
lacking="$(missing_megabytes "$root" "$packages" "$purpose")"
[ "$lacking" = 0 ] || say "Restoring NuGet packages: about $lacking MB to download ..."
start="$(mktemp)"
trap 'rm -f "$start"' EXIT
# What publishing needs for one platform, so that nothing is downloaded while tests run. The restore below makes it a project for all again.
[ "$purpose" != test ] || build_quietly restore "$root/samples/Trimmed/Trimmed.csproj" --runtime linux-x64
build_quietly restore "$projects"
nuget_downloaded="$(downloaded_bytes "$packages" "$start")"

if [ "$purpose" = test ]; then
    # Makes the copy of TorchSharp's library that an older system needs, and says so.
    build_quietly build "$here/SymbolVersions/SymbolVersions.csproj" --configuration Release --no-restore
fi

if [ "$debian_downloaded" != 0 ] || [ "$nuget_downloaded" != 0 ]; then
    say "Downloaded: Debian packages $(megabytes "$debian_downloaded"), NuGet packages $(megabytes "$nuget_downloaded"), in $SECONDS s."
elif [ "$purpose" = test ]; then
    say "Nothing was missing ($SECONDS s)."
fi
