#!/usr/bin/env bash
# Installs what the repository needs besides the .NET SDK and make.
#   eng/setup.sh demo   what a network needs to run: libtorch and a C++ compiler
#   eng/setup.sh test   that, and the Python torch and torchvision that the tests compare with
# On Debian 12 by apt, as root or by sudo. Elsewhere it looks at what is there, says what is missing, and installs nothing.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=eng/lib/say.sh
. "$here/lib/say.sh"
# shellcheck source=eng/lib/debian.sh
. "$here/lib/debian.sh"
# shellcheck source=eng/lib/elsewhere.sh
. "$here/lib/elsewhere.sh"
# shellcheck source=eng/lib/dotnet.sh
. "$here/lib/dotnet.sh"

purpose="${1:-}"
case "$purpose" in
    demo | test) ;;
    *) stop "usage: eng/setup.sh demo|test" ;;
esac

if is_debian_12; then
    install_debian_packages "$purpose"
else
    check_other_distribution "$purpose"
fi

check_dotnet "$(dirname "$here")"
