using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that lists its entries in the order in which they came.</summary>
public class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)> where TKey : notnull
{
    private readonly List<TKey> order = [];
    private readonly Dictionary<TKey, TValue> entries = [];

    public int Count => order.Count;

    public TValue this[TKey key]
    {
        get => entries[key];
        set
        {
            if (!entries.ContainsKey(key))
                order.Add(key);
            entries[key] = value;
        }
    }

    public void Add(TKey key, TValue value)
    {
        entries.Add(key, value);
        order.Add(key);
    }

    public bool ContainsKey(TKey key) => entries.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => entries.TryGetValue(key, out value);

    public bool Remove(TKey key) => entries.Remove(key) && order.Remove(key);

    public void Clear()
    {
        entries.Clear();
        order.Clear();
    }

    public IEnumerator<(TKey, TValue)> GetEnumerator()
    {
        // By index, so that an entry may be replaced on the way.
        for (var i = 0; i < order.Count; i++)
            yield return (order[i], entries[order[i]]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
