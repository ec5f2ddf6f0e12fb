using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Finds in a checkpoint the dicts that hold tensors.</summary>
internal static class CheckpointEntries
{
    /// <summary>Where training scripts keep the state dict in a checkpoint.</summary>
    private static readonly string[] Usual = ["state_dict", "model_state_dict", "model", "net", "network"];

    private const int Deepest = 4, MostDicts = 10_000, LongestKey = 100, MostListed = 20;

    /// <summary>The dict that is wanted, or the usual one, and the names of the others.</summary>
    /// <exception cref="WeightFormatException">There is none, or there are several and none is the usual one.</exception>
    public static (string Path, PickleDict Dict, IReadOnlyList<string> Others) Choose(FileBytes file, PickleDict root, string? wanted)
    {
        var all = Find(root);
        var (path, dict) = wanted is null ? Default(file, root, all) : Wanted(file, root, wanted, all);
        return (path, dict, [.. all.Where(entry => entry.Dict != dict && entry.Path.Length > 0 && HoldsMatrices(entry.Dict)).Select(entry => entry.Path).Take(MostListed)]);
    }

    private static (string Path, PickleDict Dict) Wanted(FileBytes file, PickleDict root, string path, List<(string Path, PickleDict Dict)> all) =>
        Resolve(root, path) is { } dict && HoldsTensors(dict)
            ? (path, dict)
            : throw file.Fault($"it has no entry '{Printable.Of(path)}' that holds tensors. {(all.Count == 0 ? "No other entry does." : $"Entries that do: {Listed(all)}.")}");

    private static (string Path, PickleDict Dict) Default(FileBytes file, PickleDict root, List<(string Path, PickleDict Dict)> all)
    {
        if (HoldsTensors(root) && !Usual.Any(key => root[key] is PickleDict))
            return ("", root);
        var usual = all.Where(entry => entry.Path.Length > 0 && entry.Path.Split('.').All(Usual.Contains))
            .OrderBy(entry => entry.Path.Split('.').Length).ThenBy(entry => Array.IndexOf(Usual, entry.Path.Split('.')[0])).ToList();
        return (usual, all) switch
        {
            ([var first, ..], _) => first,
            (_, [var only]) => only,
            _ when all.Where(entry => HoldsMatrices(entry.Dict)).Take(2).ToList() is [var only] => only,
            (_, []) => throw file.Fault(Empty(root)),
            _ => HoldsTensors(root)
                ? ("", root)
                : throw file.Fault($"it holds tensors in several entries: {Listed(all)}. Choose one: LoadWeights(path, new WeightOptions {{ Entry = \"{Printable.Of(all[0].Path)}\" }})."),
        };
    }

    private static string Empty(PickleDict root) => root switch
    {
        PickleObject whole when whole.Items.Count == 0 => $"it holds an object of '{Printable.Of(whole.Name)}' and not a state dict. Save model.state_dict(), not the model.",
        { Items: [(string name, var value), ..] } => $"it holds no tensors: its entry '{Printable.Of(name)}' is {StateDictReader.KindOf(value)}. Save model.state_dict().",
        _ => "it holds no tensors. Save model.state_dict().",
    };

    private static List<(string Path, PickleDict Dict)> Find(PickleDict root)
    {
        var found = new List<(string, PickleDict)>();
        var seen = new HashSet<PickleDict>(ReferenceEqualityComparer.Instance) { root };
        var waiting = new Queue<(string Path, PickleDict Dict, int Depth)>([("", root, 0)]);
        while (waiting.TryDequeue(out var entry))
        {
            if (HoldsTensors(entry.Dict))
                found.Add((entry.Path, entry.Dict));
            if (entry.Depth == Deepest)
                continue;
            foreach (var (key, value) in entry.Dict.Items)
                if (key is string { Length: <= LongestKey } name && value is PickleDict inner && seen.Count < MostDicts && seen.Add(inner))
                    waiting.Enqueue((entry.Path.Length == 0 ? name : $"{entry.Path}.{name}", inner, entry.Depth + 1));
        }

        return found;
    }

    private static bool HoldsTensors(PickleDict dict) => dict.Items.Exists(item => item is (string, TorchTensor));

    /// <summary>A network has some; scores and random states beside it have none.</summary>
    private static bool HoldsMatrices(PickleDict dict) => dict.Items.Exists(item => item is (string, TorchTensor { Shape.Length: > 1 }));

    /// <summary>Keys may have points themselves: the whole path is tried as a key, then each of its beginnings.</summary>
    private static PickleDict? Resolve(PickleDict dict, string path)
    {
        if (dict[path] is PickleDict whole)
            return whole;
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
            if (dict[path[..dot]] is PickleDict inner && Resolve(inner, path[(dot + 1)..]) is { } found)
                return found;
        return null;
    }

    private static string Listed(List<(string Path, PickleDict Dict)> all) => Quoted.Join([.. all.Select(entry =>
        $"{(entry.Path.Length == 0 ? "the top" : $"'{Printable.Of(entry.Path)}'")} ({entry.Dict.Items.Count(item => item.Value is TorchTensor)} tensors)")]);
}
