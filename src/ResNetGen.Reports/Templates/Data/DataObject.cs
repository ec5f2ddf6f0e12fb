using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>An object that a template sees. It cannot be changed, and a member is made when it is asked for, once.</summary>
internal sealed class DataObject(DataType type, object value) : IScriptObject
{
    private readonly Dictionary<string, object?> made = new(StringComparer.Ordinal);

    public DataType Type { get; } = type;

    public int Count => Type.Members.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw Unchangeable();
    }

    public IEnumerable<string> GetMembers() => Type.Members.Select(member => member.Name);

    public bool Contains(string member) => Find(member) is not null;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? found)
    {
        if (made.TryGetValue(member, out found))
            return true;
        if (Find(member) is not { } wanted)
            return false;
        found = made[member] = Make(wanted, span);
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? newValue, bool readOnly) => false;

    public bool Remove(string member) => throw Unchangeable();

    public void SetReadOnly(string member, bool readOnly) => throw Unchangeable();

    public IScriptObject Clone(bool deep) => this;

    /// <summary>What a template says of it where it wants text: nobody reads the dump of a network.</summary>
    public override string ToString() => Type.Name;

    private object? Make(DataMember member, SourceSpan span)
    {
        try
        {
            return member.Value(value);
        }
        catch (TemplateDataException failure)
        {
            throw new ScriptRuntimeException(span, failure.Message, failure);
        }
    }

    private static InvalidOperationException Unchangeable() => new("The data of a template cannot be changed.");

    private DataMember? Find(string name) => Type.Members.FirstOrDefault(member => member.Name == name);
}
