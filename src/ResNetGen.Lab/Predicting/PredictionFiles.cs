using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResNetGen.Lab.Predicting;

/// <summary>What is on images, for programs.</summary>
internal static class PredictionFiles
{
    private static readonly JsonSerializerOptions json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly char[] quoted = [',', '"', '\n', '\r'];

    public static string Json(IEnumerable<Prediction> predictions) => JsonSerializer.Serialize(predictions, json) + "\n";

    /// <summary>A row for each guess (RFC 4180).</summary>
    public static string Csv(IEnumerable<Prediction> predictions) => string.Concat(
        predictions.SelectMany(prediction => prediction.Top.Select((guess, rank) =>
            string.Create(CultureInfo.InvariantCulture, $"{Cell(prediction.File)},{rank + 1},{Cell(guess.Class)},{guess.Probability:R}\n"))).Prepend("file,rank,class,probability\n"));

    private static string Cell(string text) => text.IndexOfAny(quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
