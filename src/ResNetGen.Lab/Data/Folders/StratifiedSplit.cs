using ResNetGen.Lab.Augmentation;

namespace ResNetGen.Lab.Data.Folders;

/// <summary>Keeps a share of each class for testing: the same files on every machine, because only their order by name, the share and a seed decide.</summary>
internal static class StratifiedSplit
{
    /// <param name="share">Of each class, to the nearest whole number, but at least one picture on either side.</param>
    /// <exception cref="LabException">A class has a single picture.</exception>
    public static (List<LabelledFile> Training, List<LabelledFile> Test) Of(List<LabelledFile> files, double share, int seed)
    {
        var (training, test) = (new List<LabelledFile>(), new List<LabelledFile>());
        foreach (var group in files.GroupBy(file => file.Label))
        {
            var members = group.ToList();
            if (members.Count == 1)
                throw new LabException($"The class of '{members[0].Path}' has one picture; --split needs at least two of each class.");
            var count = Math.Clamp((int)Math.Round(members.Count * share, MidpointRounding.AwayFromZero), 1, members.Count - 1);
            var chosen = EpochOrder.Shuffled(members.Count, seed, group.Key).Take(count).ToHashSet();
            for (var i = 0; i < members.Count; i++)
                (chosen.Contains(i) ? test : training).Add(members[i]);
        }

        return (training, test);
    }
}
