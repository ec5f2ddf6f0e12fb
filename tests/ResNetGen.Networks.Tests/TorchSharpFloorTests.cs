using Mono.Cecil;
using ResNetGen.Testing.Floor;
using ResNetGen.Zoo;

namespace ResNetGen.Networks.Tests;

/// <summary>The zoo runs on the oldest TorchSharp supported, whichever it was compiled against.</summary>
public class TorchSharpFloorTests
{
    [Theory]
    [InlineData(typeof(ZeroPadding))]
    [InlineData(typeof(ResNet50))]
    public void The_runtime_library_and_the_compiled_zoo_need_nothing_that_the_oldest_supported_TorchSharp_lacks(Type type)
    {
        var path = type.Assembly.Location;
        using var module = ModuleDefinition.ReadModule(path);
        TorchSharpFloor.Check(Path.GetFileName(path), module);
    }
}
