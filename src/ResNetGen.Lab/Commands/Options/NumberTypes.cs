using System.CommandLine;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>The numbers that a network computes with.</summary>
internal static class NumberTypes
{
    private const string Half = "bfloat16";

    public static Option<string?> Option(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong("float32", Half);
        return option;
    }

    /// <summary>Without the option, float32.</summary>
    public static ScalarType Of(string? given) => given == Half ? ScalarType.BFloat16 : ScalarType.Float32;
}
