#!/usr/bin/env bash
# Builds the native half of the TorchSharp stand-in into artifacts/native/libresnetgen_standin.so.
# Does nothing when the library was built from this very source, by these very options, against this libtorch.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
source_file="$here/standin.cpp"
output="$root/artifacts/native/libresnetgen_standin.so"
stamp="$output.stamp"
options=(-std=c++17 -O2 -shared -fPIC -fvisibility=hidden -Wall -Wno-unused -pthread)

need() {
    echo "resnetgen: $1" >&2
    echo "resnetgen: on Debian 12: sudo apt-get install --no-install-recommends g++ libtorch-dev" >&2
    exit 1
}

command -v g++ > /dev/null || need "g++ was not found; it builds the native part of the TorchSharp stand-in."

# Debian puts the headers of libtorch-dev straight into /usr/include; TORCH_HOME names an unpacked libtorch elsewhere.
include="${TORCH_HOME:+$TORCH_HOME/include}"
include="${include:-/usr/include}"
[ -f "$include/ATen/core/Tensor.h" ] || need "$include/ATen/core/Tensor.h was not found; libtorch's headers are needed."
[ "$include" = /usr/include ] || options+=("-isystem" "$include")
api="$include/torch/csrc/api/include"
options+=("-isystem" "$api")
libraries=(-ltorch -ltorch_cpu -lc10)
[ -z "${TORCH_HOME:-}" ] || libraries=("-L$TORCH_HOME/lib" "-Wl,-rpath,$TORCH_HOME/lib" "${libraries[@]}")

version="$(sed -n 's/^#define TORCH_VERSION_\(MAJOR\|MINOR\|PATCH\) \([0-9]*\)$/\2/p' "$api/torch/version.h" | paste -s -d.)"
[ -n "$version" ] || need "$api/torch/version.h names no version of libtorch."
fingerprint="$({ cat "$source_file"; echo "${options[*]} ${libraries[*]} $version"; g++ --version | head -n 1; } | sha256sum)"
if [ -f "$output" ] && [ "$(cat "$stamp" 2> /dev/null)" = "$fingerprint" ]; then
    echo "resnetgen: $output is up to date (libtorch $version)."
    exit 0
fi

echo "resnetgen: building $output against libtorch $version ..."
mkdir -p "$(dirname "$output")"
# Built aside and moved into place, so that a process that has the old library loaded keeps it whole.
g++ "${options[@]}" "$source_file" -o "$output.new" "${libraries[@]}"
mv "$output.new" "$output"
echo "$fingerprint" > "$stamp"
echo "resnetgen: built $output."
