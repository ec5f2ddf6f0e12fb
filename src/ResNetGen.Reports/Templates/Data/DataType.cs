using ResNetGen.Compiler.Common;
using Scriban.Runtime;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>
/// A kind of object that templates see. It lists its members with their names and meanings: the documentation is made of it, and what is not listed
/// does not exist for a template, however the compiler's own types are called.
/// </summary>
internal abstract class DataType(string name, string meaning)
{
    private readonly List<DataMember> members = [];

    /// <summary><c>layer</c></summary>
    public string Name { get; } = name;

    /// <summary>A sentence.</summary>
    public string Meaning { get; } = meaning;

    public IReadOnlyList<DataMember> Members => members;

    protected void Add(DataMember member) => members.Add(member);
}

/// <summary>The kind of object that is made of values of one type.</summary>
internal sealed class DataType<T>(string name, string meaning) : DataType(name, meaning)
{
    public DataType<T> Text(string name, string meaning, Func<T, string> value) => Add(name, "text", meaning, value);

    public DataType<T> OptionalText(string name, string meaning, Func<T, string?> value) => Add(name, "text or null", meaning, value);

    public DataType<T> Number(string name, string meaning, Func<T, long> value) => Add(name, "number", meaning, source => value(source));

    public DataType<T> OptionalNumber(string name, string meaning, Func<T, long?> value) => Add(name, "number or null", meaning, source => value(source));

    public DataType<T> Decimal(string name, string meaning, Func<T, decimal> value) => Add(name, "number", meaning, source => value(source));

    public DataType<T> Flag(string name, string meaning, Func<T, bool> value) => Add(name, "true or false", meaning, source => value(source));

    public DataType<T> Texts(string name, string meaning, Func<T, IEnumerable<string>> value) => Add(name, "list of texts", meaning, source => List(value(source)));

    public DataType<T> Numbers(string name, string meaning, Func<T, IEnumerable<long>> value) =>
        Add(name, "list of numbers", meaning, source => List(value(source).Select(number => (object)number)));

    public DataType<T> OptionalNumbers(string name, string meaning, Func<T, IEnumerable<long?>> value) =>
        Add(name, "list of numbers or nulls", meaning, source => List(value(source).Select(number => (object?)number)));

    public DataType<T> Object<TValue>(string name, DataType<TValue> type, string meaning, Func<T, TValue> value) =>
        Add(name, "", meaning, source => type.Of(value(source)), type);

    public DataType<T> OptionalObject<TValue>(string name, DataType<TValue> type, string meaning, Func<T, TValue?> value)
        where TValue : class =>
        Add(name, "or null", meaning, source => value(source) is { } found ? type.Of(found) : null, type);

    public DataType<T> Objects<TValue>(string name, DataType<TValue> type, string meaning, Func<T, IEnumerable<TValue>> value) =>
        Add(name, "list of", meaning, source => List(value(source).Select(item => (object)type.Of(item))), type);

    /// <summary>What a template sees of a value.</summary>
    public DataObject Of(T value) => new(this, value!);

    private static ScriptArray List(IEnumerable<object?> items) => new(items!) { IsReadOnly = true };

    private DataType<T> Add(string name, string type, string meaning, Func<T, object?> value, DataType? of = null)
    {
        Add(new DataMember(name, type, meaning, of, source => value((T)source)));
        return this;
    }
}
