namespace ResNetGen.Compiler.Common;

/// <summary>Words that C# keeps for itself, those with two underscores without a word in its standard.</summary>
internal static class CSharpWords
{
    private static readonly HashSet<string> Keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string
        struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        __arglist __makeref __reftype __refvalue
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Words with a meaning in some places, for which the compiler refuses a type of this name, warns of it, or takes it for something else.</summary>
    private static readonly HashSet<string> NotForTypes = new(
        """
        allows async await dynamic extension field file from get global init managed nameof nint notnull nuint partial record required scoped select
        set unmanaged value var where with yield
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    public static bool CannotNameType(string word) => Keywords.Contains(word) || NotForTypes.Contains(word);
}
