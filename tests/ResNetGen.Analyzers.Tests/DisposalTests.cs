using ResNetGen.Analyzers.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

public class DisposalTests
{
    private const string Head = "using var network = new ResNet50(); var kept = new List<Tensor>(); for (var i = 0; i < 10; i++) { ";

    [Theory]
    [InlineData("{|RNG406:network.call(images)|};")]
    [InlineData("var y = {|RNG406:network.call(images)|};")]
    [InlineData("var y = {|RNG406:network.call(images)|}; Console.WriteLine(y.shape[1]);")]
    [InlineData("var y = {|RNG406:network.call(images)|}; using var best = y.argmax(1);")]
    [InlineData("using var best = {|RNG406:network.call(images)|}.argmax(1);")]
    [InlineData("using var loss = nn.functional.cross_entropy({|RNG406:network.call(images)|}, images);")]
    [InlineData("var y = {|RNG406:network.call(images)|}.relu_();")]
    [InlineData("var maps = {|RNG406:network.forward_features(images)|};")]
    public Task What_nobody_disposes_in_a_loop_is_told(string body) => Verify<DisposalAnalyzer>.Statements(Head + body + " }");

    [Theory]
    [InlineData("using var y = network.call(images);")]
    [InlineData("using (var y = network.call(images)) { }")]
    [InlineData("var y = network.call(images); y.Dispose();")]
    [InlineData("var y = network.call(images); using (y) { }")]
    [InlineData("network.call(images).Dispose();")]
    [InlineData("kept.Add(network.call(images));")]
    [InlineData("var y = network.call(images); kept.Add(y);")]
    [InlineData("var y = network.call(images); Keep(y); void Keep(Tensor t) => kept.Add(t);")]
    [InlineData("var y = network.call(images); Action later = () => y.Dispose();")]
    [InlineData("using var scope = NewDisposeScope(); var y = network.call(images);")]
    [InlineData("using var y = network.call(images).Consume(static t => t.softmax(1));")]
    [InlineData("using var y = network.call(images).relu_();")]
    [InlineData("using var maps = network.forward_features(images);")]
    [InlineData("var y = i > 3 ? network.call(images) : images; kept.Add(y);")]
    public Task What_is_disposed_or_given_away_is_not_told(string body) => Verify<DisposalAnalyzer>.Statements(Head + body + " }");

    [Theory]
    [InlineData("using var network = new ResNet50(); var y = network.call(images);")]
    [InlineData("using var network = new ResNet50(); while (true) { Func<Tensor> run = () => network.call(images); }")]
    [InlineData("using var network = new ResNet50(); foreach (var part in network.call(images).split(1)) part.Dispose();")]
    [InlineData("using var network = new ResNet50(); using var scope = NewDisposeScope(); while (true) { var y = network.call(images); }")]
    public Task Outside_of_a_loop_nothing_is_told(string statements) => Verify<DisposalAnalyzer>.Statements(statements);
}
