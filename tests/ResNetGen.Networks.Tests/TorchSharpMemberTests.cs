using ResNetGen.Zoo;
using TorchSharp.Api;

namespace ResNetGen.Networks.Tests;

/// <summary>What was compiled against the stand-in runs on the real TorchSharp only when every member that it refers to is there, with that very signature.</summary>
public class TorchSharpMemberTests
{
    [Theory]
    [InlineData(typeof(ZeroPadding), 20)]
    [InlineData(typeof(ResNet50), 20)]
    public void The_runtime_library_and_the_compiled_zoo_refer_to_members_of_the_real_TorchSharp_alone(Type type, int atLeast)
    {
        var assembly = type.Assembly.Location;

        Assert.True(TorchSharpReferences.Count(assembly) >= atLeast, $"Only {TorchSharpReferences.Count(assembly)} members: is this the assembly?");
        Assert.Empty(TorchSharpReferences.Missing(assembly, TorchSharpApi.Load()));
    }
}
