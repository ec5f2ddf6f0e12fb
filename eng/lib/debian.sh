# shellcheck shell=bash

# 12 or 13 on such a Debian, nothing anywhere else.
debian_release() {
    [ -r /etc/os-release ] || return 0
    (
        . /etc/os-release
        case "${ID:-} ${VERSION_ID:-}" in
            "debian 12" | "debian 13") echo "$VERSION_ID" ;;
        esac
    )
}

# Packages for a purpose. The first two are the SDK's own needs, absent where it was unpacked from an archive: to fetch packages
# it needs certificates, and without ICU it does not start unless it is told to.
debian_packages() {
    local purpose="$1" icu=libicu72
    echo ca-certificates
    [ "$(debian_release)" = 12 ] || icu=libicu76
    case "${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-}" in
        1 | true) ;;
        *) echo "$icu" ;;
    esac
    [ "$purpose" != test ] || echo "python3-torch python3-torchvision python3-jsonschema python3-yaml python3-onnx chromium fonts-dejavu-core"
    [ "$purpose" != test-cluster ] || echo "slurm-wlm munge"
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# Bytes that apt would download for packages, with what they depend on.
debian_bytes() {
    LC_ALL=C apt-get -qq install -y --no-install-recommends --print-uris "$@" | awk '{ sum += $3 } END { printf "%d\n", sum }'
}

# Installs what a purpose lacks, and leaves in debian_downloaded how many bytes that took.
install_debian_packages() {
    local purpose="$1" package missing=() as_root=()
    debian_downloaded=0
    for package in $(debian_packages "$purpose"); do
        is_installed "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0

    say "'make $purpose' needs Debian packages that are not installed: ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null || refuse_to_install "$purpose" "${missing[@]}"
        as_root=(sudo)
    fi
    run_apt update || refuse_to_install "$purpose" "${missing[@]}"
    debian_downloaded="$(debian_bytes "${missing[@]}")" || refuse_to_install "$purpose" "${missing[@]}"
    say "Installing them with apt-get: $(megabytes "$debian_downloaded") to download, with what they depend on ..."
    run_apt install -y --no-install-recommends "${missing[@]}" || refuse_to_install "$purpose" "${missing[@]}"
}

# Its hundreds of lines are shown when it fails. No package may ask a question: nobody may be there to answer.
run_apt() {
    local log status=0
    log="$(mktemp)"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" > "$log" 2>&1 < /dev/null || status=$?
    [ "$status" = 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

refuse_to_install() {
    local purpose="$1"
    shift
    [ "$(id -u)" != 0 ] || stop "apt-get failed: its last lines are above. Mend what they name, a connection or a source of packages, then run 'make $purpose' again."
    say "The packages could not be installed from here. Run this line as root, then 'make $purpose' again:" >&2
    # Bare, to be copied.
    echo "apt-get update && apt-get install -y --no-install-recommends $*" >&2
    exit 1
}
