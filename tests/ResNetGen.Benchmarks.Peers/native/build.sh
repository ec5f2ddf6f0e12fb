#!/usr/bin/env bash
# Builds the observer of libtorch's operators beside this script, and prints where.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
output="$here/libresnetgen_operators.so"
options=()
libraries=(-ltorch_cpu -lc10)
if [ -n "${TORCH_HOME:-}" ]; then
    options+=("-isystem" "$TORCH_HOME/include")
    libraries=("-L$TORCH_HOME/lib" "-Wl,-rpath,$TORCH_HOME/lib" "${libraries[@]}")
fi

g++ -std=c++17 -O2 -shared -fPIC -fvisibility=hidden -Wall "${options[@]}" "$here/operators.cpp" -o "$output" "${libraries[@]}"
echo "$output"
