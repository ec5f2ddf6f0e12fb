using System.Runtime.InteropServices;

namespace ResNetGen.Tests;

/// <summary>What it does is seen in a process of its own, on its first thread: samples/Trimmed, which the package's tests run.</summary>
public class TensorMemoryTests
{
    [Fact]
    public void It_is_glibc_that_keeps_freed_memory() =>
        Assert.Equal(OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out _), TensorMemory.KeepFreed());
}
