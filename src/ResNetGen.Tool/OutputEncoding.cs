using System.Text;

namespace ResNetGen.Tool;

/// <summary>What characters the other end of the output can show.</summary>
internal static class OutputEncoding
{
    public static Encoding OfProcess() =>
        OperatingSystem.IsWindows() ? Console.OutputEncoding : OfLocale(Environment.GetEnvironmentVariable);

    /// <summary>By POSIX's order of variables. No locale at all is what containers have, whose logs are UTF-8; the locale <c>C</c>, when asked for, is ASCII.</summary>
    public static Encoding OfLocale(Func<string, string?> variable)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG"])
        {
            if (variable(name) is not { Length: > 0 } locale)
                continue;
            var charset = locale.Split('@')[0].Split('.') is [_, var named, ..] ? named : "";
            return charset.Replace("-", "").Equals("utf8", StringComparison.OrdinalIgnoreCase) ? utf8 : Encoding.ASCII;
        }

        return utf8;
    }

    public static bool IsUnicode(Encoding encoding) => encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001;
}
