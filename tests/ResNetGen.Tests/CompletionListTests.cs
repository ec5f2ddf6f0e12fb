using System.ComponentModel;
using System.Reflection;

namespace ResNetGen.Tests;

/// <summary>What generated code calls must be public; a user who types <c>ResNetGen.</c> looks for something else.</summary>
public class CompletionListTests
{
    [Theory]
    [InlineData(typeof(Folding))]
    [InlineData(typeof(Images))]
    [InlineData(typeof(ITraceable))]
    [InlineData(typeof(SymbolicTensor))]
    [InlineData(typeof(BlockSequence<,>))]
    [InlineData(typeof(ResidualBlock))]
    [InlineData(typeof(SplitPaths))]
    [InlineData(typeof(Initialization))]
    [InlineData(typeof(Normalization))]
    [InlineData(typeof(Regularization))]
    [InlineData(typeof(TorchLibrary))]
    [InlineData(typeof(ZeroPadding))]
    public void A_type_that_only_generated_code_uses_is_not_offered_by_editors(Type type) =>
        Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State);

    [Theory]
    [InlineData(typeof(NetworkDescription))]
    [InlineData(typeof(InferenceOptions))]
    [InlineData(typeof(OnnxOptions))]
    [InlineData(typeof(IGeneratedNetwork))]
    [InlineData(typeof(SqueezeExcitation))]
    public void A_type_for_users_is_offered(Type type) => Assert.Null(type.GetCustomAttribute<EditorBrowsableAttribute>());
}
