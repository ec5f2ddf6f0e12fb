using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What the kernel has counted so far, in hundredths of a second of one core.</summary>
/// <param name="Machine">All that ran.</param>
/// <param name="Stolen">What the host of a virtual machine gave to others.</param>
/// <param name="Own">This process and those that it has started.</param>
/// <param name="Others">The other processes that run, by their numbers.</param>
internal sealed record ProcessTimes(long Machine, long Stolen, long Own, IReadOnlyDictionary<int, (string Name, long Time)> Others)
{
    public static ProcessTimes Read()
    {
        // user, nice, system, idle, iowait, irq, softirq, steal.
        var machine = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(Number).ToList();
        var (own, others) = (0L, new Dictionary<int, (string, long)>());
        foreach (var (id, parent, name, time, ended) in Directory.EnumerateDirectories("/proc").Select(Process).OfType<(int, int, string, long, long)>())
        {
            if (id == Environment.ProcessId || parent == Environment.ProcessId)
                own += time + ended;
            else
                others.Add(id, (name, time));
        }

        return new(machine[0] + machine[1] + machine[2] + machine[5] + machine[6], machine[7], own, others);
    }

    /// <returns>Its number, its parent's, its name, its time, and that of its children that have ended; null where the folder is no process, or no longer.</returns>
    private static (int Id, int Parent, string Name, long Time, long Ended)? Process(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
            return null;
        try
        {
            // "12 (a name) S 1 …": names may hold anything.
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var (start, end) = (text.IndexOf('('), text.LastIndexOf(')'));
            var fields = text[(end + 2)..].Split(' ');
            return (id, (int)Number(fields[1]), text[(start + 1)..end], Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
