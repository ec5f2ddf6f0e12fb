# shellcheck shell=bash

is_debian_12() {
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

# Packages for a purpose. libicu72 and ca-certificates are the SDK's own needs, absent where it was unpacked from an archive.
debian_packages() {
    echo "ca-certificates libicu72 g++"
    # TORCH_HOME names an unpacked libtorch that takes the place of the distribution's.
    [ -n "${TORCH_HOME:-}" ] || echo "libtorch-dev"
    [ "$1" != test ] || echo "python3-torch python3-torchvision python3-jsonschema python3-yaml"
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

install_debian_packages() {
    local purpose="$1" package missing=()
    for package in $(debian_packages "$purpose"); do
        is_installed "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0

    say "'make $purpose' needs Debian packages that are not installed: ${missing[*]}"
    case " ${missing[*]} " in
        *" libtorch-dev "* | *" python3-torch "*) say "With what they depend on these are more than 300 packages, some 300 MB to download." ;;
    esac

    local run=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null || ask_for_root "$purpose" "${missing[@]}"
        run=(sudo)
    fi
    # No package may ask a question: nobody may be there to answer.
    run+=(env DEBIAN_FRONTEND=noninteractive apt-get -q)
    if ! "${run[@]}" update || ! "${run[@]}" install -y --no-install-recommends "${missing[@]}"; then
        ask_for_root "$purpose" "${missing[@]}"
    fi
}

ask_for_root() {
    local purpose="$1"
    shift
    say "The packages could not be installed from here. Run this line as root, then 'make $purpose' again:" >&2
    # Bare, to be copied.
    echo "apt-get update && apt-get install -y --no-install-recommends $*" >&2
    exit 1
}
