using System.Globalization;

namespace ResNetGen.Compiler.Spec;

/// <summary>Numbers as the language writes them.</summary>
public static class SettingNumber
{
    public static string Text(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>With all of its digits: a RegNet's expansion may have many.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
