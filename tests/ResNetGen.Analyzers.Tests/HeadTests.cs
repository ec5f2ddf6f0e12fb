using ResNetGen.Analyzers.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

public class HeadTests
{
    [Fact]
    public Task A_head_that_is_made_for_another_width_is_told() => Verify<HeadAnalyzer>.Code("""
        public sealed class Head : nn.Module<Features<C2048, S32>, Tensor>
        {
            private readonly Linear fc = nn.Linear(512, 10);

            public Head() : base(nameof(Head)) => register_module(nameof(fc), fc);

            public override Tensor forward(Features<C2048, S32> features)
            {
                using var pooled = nn.functional.adaptive_avg_pool2d(features.Tensor, 1);
                using var flat = pooled.flatten(1);
                return {|RNG404:fc.call(flat)|};
            }
        }

        public sealed partial class ResNet50
        {
            static partial void ReplaceHead(int classes, ref nn.Module<Features<C2048, S32>, Tensor>? head) => head = new Head();
        }
        """);

    [Theory]
    [InlineData("using var conv = nn.Conv2d(512, 10, 1); using var maps = new ResNet50().forward_features(images); using var y = {|RNG404:conv.call(maps.Layer4.Tensor)|};")]
    [InlineData("using var conv = nn.Conv2d(C512.Count, 10, 1); using var maps = new ResNet50().forward_features(images); using var y = {|RNG404:conv.call(maps.Layer4.Tensor)|};")]
    [InlineData("using var fc = nn.Linear(512, 10); using var last = new ResNet50().forward_last_features(images); using var y = {|RNG404:fc.call(last.Tensor.mean(new long[] { 2, 3 }))|};")]
    [InlineData("using var fc = nn.Linear(1000, 10); using var y = {|RNG404:fc.call(new ResNet50(classes: 20).call(images))|};")]
    [InlineData("using var fc = nn.Linear(2048, 10); using var y = {|RNG404:fc.call(new ResNet50().call(images))|};")]
    [InlineData("using var head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(512, 10)); using var last = new ResNet50().forward_last_features(images); using var y = {|RNG404:head.call(last.Tensor)|};")]
    [InlineData("using var head = nn.Sequential((\"norm\", nn.BatchNorm2d(64)), (\"act\", nn.ReLU())); using var maps = new Backbone().forward_features(images); using var y = {|RNG404:head.call(maps.Layer2.Tensor)|};")]
    public Task A_layer_of_another_width_behind_a_network_is_told(string statements) => Verify<HeadAnalyzer>.Statements(statements);

    [Theory]
    [InlineData("using var conv = nn.Conv2d(2048, 10, 1); using var maps = new ResNet50().forward_features(images); using var y = conv.call(maps.Layer4.Tensor);")]
    [InlineData("using var conv = nn.Conv2d(C2048.Count, 10, 1); using var maps = new ResNet50().forward_features(images); using var y = conv.call(maps.Layer4.Tensor);")]
    [InlineData("using var fc = nn.Linear(ResNet50.FeatureChannels, 10); using var last = new ResNet50().forward_last_features(images); using var y = fc.call(last.Tensor.mean(new long[] { 2, 3 }));")]
    [InlineData("using var fc = nn.Linear(2048 * 7 * 7, 10); using var last = new ResNet50().forward_last_features(images); using var y = fc.call(last.Tensor.flatten(1));")]
    [InlineData("using var fc = nn.Linear(1000, 10); using var y = fc.call(new ResNet50().call(images));")]
    [InlineData("using var fc = nn.Linear(512, 10); using var y = fc.call(torch.randn(8, 2048));")]
    [InlineData("using var head = nn.Sequential(nn.Conv2d(2048, 256, 1), nn.ReLU(), nn.Conv2d(256, 10, 1)); using var last = new ResNet50().forward_last_features(images); using var y = head.call(last.Tensor);")]
    public Task What_fits_and_what_is_not_behind_a_network_is_not_told(string statements) => Verify<HeadAnalyzer>.Statements(statements);

    [Fact]
    public Task A_network_with_a_head_of_ones_own_gives_what_that_gives() => Verify<HeadAnalyzer>.Code("""
        public sealed partial class ResNet50
        {
            static partial void ReplaceHead(int classes, ref nn.Module<Features<C2048, S32>, Tensor>? head) { }
        }

        public static class Program
        {
            public static void Run(Tensor images)
            {
                using var fc = nn.Linear(7, 10);
                using var y = fc.call(new ResNet50().call(images));
            }
        }
        """);

    [Fact]
    public async Task The_message_names_the_layer_and_what_it_is_given()
    {
        var test = Verify<HeadAnalyzer>.Test("static class P { static void Run(Features<C2048, S32> last) { using var fc = {|#1:nn.Conv2d(512, 10, 1)|}; using var y = {|#0:fc.call(last.Tensor)|}; } }");
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("RNG404", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0).WithLocation(1).WithMessage("This layer, 'nn.Conv2d(512, 10, 1)', takes 512 channels, and 'last' has 2048"));

        await test.RunAsync();
    }
}
