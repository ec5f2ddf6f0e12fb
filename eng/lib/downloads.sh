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

# Whether what a published program carries is there: .NET itself, and the compiler ahead of time.
has_runtime_pack() {
    [ -d "$1/microsoft.netcore.app.runtime.linux-x64" ]
}

# Megabytes that a purpose still lacks, going by the packages that tell.
missing_megabytes() {
    local folder="$1" purpose="$2" megabytes=0
    [ -n "$(find "$folder" -maxdepth 1 -name 'libtorch-cpu-*' 2> /dev/null)" ] || megabytes=$((megabytes + $(libtorch_megabytes)))
    [ -d "$folder/torchsharp" ] || megabytes=$((megabytes + 76))
    [ "$purpose" = demo ] || [ -d "$folder/microsoft.net.test.sdk" ] || megabytes=$((megabytes + 240))
    [ "$purpose" = demo ] || has_runtime_pack "$folder" || megabytes=$((megabytes + 168))
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
