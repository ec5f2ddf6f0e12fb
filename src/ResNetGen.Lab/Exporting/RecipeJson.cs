using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Exporting;

/// <summary><c>recipe.json</c>: what is trained, by which values, on which images.</summary>
internal static class RecipeJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new WholeNumber() },
    };

    /// <param name="pythonClass">The network's class in model.py.</param>
    /// <param name="ownLength">The length that the recipe's file says.</param>
    /// <exception cref="LabException">A value is of a kind that train.py does not know.</exception>
    public static string Write(ExportedNetwork network, string pythonClass, Recipe recipe, TrainingLength ownLength, ExportedData data)
    {
        var (graph, images) = (network.Graph, data.Images);
        var size = images.Training.Size;
        return JsonSerializer.Serialize(
            new
            {
                network = new { name = graph.Name, @class = pythonClass, hash = network.Hash, parameters = graph.Parameters, spec = network.SpecPath },
                recipe = RecipeValues.Of(recipe),
                recipe_length = new Dictionary<string, long> { [RecipeValues.KeyOf(ownLength)] = ownLength.Count },
                data = new
                {
                    name = images.Name,
                    folder = data.Folder,
                    sha256 = images.Sha256,
                    classes = images.Classes,
                    image = new[] { size.Channels, size.Height, size.Width },
                    training = images.Training.Count,
                    test = images.Test.Count,
                },
                resnetgen = typeof(NetworkDescription).Assembly.GetName().Version!.ToString(3),
            },
            Json) + "\n";
    }

    private sealed class WholeNumber : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
