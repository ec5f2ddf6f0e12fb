using System.Security.Cryptography;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Data.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>What comes before the network: files, order, augmentation and rates, in PyTorch and in the lab.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class SameImagesTests(ExportedTrainings trainings)
{
    /// <summary>The same parts of the same images, mirrored or not: the random numbers are the lab's.</summary>
    [Fact]
    public void Crops_and_flips_are_those_of_the_lab_image_by_image()
    {
        var (lab, python) = Prepared("moved", new(3, Flip: true, Blur: false, Colour: false));

        Assert.Equal(lab, python);
        Assert.True(lab.Distinct().Count() > 100, "The images are not all alike.");
    }

    /// <summary>A pixel whose value is all but between two levels may be rounded to either.</summary>
    [Fact]
    public void Blurred_and_coloured_images_are_those_of_the_lab_but_for_a_level_here_and_there()
    {
        var (lab, python) = Prepared("coloured", new(1, Flip: true, Blur: true, Colour: true));
        var level = 1 / Deviations(trainings.Images).Min();

        var differences = lab.Zip(python, (one, other) => Math.Abs(one - other)).ToList();

        Assert.True(differences.Max() <= level * 1.001, $"The largest difference is {differences.Max() / level} levels.");
        var share = differences.Count(difference => difference > 0) / (double)differences.Count;
        Assert.True(share < 0.001, $"{share:0.00%} of the pixels differ.");
    }

    /// <summary>Were the numbers another stream's, these would still have to agree.</summary>
    [Theory]
    [InlineData("moved", 3, false)]
    [InlineData("coloured", 1, true)]
    public void Means_and_deviations_over_many_images_are_those_of_the_lab(string export, int padding, bool colours)
    {
        var (lab, python) = Prepared(export, new(padding, Flip: true, colours, colours));

        Assert.Equal(lab.Average(), python.Average(), 1e-4);
        Assert.Equal(lab.Average(value => (double)value * value), python.Average(value => (double)value * value), 1e-4);
        Assert.Equal(lab.Count(value => value == 0) / (double)lab.Length, python.Count(value => value == 0) / (double)python.Length, 1e-4);
    }

    [Fact]
    public void An_epoch_goes_through_the_images_in_the_order_of_the_lab()
    {
        var orders = trainings.Call("moved").AsArray().Select(order => order!.AsArray().Select(index => index!.GetValue<int>()).ToArray()).ToList();

        Assert.Equal(8, orders.Count);
        foreach (var (epoch, order) in orders.Index())
            Assert.Equal(EpochOrder.Shuffled(trainings.Images.Training.Count, 1, epoch), order);
    }

    [Theory]
    [InlineData("cosine-warm")]
    [InlineData("milestones")]
    [InlineData("ratio")]
    [InlineData("until-error")]
    public void Rates_are_those_of_the_lab_and_so_is_the_recipes_hash(string name)
    {
        var recipe = ExportedTrainings.RecipeOf(ComparedSchedules.Recipes[name]);
        var follower = new RateFollower(recipe, ComparedSchedules.Iterations);
        var rates = new List<double>();
        for (var i = 0; i < ComparedSchedules.Iterations; i++)
        {
            rates.Add(follower.RateAt(i));
            follower.Observe(ComparedSchedules.Errors[i]);
        }

        var found = trainings.Call(name);

        Assert.Equal(rates, found["rates"]!.AsArray().Select(rate => rate!.GetValue<double>()));
        Assert.Equal(recipe.Describe(), found["values"]!.GetValue<string>());
        Assert.True(name == "until-error" ? rates[0] < rates[^1] : rates[^1] < rates[200], "The rate changes.");
    }

    [Fact]
    public void Its_files_are_Python_3_8_and_need_PyTorch_alone()
    {
        var modules = trainings.Call("modules").AsObject();

        Assert.Equal(11, modules.Count);
        foreach (var (name, imported) in modules)
            Assert.Empty(imported!.AsArray().Select(module => module!.GetValue<string>()).Except(modules.Select(entry => entry.Key).Append("torch")).Select(module => $"{name} imports {module}"));
    }

    /// <summary>A value more, that nobody writes into recipe.json or refuses, would be trained without.</summary>
    [Fact]
    public void Every_key_of_a_recipe_is_in_the_file_or_refused()
    {
        var keys = trainings.PlanOf("gn")["recipe"]!.AsObject().Select(entry => entry.Key).Append("epochs");

        var refused = ExportCommandTests.Unexported.Values.SelectMany(lines => lines.Split('\n')).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);

        Assert.Equal(RecipeReader.Keys.Append("name").Order(), keys.Union(refused).Order());
    }

    [Fact]
    public void Files_of_CIFAR_are_read_as_by_the_lab() => AssertRead("cifar", SmallCifar.Dataset.Read(trainings.In("cifar")));

    [Fact]
    public void Files_of_MNIST_are_read_as_by_the_lab_packed_or_not() => AssertRead("idx", SmallMnist.Dataset.Read(trainings.In("idx")));

    /// <summary>train.py refuses images whose SHA-256 is not the lab's.</summary>
    [Fact]
    public void Png_files_of_every_kind_are_read_as_by_the_lab()
    {
        foreach (var kind in PngKinds.Names)
            Assert.Equal([2, 2], trainings.Call($"png-{kind}").AsArray().Select(count => count!.GetValue<int>()));
    }

    private void AssertRead(string call, Dataset data)
    {
        foreach (var (read, set) in trainings.Call(call).AsArray().Zip([data.Training, data.Test]))
        {
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(set.Pixels)), read![0]!.GetValue<string>());
            Assert.Equal(set.Labels.ToArray(), read[1]!.AsArray().Select(label => label!.GetValue<int>()));
        }
    }

    /// <summary>The training images of eight epochs, one after another.</summary>
    private (float[] Lab, float[] Python) Prepared(string export, AugmentationSpec augmentation)
    {
        var images = trainings.Images.Training;
        var preparation = new ImagePreparation(images.Size, PixelNormalization.Of(NormalizationKind.MeanAndDeviation, images), augmentation);
        var lab = new float[8 * images.Count * images.Size.Length];
        for (var i = 0; i < 8 * images.Count; i++)
            preparation.Write(images.Image(i % images.Count), lab.AsSpan(i * images.Size.Length, images.Size.Length), ImageRandom.For(1, i / images.Count, i % images.Count));
        using var python = SafetensorsFile.Read(trainings.In($"{export}.safetensors"));
        return (lab, python["images"].data<float>().ToArray());
    }

    private static IEnumerable<double> Deviations(Dataset data)
    {
        var plane = data.Training.Size.Height * data.Training.Size.Width;
        for (var channel = 0; channel < data.Training.Size.Channels; channel++)
        {
            var values = Enumerable.Range(0, data.Training.Count).SelectMany(i => data.Training.Image(i).Slice(channel * plane, plane).ToArray()).Select(value => (double)value).ToList();
            var mean = values.Average();
            yield return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        }
    }
}
