using System.CommandLine;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Numbers behind options that have to be above 0.</summary>
internal static class Rates
{
    public static void RequirePositive(Option<double> option) => option.Validators.Add(result =>
    {
        if (result.GetValue(option) is not > 0 or double.PositiveInfinity)
            result.AddError($"{option.Name} takes a number above 0.");
    });

    public static void RequirePositive(Option<double?> option) => option.Validators.Add(result =>
    {
        if (result.GetValue(option) is { } value && !(value > 0 && double.IsFinite(value)))
            result.AddError($"{option.Name} takes a number above 0.");
    });
}
