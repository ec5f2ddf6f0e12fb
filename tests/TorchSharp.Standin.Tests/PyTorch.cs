using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Standin.Tests;

/// <summary>What PyTorch computed: <c>fixtures/pytorch.json</c>, written by <c>fixtures/make_fixtures.py</c>.</summary>
internal static class PyTorch
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "pytorch.json"))).RootElement;

    internal static JsonElement Get(params string[] path) => path.Aggregate(Root, (element, name) => element.GetProperty(name));

    internal static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>Same shape and values, up to the last digits of a float.</summary>
    internal static void AssertEqual(JsonElement expected, Tensor actual, double tolerance = 2e-6)
    {
        Assert.Equal(Numbers(expected.GetProperty("shape")).Select(length => (long)length), actual.shape);
        using var wide = actual.detach().to(float64).contiguous();
        var found = wide.data<double>().ToArray();
        var wanted = Numbers(expected.GetProperty("values"));
        for (var i = 0; i < wanted.Length; i++)
            Assert.True(
                Math.Abs(wanted[i] - found[i]) <= tolerance * Math.Max(1, Math.Abs(wanted[i])),
                $"Element {i} is {found[i]:R}; PyTorch computed {wanted[i]:R}.");
    }
}
