namespace ResNetGen.Weights.Pickle;

/// <summary>The stack of the pickle machine. The marks on it say where a sequence began.</summary>
internal sealed class PickleStack(Func<string, WeightFormatException> fault)
{
    private readonly List<object> values = [];

    public void Push(object value) => values.Add(value);

    public object Peek() => values.Count > 0 ? values[^1] : throw Empty();

    public object Pop()
    {
        var value = Peek();
        values.RemoveAt(values.Count - 1);
        return value;
    }

    public object[] Pop(int count) => values.Count >= count ? Cut(values.Count - count) : throw Empty();

    public object[] PopToMark()
    {
        var mark = values.Count - 1;
        while (mark >= 0 && !ReferenceEquals(values[mark], PickleMark.Value))
            mark--;
        if (mark < 0)
            throw fault("ends a sequence that never began");
        var sequence = Cut(mark + 1);
        Pop();
        return sequence;
    }

    private object[] Cut(int start)
    {
        object[] cut = [.. values[start..]];
        values.RemoveRange(start, values.Count - start);
        return cut;
    }

    private WeightFormatException Empty() => fault("takes a value from an empty stack");
}
