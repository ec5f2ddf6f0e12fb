# shellcheck shell=bash

# The scripts know the packages of one distribution. On another they say what they found, and go on if it is enough.
check_other_distribution() {
    local purpose="$1" lacks=()
    say "This is $(distribution_name), not Debian 12: nothing is installed here. Looking at what is there."
    say "libtorch: $(describe_libtorch)"

    command -v g++ > /dev/null || lacks+=("g++ (a C++17 compiler)")
    has_libtorch_headers || lacks+=("libtorch's headers: unpack libtorch from https://pytorch.org and set TORCH_HOME to its folder, or install your distribution's development package")
    if [ "$purpose" = test ]; then
        local module
        for module in torch torchvision jsonschema yaml; do
            python3 -c "import $module" > /dev/null 2>&1 || lacks+=("the Python module $module, for python3")
        done
    fi
    [ "${#lacks[@]}" -gt 0 ] || return 0
    stop "'make $purpose' cannot run yet. It lacks:" "${lacks[@]/#/  - }"
}

distribution_name() {
    if [ -r /etc/os-release ]; then
        (. /etc/os-release && echo "${PRETTY_NAME:-${ID:-an unnamed system}}")
    else
        uname -s
    fi
}

has_libtorch_headers() {
    [ -f "${TORCH_HOME:-/usr}/include/ATen/core/Tensor.h" ]
}

describe_libtorch() {
    local library
    library="$({ ldconfig -p 2> /dev/null || true; } | sed -n 's/.*libtorch_cpu\.so.* => //p' | head -n 1)"
    if [ -n "${TORCH_HOME:-}" ]; then
        has_libtorch_headers && echo "TORCH_HOME, $TORCH_HOME" || echo "TORCH_HOME is $TORCH_HOME, but there is no $TORCH_HOME/include/ATen/core/Tensor.h"
    elif has_libtorch_headers; then
        echo "headers in /usr/include, library ${library:-not known to ldconfig}"
    else
        echo "${library:-no library known to ldconfig}${library:+, but no headers in /usr/include}"
    fi
}
