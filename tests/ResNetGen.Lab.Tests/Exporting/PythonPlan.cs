using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>What <c>distributed.py</c> is to do, all in one start of Python.</summary>
internal sealed class PythonPlan(TemporaryFolder folder)
{
    private readonly List<object> launches = [], calls = [];

    /// <summary>Trains in the folder of an export, from the weights of its name where there are some; the run's folder is runs/NAME.</summary>
    /// <param name="isDouble">In double precision.</param>
    /// <param name="stop">Which rank gets SIGTERM, and after how many iterations.</param>
    /// <param name="slurm">Ranks are said as Slurm says them.</param>
    /// <param name="fail">Which rank loses its disk, and after how many iterations.</param>
    /// <param name="isUnread">Nobody reads what is printed.</param>
    public void Train(
        string name, string export, int processes, string[]? args = null, bool isDouble = false, object? stop = null, bool slurm = false, object? fail = null, bool isUnread = false)
    {
        var weights = folder.In($"{export}.safetensors");
        Add(name, export, processes, [.. args ?? [], .. File.Exists(weights) ? ["--weights", weights] : Array.Empty<string>()], name, [], isDouble, stop, slurm, fail, isUnread);
    }

    /// <summary>Starts a training that is to be refused.</summary>
    public void Refused(string name, int processes, string[]? args = null, Dictionary<string, string>? environment = null, string export = "gn", string run = "refused") =>
        Add(name, export, processes, args ?? [], run, environment ?? []);

    /// <summary>Copies the folder of a run as it is then.</summary>
    public void Copy(string run, string copy) => launches.Add(new { name = $"copy of {run}", copy = new[] { folder.In($"runs/{run}"), folder.In($"runs/{copy}") } });

    /// <summary>Calls a function of the script with the modules of an export.</summary>
    public void Call(string function, string name, string export, JsonObject? arguments = null)
    {
        var plan = arguments ?? [];
        (plan["call"], plan["name"], plan["folder"]) = (function, name, folder.In(export));
        calls.Add(plan);
    }

    /// <summary>Does it all; what came of each, by its name.</summary>
    public JsonNode Run()
    {
        folder.Write("plan.json", JsonSerializer.Serialize(new { launches, calls }));
        return JsonNode.Parse(PythonScript.Run("distributed.py", folder.In("plan.json")))!;
    }

    private void Add(
        string name, string export, int processes, string[] args, string run, Dictionary<string, string> environment, bool isDouble = false, object? stop = null, bool slurm = false,
        object? fail = null, bool isUnread = false) => launches.Add(new
        {
            name,
            folder = folder.In(export),
            processes,
            args = (string[])["--device", "cpu", "--threads", "1", "--out", folder.In($"runs/{run}"), .. args],
            @double = isDouble,
            environment,
            stop = stop ?? new { },
            fail = fail ?? new { },
            unread = isUnread,
            slurm,
        });
}
