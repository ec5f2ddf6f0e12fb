using System.CommandLine;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Commands.Options;

/// <summary><c>--inference</c>: the numbers that an inference form computes with.</summary>
internal static class NumberTypes
{
    private const string Half = "bfloat16";

    public static Option<string?> Option(string description)
    {
        var option = new Option<string?>("--inference") { Description = description };
        option.AcceptOnlyFromAmong("float32", Half);
        return option;
    }

    /// <summary>Without the option, float32.</summary>
    public static ScalarType Of(string? given) => given == Half ? ScalarType.BFloat16 : ScalarType.Float32;
}
