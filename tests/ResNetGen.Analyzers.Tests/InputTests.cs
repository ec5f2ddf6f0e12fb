using ResNetGen.Analyzers.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

public class InputTests
{
    [Theory]
    [InlineData("using var scores = new ResNet50().call({|RNG401:torch.randn(8, 1, 224, 224)|});")]
    [InlineData("using var network = new ResNet50(classes: 10); using var x = torch.zeros(8, 1, 224, 224); using var y = network.call({|RNG401:x|});")]
    [InlineData("using var network = new ResNet50(); using var maps = network.forward_features({|RNG401:torch.ones(new long[] { 8, 4, 64, 64 })|});")]
    [InlineData("using var network = new ResNet50(); using var y = network.call({|RNG401:torch.rand([8, 1, 224, 224])|});")]
    [InlineData("const int channels = 1; using var network = new ResNet50(); using var y = network.call({|RNG401:torch.rand(8, channels, 224, 224).to(torch.float32)|});")]
    [InlineData("using var network = new ResNet50().ToInference(); using var y = network.call({|RNG401:torch.empty(8, 1, 64, 64)|});")]
    [InlineData("using var network = new ResNet50(); using var y = network.CallAndDispose({|RNG401:torch.full(8, 1, 64, 64, 0.5)|});")]
    [InlineData("using var network = new Digits(); using var y = network.call({|RNG401:torch.randn(8, 3, 28, 28)|});")]
    [InlineData("using nn.Module<Tensor, Tensor> network = new Digits(); using var y = network.call({|RNG401:torch.randn(8, 3, 28, 28)|});")]
    [InlineData("using var network = new ResNet50(); using var y = network.call({|RNG401:images.reshape(-1, 1, 28, 28)|});")]
    public Task Images_with_other_channels_are_told(string statements) => Verify<InputAnalyzer>.Statements(statements);

    [Theory]
    [InlineData("using var network = new Digits(); using var y = network.call({|RNG402:torch.randn(8, 1, 2, 28)|});")]
    [InlineData("using var network = new Digits(); using var y = network.call({|RNG402:torch.randn(8, 1, 28, 1).cuda()|});")]
    public Task Images_that_are_too_small_are_told(string statements) => Verify<InputAnalyzer>.Statements(statements);

    [Theory]
    [InlineData("using var network = new ResNet50(); using var y = network.call({|RNG403:torch.randn(3, 224, 224)|});")]
    [InlineData("using var network = new ResNet50(); using var x = torch.randn(3, 224, 224); using var y = network.call({|RNG403:x|});")]
    [InlineData("using var network = new ResNet50(); using var y = network.call({|RNG403:torch.randn(8, 3 * 224 * 224)|});")]
    public Task What_is_not_a_batch_is_told(string statements) => Verify<InputAnalyzer>.Statements(statements);

    [Theory]
    [InlineData("using var network = new ResNet50(); using var y = network.call(torch.randn(8, 3, 224, 224));")]
    [InlineData("using var network = new ResNet50(); using var y = network.call(images);")]
    [InlineData("using var network = new ResNet50(); using var x = torch.randn(3, 224, 224); using var y = network.call(x.unsqueeze(0));")]
    [InlineData("using var network = new ResNet50(); using var x = torch.randn(8, 64, 64, 3); using var y = network.call(x.permute(0, 3, 1, 2));")]
    [InlineData("using var network = new ResNet50(); var x = torch.randn(8, 1, 64, 64); x = x.expand(8, 3, 64, 64); using var y = network.call(x);")]
    [InlineData("using var network = new ResNet50(); var x = torch.randn(3, 64, 64); x.unsqueeze_(0); using var y = network.call(x);")]
    [InlineData("using var network = new ResNet50(); var channels = images.shape[1]; using var y = network.call(torch.randn(8, channels, 64, 64));")]
    [InlineData("using var network = new ResNet50(); using var y = network.call(torch.randn(8, 1, 64, 64).repeat(1, 3, 1, 1));")]
    [InlineData("using var network = new ResNet50(); var x = torch.randn(8, 1, 64, 64); Swap(ref x); using var y = network.call(x); static void Swap(ref Tensor t) => t = t.expand(8, 3, 64, 64);")]
    [InlineData("using var conv = nn.Conv2d(1, 8, 3); using var y = conv.call(torch.randn(8, 1, 2, 2));")]
    public Task What_fits_and_what_is_not_known_is_not_told(string statements) => Verify<InputAnalyzer>.Statements(statements);

    [Fact]
    public async Task A_message_says_what_the_network_takes_and_what_it_is_given()
    {
        var test = Verify<InputAnalyzer>.Test("static class P { static void Run() { using var y = new ResNet50().call({|#0:randn(8, 1, 224, 224)|}); } }");
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("RNG401", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0).WithMessage("ResNet50 takes images of 3 channels, and these have 1 channel: 8 x 1 x 224 x 224"));

        await test.RunAsync();
    }

    [Fact]
    public async Task One_property_turns_the_checks_off()
    {
        var test = Verify<InputAnalyzer>.Test("static class P { static void Run() { using var y = new ResNet50().call(randn(8, 1, 224, 224)); } }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ResNetGenCodeChecks = false\n"));

        await test.RunAsync();
    }

    [Fact]
    public Task A_field_that_is_written_once_is_followed() => Verify<InputAnalyzer>.Code("""
        public sealed class Service
        {
            private readonly ResNet50 network = new();
            private readonly Tensor warm;

            public Service() => warm = zeros(1, 1, 224, 224);

            public Tensor Run() => network.call({|RNG401:warm|});
        }
        """);

}
