using System.Globalization;
using ResNetGen.Testing;

namespace ResNetGen.Fuzz;

/// <summary>What the command line says.</summary>
/// <param name="First">The first mutant's number.</param>
/// <param name="Count">How many; without end where time decides.</param>
/// <param name="Time">After which no further mutant is begun.</param>
/// <param name="Folder">Where mutants that break a rule are left.</param>
/// <param name="CompileEvery">Of so many mutants the C# of one is compiled: it takes most of the time.</param>
internal sealed record FuzzOptions(int Seed, int First, int Count, TimeSpan Time, string Folder, int CompileEvery)
{
    public const string Usage = "usage: [--seed N] [--first N] [--count N] [--seconds N] [--compile-every N] [--folder DIR]";

    private static readonly FuzzOptions Default = new(Random.Shared.Next(1_000_000), 0, int.MaxValue, TimeSpan.MaxValue, RepositoryRoot.Combine("artifacts", "fuzz"), 4);

    /// <summary>Null when the command line says something else.</summary>
    public static FuzzOptions? Parse(string[] arguments)
    {
        var options = Default;
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length)
                return null;
            if (arguments[i] == "--folder")
                options = options with { Folder = arguments[i + 1] };
            else if (int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out var number) && With(options, arguments[i], number) is { } more)
                options = more;
            else
                return null;
        }

        return options is { Count: int.MaxValue } && options.Time == TimeSpan.MaxValue ? options with { Time = TimeSpan.FromMinutes(1) } : options;
    }

    private static FuzzOptions? With(FuzzOptions options, string name, int number) => name switch
    {
        "--seed" => options with { Seed = number },
        "--first" => options with { First = number },
        "--count" => options with { Count = number },
        "--seconds" => options with { Time = TimeSpan.FromSeconds(number) },
        "--compile-every" when number > 0 => options with { CompileEvery = number },
        _ => null,
    };
}
