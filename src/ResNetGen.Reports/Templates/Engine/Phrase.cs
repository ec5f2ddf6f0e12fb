using ResNetGen.Reports.Templates.Data;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>Words of messages.</summary>
internal static class Phrase
{
    private const int MostMembers = 12;

    /// <summary><c>a layer</c>, <c>an entry</c></summary>
    public static string Indefinite(string noun) => $"{("aeiou".IndexOf(noun[0]) < 0 ? "a" : "an")} {noun}";

    /// <summary>The names of the members, the first ones where there are many.</summary>
    public static string Members(DataType type) =>
        string.Join(", ", type.Members.Take(MostMembers).Select(member => member.Name)) + (type.Members.Count > MostMembers ? ", …" : "");
}
