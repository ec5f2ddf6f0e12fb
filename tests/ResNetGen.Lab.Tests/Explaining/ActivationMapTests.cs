using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Explaining;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Explaining;

public sealed class ActivationMapTests
{
    /// <summary>The definition (arXiv:1512.04150, equation 2): the mean of the map and the bias are the score.</summary>
    [Theory]
    [InlineData("ResNet8")]
    [InlineData("PreActResNet110")]
    public void The_mean_of_a_class_activation_map_and_the_bias_are_the_score(string name)
    {
        using var scope = NewDisposeScope();
        var (network, image) = Make(name);
        var maps = new ActivationMaps(network, null, image);
        using var none = no_grad();
        var scores = network.call(image);

        Assert.Equal(ActivationMethod.Cam, maps.Method);
        for (var each = 0; each < 3; each++)
            Assert.Equal(1, (maps.Of(image, each).Values.Average() + network.state_dict()["fc.bias"][each].item<float>()) / scores[0][each].item<float>(), 4);
    }

    /// <summary>For an average and one layer the gradients are the layer's weights by the map's places, and what is negative is left out (arXiv:1610.02391, section 3.1).</summary>
    [Fact]
    public void Grad_cam_is_the_positive_part_of_the_class_activation_map_by_the_number_of_places()
    {
        using var scope = NewDisposeScope();
        var (network, image) = Make("ResNet8");

        var cam = new ActivationMaps(network, ActivationMethod.Cam, image).Of(image, 1);
        var gradients = new ActivationMaps(network, ActivationMethod.GradCam, image).Of(image, 1);

        Assert.Contains(cam.Values, value => value > 0);
        Assert.Contains(cam.Values, value => value < 0);
        Assert.Equal(cam.Values.Select(value => Math.Max(value, 0) / 64), gradients.Values, (one, other) => Math.Abs(one - other) < 1e-6);
    }

    [Fact]
    public void Without_a_class_the_map_is_of_the_highest_score()
    {
        using var scope = NewDisposeScope();
        var (network, image) = Make("ResNet8");
        using var none = no_grad();
        var best = network.call(image)[0].argmax().item<long>();
        var maps = new ActivationMaps(network, null, image);

        Assert.Equal(maps.Of(image, best).Values, maps.Of(image).Values);
    }

    [Fact]
    public void Between_the_centres_of_cells_a_map_is_linear()
    {
        var map = new ActivationMap([0, 1, 2, 3], 2, 2);

        Assert.Equal(0, map.At(0, 0, 4, 4));
        Assert.Equal(0.25f, map.At(0, 1, 4, 4));
        Assert.Equal(0.75f, map.At(0, 2, 4, 4));
        Assert.Equal(1.5f + (0.25f * 3), map.At(2, 2, 4, 4), 5);
        Assert.Equal(3, map.At(3, 3, 4, 4));
    }

    [Fact]
    public void The_hottest_place_has_the_brightest_colour()
    {
        var size = new ImageSize(1, 2, 2);

        var picture = HeatPicture.Of(new byte[4], size, new([0, 0, 0, 5], 2, 2));

        Assert.Equal(12, picture.Length);
        int Light(int place) => picture[place] + picture[4 + place] + picture[8 + place];
        Assert.Equal(3, Enumerable.Range(0, 4).MaxBy(Light));
        Assert.Equal(Light(0), Light(1));
    }

    private static (GeneratedNetwork Network, Tensor Image) Make(string name)
    {
        manual_seed(2);
        var network = NetworkCatalog.Load().Find(name).Create(3);
        network.eval();
        return (network, rand(1, 3, 32, 32));
    }
}
