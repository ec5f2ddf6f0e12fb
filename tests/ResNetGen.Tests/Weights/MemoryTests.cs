using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>What the whole process holds is measured: no other test may run beside them.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const long ManagedBound = 1 << 20;

    [Fact]
    public void A_large_file_passes_between_disk_and_tensors_without_managed_copies()
    {
        using var folder = new TemporaryFolder();
        // 100 MB, more than one piece of what is read and written at once.
        using var source = new Holder(("w", rand(5000, 5000)));
        using var target = new Holder(("w", zeros(5000, 5000)));

        var saving = Allocated(() => source.SaveWeights(folder.In("f")));
        var loading = Allocated(() => target.LoadWeights(folder.In("f")));

        Assert.InRange(new FileInfo(folder.In("f")).Length, 100_000_000, 100_001_000);
        Assert.True(source.state_dict()["w"].Equals(target.state_dict()["w"]));
        Assert.InRange(saving, 0, ManagedBound);
        Assert.InRange(loading, 0, ManagedBound);
    }

    /// <summary>The kernel's own account, native memory included: beside the tensors that are loaded into, next to nothing.</summary>
    [Fact]
    public void Loading_300_MB_costs_its_tensors_and_no_more()
    {
        const int Entries = 75_000_000;
        using var folder = new TemporaryFolder();
        using var target = new Holder(("a", ones(Entries / 3)), ("b", ones(Entries / 3)), ("c", ones(Entries / 3)));
        target.SaveWeights(folder.In("f"));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = ProcessMemory.Resident();
        ProcessMemory.ForgetPeak();

        target.LoadWeights(folder.In("f"));

        // No bound from below: what ran before may give back a page meanwhile. That the mark moves at all, a fourth tensor shows.
        const int Bound = 30 << 20;
        var cost = ProcessMemory.Peak() - before;
        using var fourth = ones(Entries / 3);
        Assert.True(cost < Bound, $"{cost} bytes beside the tensors.");
        Assert.True(ProcessMemory.Peak() - before > Bound, "The kernel's account shows no tensor at all.");
    }

    [Fact]
    public void A_conversion_needs_no_managed_copies_either()
    {
        using var folder = new TemporaryFolder();
        using var source = new Holder(("w", rand(2000, 2000)));
        using var target = new Holder(("w", zeros(2000, 2000, ScalarType.BFloat16)));
        source.SaveWeights(folder.In("f"));
        Assert.InRange(Allocated(() => target.LoadWeights(folder.In("f"))), 0, ManagedBound);
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
