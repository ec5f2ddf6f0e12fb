using System.Text;
using System.Text.RegularExpressions;

namespace ResNetGen.Tool.Checking;

/// <summary>A pattern of paths: <c>*</c> and <c>?</c> within a name, <c>**</c> across folders.</summary>
internal sealed class Glob(string pattern)
{
    private readonly Regex regex = new(Translate(pattern.Replace('\\', '/')), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static bool IsPattern(string argument) => argument.AsSpan().ContainsAny('*', '?');

    /// <summary>The folder that every match lies in: what stands before the first name with a wildcard.</summary>
    public static string Root(string pattern)
    {
        var path = pattern.Replace('\\', '/');
        var slash = path.LastIndexOf('/', path.AsSpan().IndexOfAny('*', '?'));
        return slash < 0 ? "." : slash == 0 ? "/" : path[..slash];
    }

    public bool Matches(string path) => regex.IsMatch(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);

    private static string Translate(string pattern)
    {
        var text = new StringBuilder("^");
        var start = pattern.StartsWith("./", StringComparison.Ordinal) ? 2 : 0;
        for (var i = start; i < pattern.Length; i++)
        {
            if (string.CompareOrdinal(pattern, i, "**/", 0, 3) == 0)
            {
                text.Append("(?:.*/)?");
                i += 2;
            }
            else
            {
                text.Append(pattern[i] switch
                {
                    '*' when i + 1 < pattern.Length && pattern[i + 1] == '*' => ".*",
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var other => Regex.Escape(other.ToString()),
                });
                if (pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*')
                    i++;
            }
        }

        return text.Append('$').ToString();
    }
}
