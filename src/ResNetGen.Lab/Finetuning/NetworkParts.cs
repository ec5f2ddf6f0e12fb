using ResNetGen.Compiler.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>A network in the parts through which an image goes: stem, stages, head.</summary>
internal sealed class NetworkParts
{
    /// <summary>What stands for all parts but the head.</summary>
    public const string AllName = "all";

    /// <summary>What stands for the batch norms of all parts.</summary>
    private const string NormsName = "norms";

    private const string StemName = "stem";

    private readonly nn.Module network;

    private NetworkParts(nn.Module network, IReadOnlyList<NetworkPart> body, NetworkPart head) => (this.network, Body, Head) = (network, body, head);

    /// <summary>Stem, where there is one, and stages, the first one first. What stands between the last stage and the head, a norm, is of the last stage.</summary>
    public IReadOnlyList<NetworkPart> Body { get; }

    public NetworkPart Head { get; }

    /// <exception cref="LabException">The network has no head.</exception>
    public static NetworkParts Of(nn.Module network)
    {
        var children = network.named_children().Where(child => child.module.parameters().Any() || IsStage(child.module)).ToList();
        var stages = children.Where(child => IsStage(child.module)).ToList();
        if (stages.Count == 0 || children.Count == 0 || IsStage(children[^1].module))
            throw new LabException($"{network.GetName()} has no head ('classes: none'), so nothing of it can be taught the classes of the data.");
        var first = children.IndexOf(stages[0]);
        var last = children.IndexOf(stages[^1]);
        List<NetworkPart> body = [.. first == 0 ? Array.Empty<NetworkPart>() : [new(StemName, children[..first])], .. stages.Select(stage => new NetworkPart(stage.name, [stage]))];
        body[^1] = body[^1] with { Modules = [.. body[^1].Modules, .. children[(last + 1)..^1]] };
        return new(network, body, new("head", [children[^1]]));
    }

    /// <summary>The parts of these names; <c>all</c> is all but the head, <c>norms</c> the batch norms of all parts.</summary>
    /// <exception cref="LabException">The body has no part of a name, or no batch norm.</exception>
    public IReadOnlyList<NetworkPart> Find(IReadOnlyList<string> names) => names.Contains(AllName) ? Body : [.. names.Select(Find)];

    private NetworkPart Find(string name)
    {
        if (name == NormsName)
            return Norms();
        var known = Body.Select(part => part.Name).ToList();
        return Body.FirstOrDefault(part => part.Name == name) ?? throw new LabException(
            $"--freeze {Quoting.Quote(name)} is not a part of {network.GetName()}, whose parts before the head are {Quoting.All(known)}; '{AllName}' is all of them, and '{NormsName}' their batch norms.{DidYouMean.Suggest(name, known)}");
    }

    private NetworkPart Norms()
    {
        var norms = network.named_modules().Where(each => each.module is BatchNorm2d && !Head.Holds(each.name + ".")).ToList();
        return norms.Count > 0
            ? new(NormsName, norms)
            : throw new LabException($"{network.GetName()} has no batch norms, so --freeze {NormsName} leaves nothing as it is.");
    }

    /// <summary>A stage of a generated network derives from <see cref="BlockSequence{TIn, TOut}"/>, whatever its maps are.</summary>
    private static bool IsStage(nn.Module module)
    {
        for (var type = module.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockSequence<,>))
                return true;
        }

        return false;
    }
}
