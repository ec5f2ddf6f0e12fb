using ResNetGen.Analyzers.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

public class ForwardTests
{
    [Theory]
    [InlineData("using var network = new ResNet50(); using var y = {|RNG405:network.forward(images)|};")]
    [InlineData("using var network = new ResNet50().ToInference(); using var y = {|RNG405:network.forward(images)|};")]
    public Task Forward_from_outside_is_told(string statements) => Verify<ForwardAnalyzer>.Statements(statements);

    [Theory]
    [InlineData("using var network = new ResNet50(); using var y = network.call(images);")]
    [InlineData("using var network = new ResNet50(); using var y = network.forward_last_features(images);")]
    [InlineData("using var conv = nn.Conv2d(3, 8, 3); using var y = conv.forward(images);")]
    public Task Call_and_what_has_no_call_are_not_told(string statements) => Verify<ForwardAnalyzer>.Statements(statements);

    [Fact]
    public Task A_network_may_call_its_own() => Verify<ForwardAnalyzer>.Code("""
        public sealed partial class ResNet50
        {
            public Tensor Twice(Tensor images) => forward(images).add_(this.forward(images));
        }
        """);
}
