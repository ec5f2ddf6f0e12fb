using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>A setting of another spec, at the top level or in a network: what most often gives a spec again.</summary>
internal sealed class TransplantEntry : INodeMutation
{
    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var donors = other.Networks().Select(network => network.Value).OfType<MapTree>().Append(other).Where(map => map.Entries.Count > 0).ToList();
        var hosts = spec.Networks().Select(network => network.Value).OfType<MapTree>().Append(spec).ToList();
        if (donors.Count == 0)
            return;
        var entry = dice.Of(dice.Of(donors).Entries).Copy();
        var host = dice.Of(hosts);
        if (entry.Key is ScalarTree key && host.Find(key.Text) is { } present)
            present.Value = entry.Value;
        else
            host.Entries.Add(entry);
    }
}
