using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Showing;
using ResNetGen.Lab.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Showing;

public sealed class SignalMeasurementTests
{
    private static readonly Dataset Painted = PaintedImages.Make(training: 20, test: 4);

    /// <summary>The stem's and two of each block; a bottleneck has one; a stem of 7x7 has none.</summary>
    [Theory]
    [InlineData("ResNet8", 7)]
    [InlineData("Plain8", 7)]
    [InlineData("ResNet20", 19)]
    [InlineData("ResNet20Tanh", 19)]
    [InlineData("ResNet50", 16)]
    public void All_3x3_layers_are_measured_in_their_order(string name, int layers)
    {
        var signals = Measure(name, _ => { });

        Assert.Equal(layers, signals.Layers.Count);
        Assert.All(signals.Layers, layer => Assert.True(layer.Response > 0 && layer.GradientNorm > 0));
    }

    /// <summary>A batch norm without statistics of its own puts nothing but its scale on what the convolution gives.</summary>
    [Fact]
    public void The_response_is_what_the_batch_norm_makes_of_the_convolution()
    {
        var before = Measure("ResNet8", _ => { });

        var after = Measure("ResNet8", network => SetScale(network, "layer3.0.bn2", 2));

        Assert.Equal(2 * before.Layers[^1].Response, after.Layers[^1].Response, 4);
        Assert.Equal(before.Layers[^2].Response, after.Layers[^2].Response, 6);
    }

    [Fact]
    public void A_scale_of_zero_silences_its_layer_alone()
    {
        var signals = Measure("ResNet8", network => SetScale(network, "layer2.0.bn2", 0));

        Assert.Equal(0, signals.Layers.Single(layer => layer.Name == "layer2.0.conv2").Response);
        Assert.Equal(0, signals.Layers.Single(layer => layer.Name == "layer2.0.conv2").GradientNorm);
        Assert.True(signals.Layers.Single(layer => layer.Name == "layer2.0.conv1").Response > 0);
        Assert.Equal("layer3.0.conv2", signals.Layers[^1].Name);
        Assert.True(signals.Layers[^1].GradientNorm > 0);
    }

    [Fact]
    public void A_convolution_that_an_activation_writes_over_is_measured_before()
    {
        using var network = new OneLayer();
        var pixels = new byte[4 * 8];
        pixels.AsSpan(0, 16).Fill(255);
        var images = new ImageSet(pixels, [0, 1], new(1, 4, 4));

        var signals = SignalMeasurement.Measure("one", network, images, PixelNormalization.Of(NormalizationKind.None, images), new("cpu"));

        // Outputs are -1 for one image and 0 for the other; after the activation all are 0.
        Assert.Equal(0.5, Assert.Single(signals.Layers).Response, 6);
    }

    /// <summary>Weights of 0 give both classes 1/2: by hand, the gradient is (-1/2, 1/2) for the white image, 0 for the black one, and half of that for both.</summary>
    [Fact]
    public void The_gradient_is_that_of_the_mean_loss()
    {
        using var network = new TwoScores();
        var images = new ImageSet([255, 0], [0, 1], new(1, 1, 1));

        var signals = SignalMeasurement.Measure("two", network, images, PixelNormalization.Of(NormalizationKind.None, images), new("cpu"));

        Assert.Equal(0.25 * Math.Sqrt(2), Assert.Single(signals.Layers).GradientNorm, 6);
    }

    [Fact]
    public void A_convolution_that_standardizes_its_weights_is_measured_as_any_other()
    {
        using var network = nn.Sequential(
            ("conv", new GeneralConvolution(3, 4, 3, padding: 1, standardization: 1e-6)), ("pool", nn.AdaptiveAvgPool2d(1)), ("flat", nn.Flatten()));

        var signals = SignalMeasurement.Measure("one", network, Painted.Training, PixelNormalization.Of(NormalizationKind.None, Painted.Training), new("cpu"));

        var layer = Assert.Single(signals.Layers);
        Assert.Equal("conv", layer.Name);
        Assert.True(layer.Response > 0 && layer.GradientNorm > 0);
    }

    [Fact]
    public void A_network_without_3x3_layers_is_refused()
    {
        using var network = nn.Sequential(("flat", nn.Flatten()), ("fc", nn.Linear(3072, 4)));

        var failure = Assert.Throws<LabException>(
            () => SignalMeasurement.Measure("none", network, Painted.Training, PixelNormalization.Of(NormalizationKind.None, Painted.Training), new("cpu")));

        Assert.Contains("has no 3x3 layer", failure.Message);
    }

    [Fact]
    public void Numbers_are_written_a_row_a_layer()
    {
        var signals = new NetworkSignals("a \"b\", c", [new("conv1", 0.5, 1e-9), new("conv2", 2, double.NaN)]);

        Assert.Equal(
            "network,layer,name,response_std,gradient_norm\n\"a \"\"b\"\", c\",1,conv1,0.5,1E-09\n\"a \"\"b\"\", c\",2,conv2,2,NaN\n",
            SignalFiles.Csv([signals]));
    }

    [Theory]
    [InlineData("show", "Say what to show")]
    [InlineData("show --run there", "is not the folder of a run")]
    [InlineData("show --network ResNet9", "There is no network 'ResNet9'.")]
    [InlineData("show --network ResNet8 --images 1", "--images must be at least 2.")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string says)
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Of(folder.Path, line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(says, run.Errors);
    }

    [Fact]
    public void Images_are_taken_evenly_over_the_set()
    {
        var set = new ImageSet([.. Enumerable.Range(0, 10).Select(i => (byte)i)], [.. Enumerable.Range(0, 10)], new(1, 1, 1));

        Assert.Equal([0, 2, 5, 7], SignalMeasurement.Spread(set, 4).Labels.ToArray());
        Assert.Equal(10, SignalMeasurement.Spread(set, 400).Count);
    }

    private static NetworkSignals Measure(string name, Action<nn.Module> change)
    {
        manual_seed(1);
        using var network = NetworkCatalog.Load().Find(name).Create(PaintedImages.Classes);
        change(network);
        return SignalMeasurement.Measure(name, network, SignalMeasurement.Spread(Painted.Training, 8), PixelNormalization.Of(NormalizationKind.Mean, Painted.Training), new("cpu"));
    }

    private static void SetScale(nn.Module network, string name, double scale)
    {
        var norm = (BatchNorm2d)network.named_modules().Single(entry => entry.Item1 == name).Item2;
        using var none = no_grad();
        norm.weight!.fill_(scale);
    }

    /// <summary>A convolution that turns the sign of the middle pixel, and an activation in place.</summary>
    private sealed class OneLayer : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d layer = nn.Conv2d(1, 1, 3, padding: 1, bias: false);

        public OneLayer() : base(nameof(OneLayer))
        {
            register_module(nameof(layer), layer);
            using var none = no_grad();
            layer.weight.zero_();
            using var row = layer.weight.select(2, 1);
            using var middle = row.select(2, 1);
            middle.fill_(-1);
        }

        protected override void RegisterComponents() { }

        public override Tensor forward(Tensor input) => layer.call(input).relu_().flatten(1);
    }

    /// <summary>Two class scores of one pixel, with weights of 0.</summary>
    private sealed class TwoScores : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d layer = nn.Conv2d(1, 2, 3, padding: 1, bias: false);

        public TwoScores() : base(nameof(TwoScores))
        {
            register_module(nameof(layer), layer);
            using var none = no_grad();
            layer.weight.zero_();
        }

        protected override void RegisterComponents() { }

        public override Tensor forward(Tensor input) => layer.call(input).flatten(1);
    }
}
