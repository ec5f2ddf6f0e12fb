using ResNetGen.Fused;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class LoadedScriptTests
{
    private const string Nothing = $"  def run(self: {TorchScriptArchive.Self}, images: Tensor) -> Tensor:\n    return images\n";

    [Fact]
    public void One_that_could_not_be_loaded_is_loaded_by_who_asks_next_and_then_stays()
    {
        var tries = 0;
        using var script = new LoadedScript(() => tries++ == 0 ? throw new OutOfMemoryException() : jit.load(TorchScriptArchive.Write(Nothing), DeviceType.CPU));

        Assert.Throws<OutOfMemoryException>(() => script.Module);
        Assert.Same(script.Module, script.Module);
        Assert.Equal(2, tries);
    }

    [Fact]
    public void After_it_is_disposed_nothing_is_loaded()
    {
        var script = LoadedScript.Of(Nothing);
        script.Dispose();

        Assert.Throws<ObjectDisposedException>(() => script.Module);
    }
}
