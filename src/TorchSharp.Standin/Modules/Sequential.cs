using System.Globalization;
using System.Runtime.CompilerServices;

namespace TorchSharp.Modules;

/// <summary>Modules one after another. Each intermediate result is disposed as soon as the next module has used it.</summary>
public class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly List<(string Name, torch.nn.IModule<torch.Tensor, torch.Tensor> Module)> parts = [];

    internal Sequential() : base(nameof(Sequential)) { }

    protected Sequential(params torch.nn.Module<torch.Tensor, torch.Tensor>[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules)
            append(module);
    }

    protected Sequential(params (string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
            append(name, module);
    }

    public int Count => parts.Count;

    [IndexerName("SequentialItems")]
    public torch.nn.IModule<torch.Tensor, torch.Tensor> this[int index] => parts[index].Module;

    public Sequential append(torch.nn.IModule<torch.Tensor, torch.Tensor> module) =>
        append(parts.Count.ToString(CultureInfo.InvariantCulture), module);

    public Sequential append(string name, torch.nn.IModule<torch.Tensor, torch.Tensor> module)
    {
        parts.Add((name, module));
        return this;
    }

    public override torch.Tensor forward(torch.Tensor tensor)
    {
        if (parts.Count == 0)
            return tensor.alias();

        var result = parts[0].Module.call(tensor);
        for (var i = 1; i < parts.Count; i++)
        {
            using var intermediate = result;
            result = parts[i].Module.call(intermediate);
        }

        return result;
    }

    public override IEnumerable<(string name, torch.nn.Module module)> named_children() =>
        parts.Select(part => (part.Name, (torch.nn.Module)part.Module));

    public override IEnumerable<(string name, torch.nn.Module module)> named_modules() =>
        named_children().Concat(named_children().SelectMany(child => Prefixed(child.name, child.module.named_modules())));

    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => recurse
        ? Distinct(named_children().SelectMany(child => Prefixed(child.name, child.module.named_parameters(true))))
        : [];

    public override IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => recurse
        ? Distinct(named_children().SelectMany(child => Prefixed(child.name, child.module.named_buffers(true, include_persistent))))
        : [];

    public override torch.nn.Module apply(Action<torch.nn.Module> fn)
    {
        foreach (var (_, child) in named_children())
            child.apply(fn);
        fn(this);
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var (_, child) in named_children())
                child.Dispose();
        base.Dispose(disposing);
    }
}
