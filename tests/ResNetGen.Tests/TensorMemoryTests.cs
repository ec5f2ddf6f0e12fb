namespace ResNetGen.Tests;

/// <summary>What it does is seen in a process of its own, on its first thread: samples/Trimmed, which the package's tests run.</summary>
public class TensorMemoryTests
{
    [Fact]
    public void It_says_whether_freed_memory_is_kept() => Assert.Equal(OperatingSystem.IsLinux(), TensorMemory.KeepFreed());
}
