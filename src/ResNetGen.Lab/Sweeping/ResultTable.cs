using System.Globalization;

namespace ResNetGen.Lab.Sweeping;

/// <summary>The results of a sweep as comma-separated values: a row a run, errors as shares from 0 to 1, numbers in invariant culture.</summary>
internal static class ResultTable
{
    private static readonly (string Name, Func<RunResult, object?> Value)[] Columns =
    [
        ("network", result => result.Run.Network),
        ("network_hash", result => result.Run.NetworkHash),
        ("parameters", result => result.Run.Parameters),
        ("recipe", result => result.Run.Recipe),
        ("recipe_hash", result => result.Run.RecipeHash),
        ("recipe_values", result => result.RecipeValues.ReplaceLineEndings("; ")),
        ("recipe_iterations", result => result.RecipeIterations),
        ("seed", result => result.Run.Seed),
        ("data", result => result.Run.Data),
        ("data_hash", result => result.Run.DataHash),
        ("iterations", result => result.Run.Iterations),
        ("batch", result => result.Run.Batch),
        ("status", result => result.Status.ToString().ToLowerInvariant()),
        ("iteration", result => result.Iteration),
        ("epochs", result => result.Epochs.Count),
        ("training_error", result => result.TrainingError),
        ("test_error", result => result.TestError),
        ("best_test_error", result => result.BestTestError),
        ("seconds", result => Math.Round(result.Seconds, 1)),
        ("threads", result => result.Run.Threads),
        ("device", result => result.Run.Device),
        ("machine", result => result.Machine),
        ("resnetgen", result => result.Run.ResNetGen),
        ("torchsharp", result => result.Run.TorchSharp),
        ("libtorch", result => result.Run.LibTorch),
        ("dotnet", result => result.Run.DotNet),
    ];

    /// <param name="experimentHash">SHA-256 of the experiment's text; a column of its own, so that rows of several sweeps can stand in one table.</param>
    public static string ToCsv(string experimentHash, IEnumerable<RunResult> results) => string.Concat(
        results
            .Select(result => Columns.Select(column => column.Value(result)).Append(experimentHash))
            .Prepend(Columns.Select(column => column.Name).Append("experiment_hash"))
            .Select(row => string.Join(',', row.Select(Field)) + "\n"));

    /// <summary>Quoted where it must be (RFC 4180).</summary>
    private static string Field(object? value)
    {
        var text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
