# shellcheck shell=bash

# Where the TorchSharp of Directory.Packages.props loads. README.md has the table, with the version for Windows.
check_platform() {
    case "$(uname -sm)" in
        "Linux x86_64" | "Darwin arm64") ;;
        *) stop "Networks run on Linux x64 and on macOS on Apple silicon. This is $(uname -sm), where this repository's TorchSharp does not load." ;;
    esac
}

# The scripts know the packages of one distribution. On another system they say what the tests lack, and install nothing.
check_other_system() {
    local module lacks=()
    [ "$1" != test-cluster ] || check_cluster_programs
    [ "$1" = test ] || return 0
    for module in torch torchvision jsonschema yaml onnx; do
        "$(python)" -c "import $module" > /dev/null 2>&1 || lacks+=("the module $module")
    done
    has_chromium || lacks+=("Chromium or Chrome; RESNETGEN_CHROMIUM can name its path")
    [ "${#lacks[@]}" -gt 0 ] || return 0
    stop "This is $(system_name), neither Debian 12 nor 13: nothing is installed here." \
        "Tests of 'make test' compare with what Python's modules say, those for $(python), and open a page in a browser. What is lacking:" "${lacks[@]/#/  - }"
}

# The browser that the tests of the page run (tests/ResNetGen.Playground.Tests/Support/Chromium.cs).
has_chromium() {
    local path
    for path in "${RESNETGEN_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ ! -x "$path" ] || return 0
    done
    return 1
}

check_cluster_programs() {
    local program lacks=()
    for program in munged slurmctld slurmd sbatch; do
        command -v "$program" > /dev/null || lacks+=("$program")
    done
    [ "${#lacks[@]}" = 0 ] || stop "This is $(system_name), neither Debian 12 nor 13: nothing is installed here." \
        "'make test-cluster' needs Slurm and munge, and these programs are not there:" "${lacks[@]/#/  - }"
}

# The interpreter that the tests run (tests/Shared/PythonScript.cs).
python() {
    [ -x /usr/bin/python3 ] && echo /usr/bin/python3 || echo python3
}

system_name() {
    if [ -r /etc/os-release ]; then
        (. /etc/os-release && echo "${PRETTY_NAME:-${ID:-an unnamed system}}")
    else
        uname -s
    fi
}
