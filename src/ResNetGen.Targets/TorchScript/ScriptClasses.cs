using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ResNetGen.Targets.TorchScript;

/// <summary>A class for each structure of modules: modules that hold the same names and kinds share one.</summary>
internal sealed class ScriptClasses
{
    private readonly Dictionary<string, string> byBody = [];

    private readonly Dictionary<ModuleTree, string> names = [];

    private readonly StringBuilder code = new();

    public ScriptClasses(ModuleTree root, string method)
    {
        var body = Body(root);
        names.Add(root, ScriptArchive.Class);
        code.Append($"class {ScriptArchive.Class}(Module):\n{body}{method}");
    }

    /// <summary>All classes, each behind those that it needs.</summary>
    public string Code => code.ToString();

    public string NameOf(ModuleTree module) => names[module];

    /// <summary>Of batches that a norm has seen.</summary>
    public const string Counter = "num_batches_tracked";

    /// <summary>A filter that is made of its size, and not in a state dict.</summary>
    private const string Filter = "filter";

    public static bool IsParameter(string tensor) => tensor is "weight" or "bias";

    private string Body(ModuleTree module)
    {
        foreach (var inner in module.Modules)
            Define(inner.Value);
        var body = new StringBuilder();
        body.Append($"  __parameters__ = [{List(module, isParameter: true)}]\n  __buffers__ = [{List(module, isParameter: false)}]\n");
        if (module.Modules.Any(inner => ModuleTree.IsNumber(inner.Key)))
            body.Append("  __annotations__ = []\n");
        foreach (var tensor in module.Tensors)
            body.Append($"  {tensor.Key} : Tensor\n");
        body.Append("  training : bool\n");
        foreach (var inner in module.Modules)
            body.Append(ModuleTree.IsNumber(inner.Key) ? $"  __annotations__[\"{inner.Key}\"] = __torch__.{names[inner.Value]}\n" : $"  {inner.Key} : __torch__.{names[inner.Value]}\n");
        return body.ToString();
    }

    private void Define(ModuleTree module)
    {
        var body = Body(module);
        if (!byBody.TryGetValue(body, out var name))
        {
            byBody.Add(body, name = $"Module{byBody.Count.ToString(CultureInfo.InvariantCulture)}");
            code.Append($"class {name}(Module):\n{body}");
        }

        names.Add(module, name);
    }

    private static string List(ModuleTree module, bool isParameter) => string.Concat(module.Tensors.Where(tensor => tensor.Key != Filter && IsParameter(tensor.Key) == isParameter).Select(tensor => $"\"{tensor.Key}\", "));
}
