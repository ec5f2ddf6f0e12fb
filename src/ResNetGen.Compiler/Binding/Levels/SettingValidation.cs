using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Values;

namespace ResNetGen.Compiler.Binding.Levels;

/// <summary>Looks at every value that is written, used or not: what is wrong is reported here, once, and nowhere later.</summary>
internal static class SettingValidation
{
    public static void Validate(SettingLayer layer, bool inRow, ValueCache values)
    {
        foreach (var definition in KnownSettings.Valued)
        {
            if (layer[definition.Key] is { } setting)
                definition.Validate(setting, inRow, values);
        }
    }
}
