# shellcheck shell=bash
# What NuGet downloads: said before, from what a clone's packages were measured to be, and counted after.

# The folder in which NuGet keeps packages.
packages_folder() {
    dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//'
}

# Megabytes of libtorch's package, of which each platform has its own.
libtorch_megabytes() {
    [ "$(uname -s)" = Darwin ] && echo 57 || echo 128
}

# A version of Directory.Packages.props, by its property.
package_version() {
    sed -n "s|.*<$2>\\(.*\\)</$2>.*|\\1|p" "$1/Directory.Packages.props"
}

# Megabytes that a purpose still lacks, going by the packages that tell.
missing_megabytes() {
    local root="$1" folder="$2" purpose="$3" megabytes=0
    compgen -G "$folder/libtorch-cpu-*/$(package_version "$root" LibTorchVersion)" > /dev/null || megabytes=$((megabytes + $(libtorch_megabytes)))
    [ -d "$folder/torchsharp/$(package_version "$root" TorchSharpVersion)" ] || megabytes=$((megabytes + 76))
    if [ "$purpose" = test ]; then
        [ -d "$folder/microsoft.net.test.sdk" ] || megabytes=$((megabytes + 264))
        # The natives of Skia for all systems, which the package of the tool carries.
        [ -d "$folder/skiasharp" ] || megabytes=$((megabytes + 175))
        # What drives a browser, and what the page is published with: .NET for browsers, and the editor.
        [ -d "$folder/microsoft.playwright" ] && [ -d "$folder/microsoft.netcore.app.runtime.mono.browser-wasm" ] || megabytes=$((megabytes + 255))
        # What a published program carries: .NET itself, and the compiler ahead of time.
        [ -d "$folder/microsoft.netcore.app.runtime.linux-x64" ] && [ -d "$folder/runtime.linux-x64.microsoft.dotnet.ilcompiler" ] || megabytes=$((megabytes + 168))
    fi
    echo "$megabytes"
}

# Bytes of the packages that are newer than a file.
downloaded_bytes() {
    local folder="$1" since="$2"
    { find "$folder" -name '*.nupkg' -newer "$since" -exec ls -ln {} + 2> /dev/null || true; } | awk '{ sum += $5 } END { printf "%d\n", sum }'
}

megabytes() {
    echo "$((($1 + 500000) / 1000000)) MB"
}
