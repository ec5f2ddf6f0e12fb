using System.Collections;
using System.Globalization;

namespace TorchSharp.Modules;

/// <summary>Modules by number. They are registered when the list is registered with its owner; what is added later is not.</summary>
public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
{
    private readonly List<T> items = [];
    private bool isRegistered;

    public ModuleList(params T[] modules) : base(nameof(ModuleList<T>)) => items.AddRange(modules);

    protected override void RegisterComponents()
    {
        if (isRegistered)
            return;

        for (var i = 0; i < items.Count; i++)
            register_module(i.ToString(CultureInfo.InvariantCulture), items[i]);
        isRegistered = true;
    }

    public int Count => items.Count;

    public bool IsReadOnly => false;

    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(T item) => items.Add(item);

    public void append(params T[] parameters) => items.AddRange(parameters);

    public void extend(IEnumerable<T> modules) => items.AddRange(modules);

    public void Insert(int index, T item) => items.Insert(index, item);

    public bool Remove(T item) => items.Remove(item);

    public void RemoveAt(int index) => items.RemoveAt(index);

    public void Clear() => items.Clear();

    public bool Contains(T item) => items.Contains(item);

    public int IndexOf(T item) => items.IndexOf(item);

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
